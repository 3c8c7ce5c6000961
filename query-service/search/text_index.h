// Which listings hold the words looked for, and how well they fit: Xapian's part of a search.
//
// A listing holds a word as itself or by its stem.  We build the queries ourselves: Xapian's own
// parser fails on ordinary searches ("Portland OR").
//
// Where the snapshot is split, the text is asked of its shards (snapshot/text_shards.h), and the
// answers are the same to the last bit.  Which words there are is known here in either case.
//
// Thread promise: each search opens one for itself; the snapshot outlives it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/failure.h"
#include "query-service/search/telling_words.h"
#include "query-service/search/text_match.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

class TextIndex {
 public:
  // Errors of all: damaged      the index can not be read
  //                unreadable   a shard does not answer
  static catalog::Expected<TextIndex> open(const Snapshot& snapshot);
  ~TextIndex();
  TextIndex(TextIndex&&) noexcept;
  TextIndex& operator=(TextIndex&&) noexcept;

  // True where a listing holds the folded word; false where the index can not be read.
  bool holds(const std::string& folded_word) const;
  // True where the word stands so in the name of a listing.
  bool names(const std::string& folded_word) const;

  // Every listing that holds all the words, or any of them, by row.  `words` are folded, and at
  // most 24.  Other readings of a search mostly look for the same words: what was found last is
  // kept.
  catalog::Expected<SharedMatches> all_of(const std::vector<std::string>& words) const;
  catalog::Expected<SharedMatches> any_of(const std::vector<std::string>& words) const;
  // The words of these that are worth looking for (telling_words.h).
  catalog::Expected<std::vector<std::string>> telling(const std::vector<std::string>& words,
                                                      WordsFor what) const;
  // Every listing with all the words in its name, in order.
  catalog::Expected<std::vector<Row>> named(const std::vector<std::string>& words) const;

 private:
  struct Open;
  explicit TextIndex(std::unique_ptr<Open> open);
  std::unique_ptr<Open> open_;
};

}  // namespace query_service
