#include "catalog/checker/reader/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "catalog/checker/reader/text_check.h"

namespace catalog::checker {
namespace {

constexpr std::size_t deepest = 8;

// Builds the tree from yaml-cpp's events, and complains of what a listing has no use for.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, const std::string& file, Findings& findings,
              const YamlLimits& limits)
      : text_(text), positions_(text), file_(file), findings_(findings), limits_(limits) {}

  Tree root() && { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(Tree{.kind = Tree::Kind::nothing, .where = at(mark), .written = beginning(mark)});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    complain(at(mark), "yaml-feature", "this refers to another part of the file",
             "write the value out where it is wanted");
    add(Tree{.kind = Tree::Kind::scalar, .where = at(mark)});
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    const bool quoted = tag == "!";
    if (quoted && !is_closed(mark))
      complain(at(mark), "yaml-syntax", "this quote is never closed",
               "put the same quote at the end of the text");
    if (find_unseen(value) != std::string_view::npos)
      complain(at(mark), "control-character", "this text holds a character that cannot be seen",
               "take the escape out");
    if (quoted && value.find_first_not_of(" \t\n") == std::string::npos)
      complain(at(mark), "blank-text", "this text is blank",
               "write something, or leave the key out");
    add(Tree{.kind = Tree::Kind::scalar,
             .text = value,
             .quoted = quoted,
             .where = at(mark),
             .written = written(mark, value, quoted)});
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, Tree::Kind::sequence, style);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, anchor, Tree::Kind::map, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    Tree tree;
    std::optional<Entry> waiting = {};  // in a map: a key without its value yet
  };

  Position at(const YAML::Mark& mark) const {
    return positions_.at(static_cast<std::size_t>(mark.pos));
  }

  void complain(Position where, std::string rule, std::string message, std::string remedy) {
    findings_.push_back({.file = file_,
                         .where = where,
                         .rule = std::move(rule),
                         .message = std::move(message),
                         .remedy = std::move(remedy)});
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor)
      complain(at(mark), "yaml-feature", "this value carries an anchor (&name)",
               "remove the anchor and write each value out");
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!")
      complain(at(mark), "yaml-feature", "this value carries a tag (" + tag + ")",
               "remove the tag; put text in quotes where it could be read as a number");
  }

  Span beginning(const YAML::Mark& mark) const {
    const std::size_t begin = std::min(static_cast<std::size_t>(mark.pos), text_.size());
    return {begin, begin};
  }

  bool begins_with_quote(const YAML::Mark& mark) const {
    const std::size_t begin = beginning(mark).begin;
    return begin < text_.size() && (text_[begin] == '"' || text_[begin] == '\'');
  }

  // The quote that closes the one at `start`; npos where none does.
  std::size_t closing_quote(std::size_t start) const {
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
  bool is_closed(const YAML::Mark& mark) const {
    return !begins_with_quote(mark) ||
           closing_quote(beginning(mark).begin) != std::string_view::npos;
  }

  // yaml-cpp says where a scalar begins, not where it ends.
  Span written(const YAML::Mark& mark, const std::string& value, bool quoted) const {
    Span span = beginning(mark);
    if (begins_with_quote(mark)) {
      const std::size_t close = closing_quote(span.begin);
      if (close != std::string_view::npos &&
          text_.substr(span.begin, close - span.begin).find('\n') == std::string_view::npos)
        span.end = close + 1;
    } else if (!quoted && text_.substr(span.begin, value.size()) == value) {
      span.end = span.begin + value.size();
    }
    return span;
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Tree::Kind kind,
            YAML::EmitterStyle::value style) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (levels_.size() == deepest)
      complain(at(mark), "too-deep", "this is nested more than 8 levels deep",
               "a listing needs no more than 4");
    levels_.push_back({Tree{.kind = kind,
                            .where = at(mark),
                            .written = beginning(mark),
                            .in_brackets = style == YAML::EmitterStyle::Flow}});
  }

  void close() {
    Tree done = std::move(levels_.back().tree);
    levels_.pop_back();
    add(std::move(done));
  }

  void add(Tree value) {
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

  void check_key(const Tree& map, const Tree& key) {
    if (key.kind != Tree::Kind::scalar || key.text == "<<")
      complain(key.where, "yaml-feature", "a key has to be a plain word",
               "write it as word: value");
    else if (const Entry* before = map.find(key.text))
      complain(
          key.where, "duplicate-key",
          "\"" + key.text + "\" is already there, in line " + std::to_string(before->where.line),
          "keep one of the two");
  }

  std::string_view text_;
  Positions positions_;
  const std::string& file_;
  Findings& findings_;
  const YamlLimits& limits_;
  std::vector<Level> levels_;
  std::size_t count_ = 0;
  Tree root_;
};

}  // namespace

std::optional<Tree> parse_yaml(std::string_view text, const std::string& file, Findings& findings,
                               const YamlLimits& limits) {
  const std::size_t before = findings.size();
  check_text(text, file, limits.bytes, findings);
  if (findings.size() > before) return {};

  TreeBuilder builder(text, file, findings, limits);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder))
      findings.push_back({.file = file,
                          .where = {1, 1},
                          .rule = "yaml-syntax",
                          .message = "the file is empty",
                          .remedy = "see data/README.md for the smallest good listing"});
    else if (parser)
      findings.push_back(
          {.file = file,
           .where = {1, 1},
           .rule = "yaml-feature",
           .message = "the file holds more than one document (---)",
           .remedy = "one file is one listing: remove the --- or make a second file"});
  } catch (const YAML::Exception& problem) {
    findings.push_back(
        {.file = file,
         .where = position_at(text, static_cast<std::size_t>(std::max(problem.mark.pos, 0))),
         .rule = "yaml-syntax",
         .message = "this is not YAML: " + problem.msg,
         .remedy = "look for a missing colon, a missing space after it, or uneven indentation; "
                   "text with \": \" or \"#\" in it needs quotes"});
  }
  for (std::size_t at = before; at < findings.size(); ++at)
    if (findings[at].severity == Severity::error) return {};
  return std::move(builder).root();
}

}  // namespace catalog::checker
