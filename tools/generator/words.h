// Words that no group has for its name, and ids made of names.
//
//   invented_word(0)                    -> a word such as "Tessarin", each number another
//   slug("Círculo Tessarin, Nashua")    -> "circulo-tessarin-nashua"
//
// Pure, for any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace generator {

// How many different words there are; the number after the last makes the first again.
extern const std::uint64_t invented_words;

std::string invented_word(std::uint64_t number);

// Small letters and figures of ASCII with hyphens between, at most `longest` of them; may be empty.
std::string slug(std::string_view text, std::size_t longest = 70);

}  // namespace generator
