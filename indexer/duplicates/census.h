// Texts as small numbers, and how many listings have each: what all share tells nothing.
//
//   Census words;
//   words.add({"lupus", "circle"});  words.add({"lupus", "tea"});
//   words.uses(words.number("lupus"))  -> 2
//
// Thread promise: one thread while it learns; after that any number may read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace indexer::duplicates {

using Number = std::uint32_t;  // from 1; 0 where there is no text

class Census {
 public:
  // The numbers of the texts of one listing, sorted, each once; empty texts are left out.
  std::vector<Number> add(const std::vector<std::string>& texts);

  // Takes in what another has learned of other listings: as if they had been added here, after
  // those of here and in their order.  For each number of the other, and for 0, the number here.
  std::vector<Number> take_in(const Census& other);

  // 0 for a text that no listing has.
  Number number(std::string_view text) const;
  const std::string& text(Number number) const { return entries_[number - 1].text; }
  std::size_t uses(Number number) const { return entries_[number - 1].uses; }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string text;
    std::size_t uses = 0;  // listings
  };
  Number number_of(const std::string& text);

  std::vector<Entry> entries_;
  std::unordered_map<std::string, Number> numbers_;
};

bool share_one(const std::vector<Number>& sorted, const std::vector<Number>& other_sorted);

}  // namespace indexer::duplicates
