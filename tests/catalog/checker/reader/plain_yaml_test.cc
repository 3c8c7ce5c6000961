#include "catalog/checker/reader/plain_yaml.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>

#include "catalog/checker/reader/yaml.h"
#include "indexer/text_file.h"
#include "tests/support/findings.h"

namespace plain_yaml_test {

using catalog::checker::parse_yaml;
using catalog::checker::PlainEvent;
using catalog::checker::read_plain_yaml;
using catalog::checker::Tree;
using catalog::checker::YamlReader;

namespace {

std::string events_of(const std::string& text) {
  const auto events = read_plain_yaml(text);
  if (!events) return "left";
  std::string all;
  for (const PlainEvent& event : *events) {
    if (!all.empty()) all += ' ';
    switch (event.kind) {
      case PlainEvent::Kind::open_map: all += event.in_brackets ? "{" : "map"; break;
      case PlainEvent::Kind::open_sequence: all += event.in_brackets ? "[" : "list"; break;
      case PlainEvent::Kind::close: all += "."; break;
      case PlainEvent::Kind::scalar: all += event.quoted ? '"' + event.text + '"' : event.text;
    }
  }
  return all;
}

std::string span(const catalog::checker::Span& span) {
  return std::to_string(span.begin) + '-' + std::to_string(span.end);
}

// Everything that a tree holds.
std::string shown(const Tree& tree) {
  std::string all = std::to_string(static_cast<int>(tree.kind)) + (tree.quoted ? "q" : "") +
                    (tree.in_brackets ? "b" : "") + std::to_string(tree.where.line) + ':' +
                    std::to_string(tree.where.column) + '@' + span(tree.written) + '<' + tree.text +
                    '>';
  for (const Tree& item : tree.items) all += "\n- " + shown(item);
  for (const auto& entry : tree.entries)
    all += "\n" + entry.key + '@' + span(entry.written) + '/' + std::to_string(entry.where.line) +
           ':' + std::to_string(entry.where.column) + " = " + shown(entry.value);
  return all;
}

// The tree and complaints, by one reader or the other.
std::string read_by(YamlReader reader, const std::string& text) {
  catalog::checker::Findings findings;
  const auto tree = parse_yaml(text, "a.yaml", findings, catalog::checker::listing_limits, reader);
  std::string all = tree ? shown(*tree) : "none";
  for (const auto& finding : findings)
    all += "\n! " + finding.rule + ' ' + std::to_string(finding.where.line) + ':' +
           std::to_string(finding.where.column) + ' ' + finding.message;
  return all;
}

std::vector<std::string> shipped_listings() {
  std::vector<std::string> texts;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(KITH_SOURCE "/data/listings"))
    if (entry.path().extension() == ".yaml") texts.push_back(*indexer::read_text(entry.path()));
  std::sort(texts.begin(), texts.end());
  return texts;
}

// One small change of the kind that hands, editors and YAML's punctuation bring about.
std::string scrambled(std::string text, std::mt19937& random) {
  static constexpr std::string_view pieces[] = {
      ":",    ": ",  " #",    "#",  "'",    "\"", "[",      "]",     "{",    "}",
      ",",    ", ",  "- ",    "-",  "? ",   "&a", "*a",     "!b ",   "|",    ">",
      "%",    "@",   "`",     "\n", "\n  ", " ",  "  ",     "\\",    "~",    "''",
      "null", "\"b", "\n---", "\n", "ñ: ",  "[]", "{a: b}", "\n- c", "\n# d"};
  const auto up_to = [&](std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
  };
  for (std::size_t changes = up_to(2) + 1; changes > 0; --changes) {
    const std::size_t at = up_to(text.size());
    switch (up_to(3)) {
      case 0: text.erase(at, up_to(3)); break;
      case 1: {
        const std::size_t line = text.find('\n', at);
        if (line != text.npos) text.insert(line + 1, std::string(up_to(3), ' '));
        break;
      }
      default: text.insert(at, pieces[up_to(std::size(pieces) - 1)]);
    }
  }
  return text;
}

}  // namespace

