// The tree, from what a reader of YAML meets in the order of the text.  Complains of what YAML
// allows and a listing has no use for: yaml-feature, duplicate-key, blank-text, too-deep, too-many,
// control-character in an escape, and yaml-syntax where a quote is never closed.
//
//   TreeBuilder builder("name: Lighthouse\n", "a.yaml", findings, listing_limits);
//   builder.open(Tree::Kind::map, {.at = 0}, false);
//   builder.scalar({.at = 0}, "name", false);
//   builder.scalar({.at = 6}, "Lighthouse", false);
//   builder.close();
//   Tree tree = std::move(builder).root();
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/reader/text_check.h"
#include "catalog/checker/reader/yaml.h"

namespace catalog::checker {

// How a value is introduced.
struct Introduction {
  std::size_t at = 0;     // the byte where it begins
  bool anchored = false;  // it carries an anchor (&name)
  std::string tag = {};   // the tag it carries, if any
};

class TreeBuilder {
 public:
  // Text, file, findings and limits outlive the builder.
  TreeBuilder(std::string_view text, const std::string& file, Findings& findings,
              const YamlLimits& limits);

  void nothing(const Introduction& value);
  void reference(std::size_t at);
  void scalar(const Introduction& value, const std::string& text, bool quoted);
  // A sequence or map, until its close.
  void open(Tree::Kind kind, const Introduction& value, bool in_brackets);
  void close();

  Tree root() && { return std::move(root_); }

 private:
  struct Level {
    Tree tree;
    std::optional<Entry> waiting = {};  // in a map: a key without its value yet
  };

  void complain(Position where, std::string rule, std::string message, std::string remedy);
  void refuse_decoration(const Introduction& value);
  Span beginning(std::size_t at) const;
  bool begins_with_quote(std::size_t at) const;
  std::size_t closing_quote(std::size_t start) const;
  bool is_closed(std::size_t at) const;
  Span written(std::size_t at, const std::string& value, bool quoted) const;
  void add(Tree value);
  void check_key(const Tree& map, const Tree& key);

  std::string_view text_;
  Positions positions_;
  const std::string& file_;
  Findings& findings_;
  const YamlLimits& limits_;
  std::vector<Level> levels_;
  std::size_t count_ = 0;
  Tree root_;
};

}  // namespace catalog::checker
