// What a reader of the report must not see, taken out of what contributors wrote.
//
//   HiddenValues hidden;
//   hidden.add(tree, findings);           // private e-mail addresses, a person's name and number
//   hidden.without(tree)["contact"]["email"].text  -> "(not shown: private)"
//
// Hidden are the values at the places of private findings, wherever else the same text stands; and
// venue, street and coordinates where a listing's address is not public, in the other version of
// the listing as well: who has just asked for the address to go does not find it told once more.
//
// Thread promise: one thread while values are added; after that any number may ask.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "indexer/checker.h"

namespace indexer::diff {

inline constexpr const char* not_shown = "(not shown: private)";

class HiddenValues {
 public:
  // `findings`: those of any files; that of the tree is `file`.
  void add(const Tree& listing, const std::string& file, const Findings& findings);

  // The listing with nothing in it that is hidden.
  Tree without(const Tree& listing) const;

  // Whether a text repeats something hidden.
  bool is_in(std::string_view text) const;
  // Whether an address is not public, so that only areas are left of places.
  bool hides_doors() const { return hides_doors_; }
  bool is_empty() const { return texts_.empty() && !hides_doors_; }

 private:
  void add_at(const Tree& tree, Position where);
  void add_line(const Tree& tree, int line);
  void add_doors(const Tree& place);
  void clear(Tree& tree) const;

  std::set<std::string, std::less<>> texts_;  // private, folded
  std::set<std::string, std::less<>> doors_;  // parts of addresses, folded
  bool hides_doors_ = false;
};

}  // namespace indexer::diff
