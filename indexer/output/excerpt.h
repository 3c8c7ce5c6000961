// The line that a finding is in, and the carets under its token.
//
//   excerpt_at("name: x\nformat: hybid  # how\n", {2, 9})
//     -> "format: hybid  # how", eight blanks, "^^^^^"
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/checker.h"

namespace indexer::output {

struct Excerpt {
  std::string line;  // without its end; at most 200 characters, cut off around the token
  std::string
      before;  // as wide as what stands before the token: blanks, and tabs where it has them
  std::string carets;  // one for each character of the token, at least one
};

// Nothing where the text has no such line.  The token is a value in its quotes, a plain value up to
// what ends it in YAML, or one character where nothing is.
std::optional<Excerpt> excerpt_at(std::string_view text, Position where);

// How many characters the token has that begins at a byte of a line.
std::size_t token_characters(std::string_view line, std::size_t begin);

}  // namespace indexer::output
