// The texts of the interface in a language, and numbers as that language writes them.
//
// words/en.json and words/es.json hold {"key": "text"}; both have the same keys.  A text may have a
// form for one and for many:
//   "results.near.one": "{count} group near you", "results.near.other": "{count} groups near you"
//
// Thread promise: immutable; any number of threads may read.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "catalog/date.h"
#include "catalog/vocabulary.h"
#include "query-service/request/search_request.h"

namespace query_service {

using Fill = std::initializer_list<std::pair<std::string_view, std::string>>;

// The text of a key with its {parts} filled in.  An unknown key is a bug and is asserted.
std::string text_for(Language language, std::string_view key, Fill fill = {});

// The form for a count: key.one or key.other; {count} is filled in.
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

}  // namespace query_service
