// Suggestions as a program reads them.
//
//   {"query": "fibro", "suggestions": [{"type": "condition", "id": "fibromyalgia",
//     "label": "Fibromyalgia", "value": "Fibromyalgia", "matched": "fibro",
//     "detail": "12 listings", "url": "/search?condition=fibromyalgia"}]}
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "query-service/suggest/suggest_request.h"
#include "query-service/suggest/suggestion.h"

namespace query_service {

nlohmann::ordered_json suggestions_json(const std::vector<Suggestion>& suggestions,
                                        const SuggestRequest& request);

}  // namespace query_service
