// Known words, and which of them a mistyped one must have been.
//
//   WordList formats({"in-person", "online", "hybrid"});
//   formats.mended("In Person", of_few)  -> "in-person"
//   formats.mended("hybird", of_few)     -> "hybrid"
//   formats.mended("zoom", of_few)       -> nothing
//
// A word is known again whatever its case and accents, and whether a hyphen, a line or a space
// joins its parts; the id of a concept also by a name that no other concept has: "Fibromyalgia
// syndrome".  Else it has to be one edit (catalog/nearest.h) away from one known word alone.
//
// A lookup costs a comparison with each word, and an edit distance with those of its length.
// Any number of threads may ask one list at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/vocabulary.h"

namespace catalog::checker::fix {

// How many bytes a word needs before one of its letters may be wrong.  Where the known words are
// all there are, "pere" is "peer"; a condition that the vocabulary lacks may be one edit from
// another.
inline constexpr std::size_t of_few = 3;
inline constexpr std::size_t of_many = 8;

class WordList {
 public:
  explicit WordList(std::vector<std::string> words);
  explicit WordList(const Vocabulary& vocabulary);

  // Nothing for a word that is known as it stands.
  std::optional<std::string> mended(std::string_view word, std::size_t shortest) const;

 private:
  struct Known {
    std::string word;
    std::string plain;
  };
  std::vector<Known> words_;
  std::map<std::string, std::string, std::less<>> names_ = {};  // plain; to nothing if of several
};

}  // namespace catalog::checker::fix
