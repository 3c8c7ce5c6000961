#include "catalog/checker/reader/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "catalog/checker/reader/plain_yaml.h"
#include "catalog/checker/reader/text_check.h"
#include "catalog/checker/reader/tree_builder.h"

namespace catalog::checker {
namespace {

// Hands yaml-cpp's events to the builder.
class Events : public YAML::EventHandler {
 public:
  explicit Events(TreeBuilder& builder) : builder_(builder) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.nothing(introduction(mark, "", anchor));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    builder_.reference(static_cast<std::size_t>(mark.pos));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    builder_.scalar(introduction(mark, tag, anchor), value, tag == "!");
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    builder_.open(Tree::Kind::sequence, introduction(mark, tag, anchor),
                  style == YAML::EmitterStyle::Flow);
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    builder_.open(Tree::Kind::map, introduction(mark, tag, anchor),
                  style == YAML::EmitterStyle::Flow);
  }
  void OnMapEnd() override { builder_.close(); }

 private:
  // yaml-cpp gives what carries no tag of its own "?", or "!" where it is in quotes.
  static Introduction introduction(const YAML::Mark& mark, const std::string& tag,
                                   YAML::anchor_t anchor) {
    return {.at = static_cast<std::size_t>(mark.pos),
            .anchored = anchor != YAML::NullAnchor,
            .tag = tag == "?" || tag == "!" ? "" : tag};
  }

  TreeBuilder& builder_;
};

void read_any(std::string_view text, const std::string& file, Findings& findings,
              TreeBuilder& builder) {
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    Events events(builder);
    if (!parser.HandleNextDocument(events))
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
}

bool has_error(const Findings& findings, std::size_t from) {
  return std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(from), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace

std::optional<Tree> parse_yaml(std::string_view text, const std::string& file, Findings& findings,
                               const YamlLimits& limits, YamlReader reader) {
  const std::size_t before = findings.size();
  check_text(text, file, limits.bytes, findings);
  if (findings.size() > before) return {};

  TreeBuilder builder(text, file, findings, limits);
  const auto plain = reader == YamlReader::quickest ? read_plain_yaml(text) : std::nullopt;
  if (plain)
    build(*plain, builder);
  else
    read_any(text, file, findings, builder);
  if (has_error(findings, before)) return {};
  return std::move(builder).root();
}

}  // namespace catalog::checker
