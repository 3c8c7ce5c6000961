// A listing's name as a number, by which a search that is just the name finds it at once.
//
// Source: the FNV-1a hash of 64 bits (Fowler, Noll, Vo) over the folded words with one space
// between.  Two names may share a number: whoever finds a listing by it compares nothing more, and
// at worst one listing too many stands first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

using NameKey = std::uint64_t;

// Grows the key of a name word by word.
class NameKeyMaker {
 public:
  void add(std::string_view folded_word);
  NameKey key() const { return key_; }

 private:
  NameKey key_ = 0xcbf29ce484222325;
  bool is_first_ = true;
};

NameKey name_key(std::string_view name);

// The keys by which a listing is asked for: its name; without a first "The", "El", "La", "Los" or
// "Las"; and without what stands in brackets ("Example Group (EG)").
std::vector<NameKey> name_keys_of(std::string_view name);

// As a value slot holds them: eight bytes each, high byte first.
std::string name_keys_slot(const std::vector<NameKey>& keys);
std::vector<NameKey> name_keys_in(std::string_view slot);

}  // namespace catalog
