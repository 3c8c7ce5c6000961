// The listings that hold a word, read from its postings: in ascending order, each with how often.
//
//   WordPostings word(database, catalog::terms_of("walking"));
//   for (; !word.at_end(); word.next()) use(word.document(), word.count());
//
// A word is any of its terms (catalog/terms.h), and counts as often as all of them together.
//
// Thread promise: as the database: one thread.
#pragma once

#include <xapian.h>

#include <array>
#include <limits>
#include <string>
#include <vector>

#include "catalog/terms.h"

namespace query_service {

// Errors of all: Xapian::Error where the index can not be read.
class WordPostings {
 public:
  // At most as many terms as a word has.
  WordPostings(const Xapian::Database& database, const std::vector<std::string>& terms);

  bool at_end() const { return document_ == none; }
  Xapian::docid document() const { return document_; }
  std::uint32_t count() const;
  void next();
  // Goes on to the first document from that one on; stays where it is there or behind it.
  void skip_to(Xapian::docid document);

  // In how many documents each term stands.
  const std::vector<std::uint32_t>& with_each() const { return with_each_; }
  // More have it in none of its terms.
  std::uint64_t most() const;

 private:
  static constexpr Xapian::docid none = std::numeric_limits<Xapian::docid>::max();
  struct Term {
    Xapian::PostingIterator at, end;
    Xapian::docid document = none;
  };
  static void settle(Term& term) { term.document = term.at == term.end ? none : *term.at; }
  void settle();

  std::array<Term, catalog::terms_of_a_word> terms_;
  std::size_t size_ = 0;
  std::vector<std::uint32_t> with_each_;
  Xapian::docid document_ = none;
};

// Calls `use` where all words are, or any: with the document, and with the words, of which those
// whose document() is another do not stand in it.
template <typename Use>
void for_each_with_all(std::vector<WordPostings>& words, Use use) {
  if (words.empty()) return;
  // The rarest leads; the others are only looked up.
  auto* rarest = &words.front();
  for (WordPostings& word : words)
    if (word.most() < rarest->most()) rarest = &word;
  while (!rarest->at_end()) {
    const Xapian::docid document = rarest->document();
    Xapian::docid farthest = document;
    for (WordPostings& word : words) {
      word.skip_to(document);
      if (word.at_end()) return;
      farthest = std::max(farthest, word.document());
      if (farthest != document) break;
    }
    if (farthest == document) {
      use(document, words);
      rarest->next();
    } else {
      rarest->skip_to(farthest);
    }
  }
}

template <typename Use>
void for_each_with_any(std::vector<WordPostings>& words, Use use) {
  for (;;) {
    const WordPostings* first = nullptr;
    for (const WordPostings& word : words)
      if (!word.at_end() && (!first || word.document() < first->document())) first = &word;
    if (!first) return;
    const Xapian::docid document = first->document();
    use(document, words);
    for (WordPostings& word : words)
      if (word.document() == document) word.next();
  }
}

}  // namespace query_service
