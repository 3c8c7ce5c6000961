// The crisis lines that stand on every page and every print.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "query-service/snapshot/snapshot.h"
#include "query-service/words/language.h"

namespace query_service {

// [{"country": "United States", "text": "call or text 988", "url": "tel:988"}]: the lines for
// anyone of that country (ISO 3166-1), at most three; without one, of six countries the first.
nlohmann::ordered_json crisis_links(const std::string& country, Language language,
                                    const Snapshot& snapshot);

}  // namespace query_service
