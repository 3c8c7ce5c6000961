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

// tel: with digits alone, also *4141; empty where the text is not one number.
std::string telephone_url(const std::string& number);

}  // namespace query_service