TEST_SUITE("catalog/checker/reader/plain_yaml") {
  TEST_CASE("what listings are made of is read here") {
    CHECK(events_of("name: Lighthouse\n") == "map name Lighthouse .");
    CHECK(events_of("# first\n\na: b  # c\n\n# last\n") == "map a b .");
    CHECK(events_of("a: 'it''s'\nb: \"say \\\"x\\\" \\\\\"") ==
          "map a \"it's\" b \"say \"x\" \\\" .");
    CHECK(events_of("a:\n  b: c\n  d:\n    e: f\ng: h") == "map a map b c d map e f . . g h .");
    CHECK(events_of("a: [b, 'c, d', -1.5]\ne: []\n") == "map a [ b \"c, d\" -1.5 . e [ . .");
    CHECK(events_of("a: {on: 2026-05-01, b: [c, {d: e}]}") ==
          "map a { on 2026-05-01 b [ c { d e . . . .");
    CHECK(events_of("a:\n  - b\n  - c: d\n    e: f\n  - [g]\nh: i\n") ==
          "map a list b map c d e f . [ g . . h i .");
    CHECK(events_of("- a\n- b: c\n") == "list a map b c . .");
    CHECK(events_of("a: https://b.example/#c?d=[e],f\n") == "map a https://b.example/#c?d=[e],f .");
  }

  TEST_CASE("what is wrong, or more than plain, is left to the complete reader") {
    for (const char* text : {"",
                             "# only a comment\n",
                             "word",
                             "a: b: c",
                             "a:",
                             "a:\nb: c",
                             "a: ~",
                             "null: b",
                             "a: b\n  c",
                             "a: b\n  c: d",
                             " a: b",
                             "a: b\n c: d",
                             "a:\n  b: c\n d: e",
                             "a: |\n  b",
                             "a: >-\n  b",
                             "a: &b c",
                             "a: *b",
                             "a: !b c",
                             "---\na: b",
                             "a: b\n---\nc: d",
                             "? a\n: b",
                             "a: [b",
                             "a: [b,\n  c]",
                             "a: [b, ]",
                             "a: [b: c]",
                             "a: {b}",
                             "a: {b: }",
                             "a: {b:c}",
                             "a: 'b",
                             "a: 'b\n  c'",
                             "a: \"\\n\"",
                             "a: ' b'",
                             "a: 'b' c",
                             "a: [b] c",
                             "a: [b]#c",
                             "a:\tb",
                             "a: b\r\n",
                             "a:\n- b",
                             "a: @b",
                             "a: %b",
                             "a: `b",
                             "a: b:",
                             "'a': b",
                             "ñ: b",
                             "a: - b",
                             "- - a",
                             "-\n  a: b",
                             "- a\nb: c",
                             "%a: b",
                             "a: [b?c]",
                             "a: [[[[[[[[b]]]]]]]]"})
      CHECK_MESSAGE(events_of(text) == "left", text);
  }

  TEST_CASE("nearly all listings are plain, and both readers read each the same") {
    const auto texts = shipped_listings();
    std::size_t plain = 0;
    for (const std::string& text : texts) {
      plain += read_plain_yaml(text).has_value();
      CHECK(read_by(YamlReader::quickest, text) == read_by(YamlReader::complete, text));
    }
    CHECK(texts.size() > 900);
    CHECK(plain >= texts.size() * 99 / 100);
  }

  TEST_CASE("however a listing is changed, both readers read it, or complain of it, the same") {
    std::mt19937 random(20'261'129);
    const auto texts = shipped_listings();
    std::size_t plain = 0;
    constexpr std::size_t rounds = 4'000;
    for (std::size_t round = 0; round < rounds; ++round) {
      const std::string text = scrambled(texts[round % texts.size()], random);
      plain += read_plain_yaml(text).has_value();
      REQUIRE_MESSAGE(read_by(YamlReader::quickest, text) == read_by(YamlReader::complete, text),
                      text);
    }
    // Most changes leave a listing as plain as it was; many make it wrong.
    CHECK(plain > rounds / 4);
    CHECK(plain < rounds * 3 / 4);
  }
}

}  // namespace plain_yaml_test
