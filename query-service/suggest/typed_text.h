// What stands in the field so far: words, of which the last may not be finished.
//
//   typed_text("fibro near Tul")    fibro | near | tul...
//   typed_text("fibro near Tul ")   fibro | near | tul     a space after it: it is finished
//
// Thread promise: a value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/text.h"

namespace query_service {

struct TypedText {
  std::string text = {};
  std::vector<catalog::Word> words = {};
  bool is_open = false;  // the last word may go on

  // The folded words from number `first` on, with one space between.
  std::string joined(std::size_t first, std::size_t last) const;
  std::string joined(std::size_t first) const { return joined(first, words.size()); }
  // What stands before word number `first`, as it was typed; nothing before the first of all.
  std::string before(std::size_t first) const;
};

TypedText typed_text(std::string_view text);

// How many letters of a typed word may be wrong: none in four, one from five on, two from eight.
// Words with digits are taken as they are.
std::size_t most_edits(std::string_view folded_word);

}  // namespace query_service
