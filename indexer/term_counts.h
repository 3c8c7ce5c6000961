// The terms of one text, or of many, with how often each counts.
//
//   TermCounts terms;
//   terms.add_text("Evenings by the sea", 1);   // each word as it is, and its stems
//   terms.counts().at("evenings") == 1
//
// Thread promise: one thread at a time; each thread keeps the stems of the words it has met, as
// much as a directory's common words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace indexer {

class TermCounts {
 public:
  using Counts = std::unordered_map<std::string, std::uint32_t>;

  // Every word of the text (catalog/terms.h), `weight` times.
  void add_text(std::string_view text, std::uint32_t weight);
  void add(const Counts& counts);

  const Counts& counts() const { return counts_; }

 private:
  Counts counts_;
};

}  // namespace indexer
