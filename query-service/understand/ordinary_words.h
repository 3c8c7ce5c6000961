// The words and names of English and Spanish, so that none of them is taken for a misspelling.
//
//   is_ordinary_word("homeless")  -> true: it is not "hopeless" misspelt
//
// Source: query-service/words/README.md.  Pure, for any thread.
#pragma once

#include <string_view>

namespace query_service {

// Of a folded word.
bool is_ordinary_word(std::string_view folded);

}  // namespace query_service
