// What a country is called in a language, by CLDR.
//
//   country_name(Language::es, "US")  -> "Estados Unidos"
#pragma once

#include <string>

#include "query-service/words/language.h"

namespace query_service {

// `code`: ISO 3166-1, two capital letters; the code itself where it is not known.
std::string country_name(Language language, const std::string& code);

}  // namespace query_service
