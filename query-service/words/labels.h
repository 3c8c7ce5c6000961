// The texts of the interface in a language, and numbers as that language writes them.
//
// words/<language>.json holds {"key": "text"}; the build refuses a file that lacks a key or a part
// of a text.  A text with a number is in ICU's message format:
//   "near": "{count, plural, one {# group near {place}} other {# groups near {place}}}"
//
// Thread promise: immutable; any number of threads may read.
#pragma once

#include <string>
#include <string_view>

#include "catalog/date.h"
#include "catalog/vocabulary.h"
#include "query-service/request/search_request.h"
#include "query-service/words/message.h"

namespace query_service {

// The text of a key with its {parts} filled in.  An unknown key is a bug and is asserted.
std::string text_for(Language language, std::string_view key, Fill fill = {});

// The text in its form for a count, with {count} and the other parts filled in.
std::string counted_text(Language language, std::string_view key, std::size_t count,
                         Fill fill = {});

const std::string& label_in(Language language, const catalog::Labels& labels);

std::string_view code_of(Language language);  // "en", "es"

// With a capital first letter: of ASCII, or the accented "ú" of "último".
std::string capitalised(std::string text);

// "1.4 mi", "12 km"; one decimal below ten.
std::string distance_text(Language language, double metres, Units units);

// "May 2026", "1 May 2026", "2019", as exactly as known.
std::string date_text(Language language, const catalog::PartialDate& date);

// "1 May", "1 de mayo": in a year that needs no saying.
std::string day_and_month_text(Language language, catalog::Day day);

}  // namespace query_service
