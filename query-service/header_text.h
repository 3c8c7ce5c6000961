// Header fields of HTTP as they come: their names and keywords are the same in capitals and in
// small letters, and blanks around them mean nothing (RFC 9110, 5.1, 5.5, 5.6.3).
//
//   is_named("Content-Length", "content-length")
//   without_blanks(" gzip ") == "gzip"
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace query_service {

inline char in_small_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string in_small_letters(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), in_small_letter);
  return lower;
}

// `lower` is in small letters.
inline bool is_named(std::string_view given, std::string_view lower) {
  return std::equal(given.begin(), given.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return in_small_letter(a) == b; });
}

inline std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

}  // namespace query_service
