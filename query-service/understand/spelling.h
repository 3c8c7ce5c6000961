// The words of the lexicon by their letters, to find those nearest to a misspelt one.
//
// Thread promise: immutable once made; any number of threads may read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/lexicon.h"

namespace query_service {

class Spelling {
 public:
  static constexpr std::size_t least_bytes = 4;

  explicit Spelling(const catalog::Lexicon& lexicon);

  bool has(std::string_view folded_word) const { return lexicon_->has_word(folded_word); }

  struct Nearest {
    std::vector<std::string> words = {};  // all at the same distance, at most three
    std::size_t edits = 0;
  };
  // Words of conditions before other words, those of more phrases first.  None where all are
  // farther than one letter (two from seven letters on).
  // Source: edit distance as in catalog/nearest.h.
  Nearest nearest(std::string_view misspelt) const;

 private:
  struct Word {
    std::string text;
    std::uint32_t weight;  // phrases that hold it; those of conditions count ten times
  };
  const catalog::Lexicon* lexicon_;
  std::unordered_map<char, std::vector<Word>> by_first_;
};

}  // namespace query_service
