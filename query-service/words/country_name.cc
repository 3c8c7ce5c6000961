#include "query-service/words/country_name.h"

#include <unicode/locid.h>

namespace query_service {

std::string country_name(Language language, const std::string& code) {
  const std::string reader(language.code());
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(reader.c_str()), name);
  std::string text;
  name.toUTF8String(text);
  return text.empty() ? code : text;
}

}  // namespace query_service
