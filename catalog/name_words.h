// The words that listings are called by, and where each of them stands: what suggestions read.
//
//   "harbor"   the first word of listing 7, the second of listing 12
//
// The snapshot keeps one row for each word (catalog/records.h), so that a reader loads the names of
// a million listings without reading a listing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

struct NameWord {
  struct Use {
    std::uint32_t docid = 0;    // of the listing, from 1
    std::uint8_t position = 0;  // of the word in its name, from 0
    bool operator==(const Use&) const = default;
  };
  std::string word = {};  // folded
  std::vector<Use> uses = {};
  bool operator==(const NameWord&) const = default;
};

// The uses as a snapshot holds them: five bytes each, the number of the listing high byte first,
// then the position.
std::string name_uses_bytes(const std::vector<NameWord::Use>& uses);
std::vector<NameWord::Use> name_uses_in(std::string_view bytes);

}  // namespace catalog
