// Two searches as their manuals show them, to measure ours against: over the same listings, with
// all their texts, and the words of the search as they were typed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/relevance/slots.h"

namespace relevance {

class Baseline {
 public:
  virtual ~Baseline() = default;
  // Ids of the best hits, at most 20, best first; none where the search can not be read.
  virtual std::vector<std::string> search(const std::string& text) = 0;
};

// A listing as a plain text search sees it.
struct TextRecord {
  std::string id;
  std::string name;
  std::string text;  // everything else a reader can read, and what its conditions are called
};

// `listings` and `conditions` as a snapshot keeps them (built.h).
std::vector<TextRecord> text_records(const std::vector<Json>& listings,
                                     const std::vector<Json>& conditions);

// Xapian::QueryParser with its default flags, stemming some words of English, over an index of
// TermGenerator; BM25.  What it throws on finds nothing.
std::unique_ptr<Baseline> xapian_query_parser(const std::vector<TextRecord>& records);

// FTS5 of SQLite with its unicode61 tokenizer and bm25(); the words are quoted and any may match
// (all together match next to nothing).
std::unique_ptr<Baseline> sqlite_full_text(const std::vector<TextRecord>& records);

}  // namespace relevance
