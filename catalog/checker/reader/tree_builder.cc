#include "catalog/checker/reader/tree_builder.h"

#include <algorithm>

namespace catalog::checker {

TreeBuilder::TreeBuilder(std::string_view text, const std::string& file, Findings& findings,
                         const YamlLimits& limits)
    : text_(text), positions_(text), file_(file), findings_(findings), limits_(limits) {}

void TreeBuilder::nothing(const Introduction& value) {
  refuse_decoration(value);
  add(Tree{.kind = Tree::Kind::nothing,
           .where = positions_.at(value.at),
           .written = beginning(value.at)});
}

void TreeBuilder::reference(std::size_t at) {
  complain(positions_.at(at), "yaml-feature", "this refers to another part of the file",
           "write the value out where it is wanted");
  add(Tree{.kind = Tree::Kind::scalar, .where = positions_.at(at)});
}

void TreeBuilder::scalar(const Introduction& value, const std::string& text, bool quoted) {
  refuse_decoration(value);
  const Position where = positions_.at(value.at);
  if (quoted && !is_closed(value.at))
    complain(where, "yaml-syntax", "this quote is never closed",
             "put the same quote at the end of the text");
  // The text has none (text_check.h): only an escape can bring one, and that takes quotes.
  if (quoted && find_unseen(text) != std::string_view::npos)
    complain(where, "control-character", "this text holds a character that cannot be seen",
             "take the escape out");
  if (quoted && text.find_first_not_of(" \t\n") == std::string::npos)
    complain(where, "blank-text", "this text is blank", "write something, or leave the key out");
  add(Tree{.kind = Tree::Kind::scalar,
           .text = text,
           .quoted = quoted,
           .where = where,
           .written = written(value.at, text, quoted)});
}

void TreeBuilder::open(Tree::Kind kind, const Introduction& value, bool in_brackets) {
  refuse_decoration(value);
  const Position where = positions_.at(value.at);
  if (levels_.size() == most_levels)
    complain(where, "too-deep", "this is nested more than 8 levels deep",
             "a listing needs no more than 4");
  levels_.push_back({Tree{
      .kind = kind, .where = where, .written = beginning(value.at), .in_brackets = in_brackets}});
}

void TreeBuilder::close() {
  Tree done = std::move(levels_.back().tree);
  levels_.pop_back();
  add(std::move(done));
}

void TreeBuilder::complain(Position where, std::string rule, std::string message,
                           std::string remedy) {
  findings_.push_back({.file = file_,
                       .where = where,
                       .rule = std::move(rule),
                       .message = std::move(message),
                       .remedy = std::move(remedy)});
}

void TreeBuilder::refuse_decoration(const Introduction& value) {
  if (value.anchored)
    complain(positions_.at(value.at), "yaml-feature", "this value carries an anchor (&name)",
             "remove the anchor and write each value out");
  if (!value.tag.empty())
    complain(positions_.at(value.at), "yaml-feature",
             "this value carries a tag (" + value.tag + ")",
             "remove the tag; put text in quotes where it could be read as a number");
}

Span TreeBuilder::beginning(std::size_t at) const {
  const std::size_t begin = std::min(at, text_.size());
  return {begin, begin};
}

bool TreeBuilder::begins_with_quote(std::size_t at) const {
  return at < text_.size() && (text_[at] == '"' || text_[at] == '\'');
}

// The quote that closes the one at `start`; npos where none does.
std::size_t TreeBuilder::closing_quote(std::size_t start) const {
  for (std::size_t next = start + 1; next < text_.size(); ++next) {
    if (text_[start] == '"' && text_[next] == '\\')
      ++next;
    else if (text_.substr(next, 2) == "''" && text_[start] == '\'')
      ++next;
    else if (text_[next] == text_[start])
      return next;
  }
  return std::string_view::npos;
}

// yaml-cpp takes the rest of the file where a quote is never closed.
bool TreeBuilder::is_closed(std::size_t at) const {
  return !begins_with_quote(at) || closing_quote(at) != std::string_view::npos;
}

// A reader says where a scalar begins, not where it ends.
Span TreeBuilder::written(std::size_t at, const std::string& value, bool quoted) const {
  Span span = beginning(at);
  if (begins_with_quote(at)) {
    const std::size_t close = closing_quote(span.begin);
    if (close != std::string_view::npos &&
        text_.substr(span.begin, close - span.begin).find('\n') == std::string_view::npos)
      span.end = close + 1;
  } else if (!quoted && text_.substr(span.begin, value.size()) == value) {
    span.end = span.begin + value.size();
  }
  return span;
}

void TreeBuilder::add(Tree value) {
  if (++count_ == limits_.values + 1)
    complain(value.where, "too-many", "the file holds more values than a listing can need",
             "one file is one listing");
  if (levels_.empty()) {
    root_ = std::move(value);
    return;
  }
  Level& level = levels_.back();
  if (level.tree.kind == Tree::Kind::sequence) {
    level.tree.items.push_back(std::move(value));
  } else if (!level.waiting) {
    level.waiting = Entry{value.text, value.where, {}, value.written};
    check_key(level.tree, value);
  } else {
    level.waiting->value = std::move(value);
    if (!level.tree.find(level.waiting->key))
      level.tree.entries.push_back(std::move(*level.waiting));
    level.waiting.reset();
  }
}

void TreeBuilder::check_key(const Tree& map, const Tree& key) {
  if (key.kind != Tree::Kind::scalar || key.text == "<<")
    complain(key.where, "yaml-feature", "a key has to be a plain word", "write it as word: value");
  else if (const Entry* before = map.find(key.text))
    complain(key.where, "duplicate-key",
             "\"" + key.text + "\" is already there, in line " + std::to_string(before->where.line),
             "keep one of the two");
}

}  // namespace catalog::checker
