// The words of a search as the reader of it sees them: each with what stands around it.
//
//   lupus, "mobile" 10001-1234   ->  lupus | mobile (quoted)  10001  1234 (joined to the one
//   before)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/text.h"

namespace query_service {

struct Token {
  std::string folded;
  std::size_t begin = 0;  // bytes [begin, end) of the text
  std::size_t end = 0;
  bool after_break = false;     // a comma, a bracket or the like stands before it
  bool after_hyphen = false;    // written together with the word before: 10001-1234
  bool quoted = false;          // between quotation marks: to be looked for as it is
  bool begins_capital = false;  // where the text has small letters too
  bool all_capitals = false;    // two letters and more, where the text has small letters too
  // What the word is taken for, where it is misspelt: most likely first (understand/mending.h).
  std::vector<std::string> mended = {};
  std::size_t edits = 0;  // between the word and each of `mended`
  bool in_name = false;   // it stands in the name of a listing
  bool unknown = false;   // it stands in no phrase, no listing and no name of a place
};

std::vector<Token> tokens_of(std::string_view text);

bool is_number(std::string_view folded);

}  // namespace query_service
