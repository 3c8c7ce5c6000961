// Names by their words: which of them hold words that begin with what was typed.
//
//   typed "pain circ"   "Chronic Pain Circle"    both words, in any order, each by its beginning
//
// For a million names of six words it takes some 56 bytes a name: each word of a name by its number
// in the sorted list of all words, and each word's names.  As the words are sorted, what begins
// alike is a range of numbers, so a name is checked without reading a letter of it.
//
// Thread promise: immutable once made; any number of threads may ask, each with its own NameQuery.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/name_words.h"
#include "query-service/suggest/typed_text.h"

namespace query_service {

using NameNumber = std::uint32_t;  // from 0

class NameIndex {
 public:
  // How a name holds what was typed, surest first.
  enum class Evidence : std::uint8_t {
    whole,      // it is the name
    beginning,  // the name begins so
    inside,     // the words are in it
  };

  class Maker {
   public:
    explicit Maker(std::size_t names) : word_counts_(names) {}
    // Words come in ascending order, each once; docid 1 is name number 0.
    void add(const catalog::NameWord& word);
    NameIndex finish();

   private:
    std::vector<std::uint8_t> word_counts_;  // of each name
    std::vector<std::uint8_t> positions_;    // beside each of name_of_use_
    std::vector<NameNumber> names_;
    std::vector<std::uint32_t> first_use_;
    std::vector<std::uint32_t> text_begins_;
    std::vector<char> text_;
  };

  // Of any list of texts, the first being name number 0.
  static NameIndex of(const std::vector<std::string>& names);

  NameIndex() = default;
  std::size_t name_count() const { return name_begins_.empty() ? 0 : name_begins_.size() - 1; }
  std::size_t words_in(NameNumber name) const {
    return name_begins_[name + 1] - name_begins_[name];
  }
  std::size_t bytes() const;

 private:
  friend class NameQuery;
  using WordNumber = std::uint32_t;

  std::size_t word_count() const { return text_begins_.empty() ? 0 : text_begins_.size() - 1; }
  std::string_view word(std::size_t number) const {
    return {text_.data() + text_begins_[number], text_begins_[number + 1] - text_begins_[number]};
  }
  std::span<const WordNumber> words_of(NameNumber name) const {
    return std::span(words_).subspan(name_begins_[name], words_in(name));
  }
  std::span<const NameNumber> names_with(std::size_t word) const {
    return std::span(names_).subspan(first_use_[word], first_use_[word + 1] - first_use_[word]);
  }
  // The first word that is not before `text`; the first that does not begin with it any more.
  std::size_t lower(std::string_view text) const;
  std::size_t end_of_prefix(std::string_view prefix) const;

  std::vector<char> text_;                  // of all words
  std::vector<std::uint32_t> text_begins_;  // one more than words
  std::vector<std::uint32_t> first_use_;    // one more than words
  std::vector<NameNumber> names_;           // of each word, ascending
  std::vector<std::uint32_t> name_begins_;  // one more than names
  std::vector<WordNumber> words_;           // of each name, in its order
};

// One text that was typed, looked for in an index from any of its words on.
class NameQuery {
 public:
  NameQuery(const NameIndex& index, const TypedText& typed);

  struct Match {
    NameNumber name;
    NameIndex::Evidence evidence;
    std::uint8_t edits;  // letters mended
  };
  // Calls `use` with the names that hold every word from number `first` on; a name may come more
  // than once.  With `mend` words may be misspelt.  No more than some thousands of names are looked
  // at, those with rarer words first: nobody needs suggestions for a word that is in all names.
  void find(std::size_t first, bool mend, const std::function<void(const Match&)>& use);

 private:
  struct Range {
    std::uint32_t first, last;  // words of the index
    std::uint8_t edits;
    bool starts_with_word;  // the first of them is what was typed, whole
  };
  const std::vector<Range>& ranges(std::size_t word, bool mend);
  std::size_t uses(const std::vector<Range>& ranges) const;
  bool check(const std::vector<const std::vector<Range>*>& wanted, Match& match) const;

  const NameIndex& index_;
  const TypedText& typed_;
  std::vector<std::vector<Range>> exact_;  // of each typed word, once it was asked for
  std::vector<std::vector<Range>> mended_;
  std::vector<bool> is_exact_known_, is_mended_known_;
};

}  // namespace query_service
