// Words that say nothing about what is looked for: polite, grammatical, or true of everything here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// True for a folded word such as "support", "group", "for", "grupo", "para".
bool is_filler(std::string_view folded_word);

// The words of a text that are left without filler: folded, each once, in order.
std::vector<std::string> telling_words(std::string_view text);

}  // namespace catalog
