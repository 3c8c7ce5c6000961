// The words that listings are called by, each with every name that holds it.
//
//   NameWords words;
//   words.add(1, "Harbor Example Group");
//   words.take()  -> example 1, group 1, harbor 1, with where each stands
//
// Thread promise: one thread at a time.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/name_words.h"
#include "catalog/records.h"

namespace indexer {

class NameWords {
 public:
  // In order of the numbers.  Of a name the first 255 words count.
  void add(catalog::DocId docid, std::string_view name);

  // In order of the words; none are left.
  std::vector<catalog::NameWord> take();

 private:
  std::unordered_map<std::string, std::vector<catalog::NameWord::Use>> uses_;
};

}  // namespace indexer
