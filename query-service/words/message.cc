#include "query-service/words/message.h"

#include <unicode/msgfmt.h>

#include <cassert>
#include <map>
#include <memory>
#include <vector>

namespace query_service {
namespace {

using Format = std::unique_ptr<icu::MessageFormat>;

Format format_of(std::string_view pattern, Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string code(language.code());
  auto format = std::make_unique<icu::MessageFormat>(
      icu::UnicodeString::fromUTF8({pattern.data(), static_cast<int32_t>(pattern.size())}),
      icu::Locale(code.c_str()), status);
  assert(U_SUCCESS(status));
  return format;
}

}  // namespace

std::string message(std::string_view pattern, Language language, Fill fill, std::size_t count) {
  thread_local std::map<const char*, Format> formats;
  Format& format = formats[pattern.data()];
  if (!format) format = format_of(pattern, language);

  std::vector<icu::UnicodeString> names{icu::UnicodeString("count")};
  std::vector<icu::Formattable> values{icu::Formattable(static_cast<int64_t>(count))};
  for (const auto& [name, value] : fill) {
    names.push_back(icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())}));
    values.emplace_back(icu::UnicodeString::fromUTF8(value));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  format->format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  assert(U_SUCCESS(status));
  std::string filled;
  return text.toUTF8String(filled);
}

}  // namespace query_service
