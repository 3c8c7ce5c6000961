// What a contributor wrote, as plain values that remember where they stand.
//
// The YAML reader makes trees; everything after it sees only these.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/finding.h"

namespace catalog::checker {

struct Entry;

// Bytes [begin, end) of the text that a value was read from.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_empty() const { return end <= begin; }
};

struct Tree {
  enum class Kind { nothing, scalar, sequence, map };

  Kind kind = Kind::nothing;
  std::string text = {};         // of a scalar, as it is meant: without its quotes
  bool quoted = false;           // a scalar in quotes, or a block of text: never a number or true
  Position where = {};           // its first character
  std::vector<Tree> items = {};  // of a sequence
  std::vector<Entry> entries = {};  // of a map, in the order written; keys differ
  // A scalar as written, quotes and all, where that is within one line; of all else, and of a
  // scalar in several lines, only where it begins.
  Span written = {};
  bool in_brackets = false;  // a sequence or map in brackets or braces

  // The value under a key of a map; a tree of kind nothing where there is none.
  const Tree& operator[](std::string_view key) const;
  const Entry* find(std::string_view key) const;
  bool is_there() const { return kind != Kind::nothing; }

  // A scalar's text, or nothing's empty text.
  const std::string& scalar() const { return text; }
  // The texts of a sequence of scalars; of a lone scalar, itself.
  std::vector<std::string> scalars() const;
};

struct Entry {
  std::string key;
  Position where;  // of the key
  Tree value;
  Span written = {};  // of the key
};

// The tree as JSON, typed as YAML 1.2's core schema types plain scalars, save that digits with a
// leading zero stay text: 02476 is a postal code.
nlohmann::json json_of(const Tree& tree);

}  // namespace catalog::checker
