// ICU's message format: a text with forms that depend on a number.
//
//   message("{count, plural, one {# group near {place}} other {# groups near {place}}}",
//           Language::en, {{"place", "Tulsa"}}, 1200)  -> "1,200 groups near Tulsa"
//
// The forms (one, few, many, other, and those of selectordinal) are CLDR's of each language.
// Format: https://unicode-org.github.io/icu/userguide/format_parse/messages/
//
// Thread promise: any thread may call; each keeps the patterns that it has read.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "query-service/words/language.h"

namespace query_service {

using Fill = std::initializer_list<std::pair<std::string_view, std::string>>;

// The pattern with {count} and the other parts filled in.  A pattern that can not be read is a bug
// and is asserted.  `pattern` has to live as long as the program: it is known by its address.
std::string message(std::string_view pattern, Language language, Fill fill, std::size_t count);

}  // namespace query_service
