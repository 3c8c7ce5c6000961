// What any text file of a contributor must be before it is read: small, UTF-8, and free of
// characters that cannot be seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/finding.h"

namespace catalog::checker {

// The line and column of a byte; the end of the text where it lies beyond.
Position position_at(std::string_view text, std::size_t byte);

// The same for many bytes of one text, each without reading what stands before its line.
class Positions {
 public:
  explicit Positions(std::string_view text);
  Position at(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> line_starts_;
};

// Where the first character stands that cannot be seen and could hide what a text says: a control
// character other than a line's end or a tab, a change of direction, a blank of no width, or what
// only some readers of YAML take for a line's end (a lone carriage return, U+0085, U+2028, U+2029).
// npos where there is none.
// Source: YAML 1.1, 4.2 (line break characters), and YAML 1.2.2, 5.4, which no longer has them.
std::size_t find_unseen(std::string_view text);
// The text without all of these.
std::string without_unseen(std::string_view text);

// Adds a finding for each of: file-too-large, not-utf8, control-character, tab.
void check_text(std::string_view text, const std::string& file, std::size_t most_bytes,
                Findings& findings);

}  // namespace catalog::checker
