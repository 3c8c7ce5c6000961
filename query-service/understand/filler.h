// Words that say nothing about what is looked for: polite, grammatical, or true of everything here.
#pragma once

#include <string_view>

namespace query_service {

// True for a folded word such as "support", "group", "for", "grupo", "para".
bool is_filler(std::string_view folded_word);

// True for a word after which a place may follow: near, in, around, at, cerca (de), en.
bool announces_place(std::string_view folded_word);

}  // namespace query_service
