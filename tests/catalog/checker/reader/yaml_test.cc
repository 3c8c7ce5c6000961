#include "catalog/checker/reader/yaml.h"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/findings.h"

namespace yaml_test {

using catalog::checker::parse_yaml;
using catalog::checker::Position;
using catalog::checker::Tree;

namespace {

std::string complaints(const std::string& text) {
  catalog::checker::Findings findings;
  const auto tree = parse_yaml(text, "a.yaml", findings);
  CHECK(tree.has_value() == findings.empty());
  for (const auto& finding : findings) {
    CHECK_FALSE(finding.message.empty());
    CHECK_FALSE(finding.remedy.empty());
  }
  return tests::spots(findings);
}

Tree tree_of(const std::string& text) {
  catalog::checker::Findings findings;
  auto tree = parse_yaml(text, "a.yaml", findings);
  REQUIRE_MESSAGE(tree, tests::spots(findings));
  return *tree;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int count = 0; count < times; ++count) all += text;
  return all;
}

}  // namespace

TEST_SUITE("catalog/checker/reader/yaml") {
  TEST_CASE("a file becomes a tree whose values know where they stand") {
    const Tree tree = tree_of("name: Lighthouse\nplace:\n  city: Łódź\nlist: [ñ, 'b']\n");

    CHECK(tree.kind == Tree::Kind::map);
    CHECK(tree.find("place")->where == Position{2, 1});
    CHECK(tree["place"]["city"].text == "Łódź");
    CHECK(tree["place"]["city"].where == Position{3, 9});
    CHECK(tree["list"].where == Position{4, 7});
    CHECK(tree["list"].items[1].where == Position{4, 11});
    CHECK(tree["list"].items[1].quoted);
    CHECK_FALSE(tree["list"].items[0].quoted);
  }

  TEST_CASE("keys and values in one line know the bytes they are written in") {
    const std::string text =
        "náme: Łódź  # town\n\"b\": 'it''s'\nc: [ñ, \"\\\"x\", {d: 02}]\ne: one\n  two\nf: |\n  "
        "g\nh: "
        "\"i\n  j\"\n";
    const Tree tree = tree_of(text);
    const auto written = [&](const catalog::checker::Span& span) {
      return text.substr(span.begin, span.end - span.begin);
    };

    CHECK(written(tree.entries[0].written) == "náme");
    CHECK(written(tree.entries[0].value.written) == "Łódź");
    CHECK(written(tree.entries[1].written) == "\"b\"");
    CHECK(written(tree["b"].written) == "'it''s'");
    CHECK(written(tree["c"].items[0].written) == "ñ");
    CHECK(written(tree["c"].items[1].written) == "\"\\\"x\"");
    CHECK(written(tree["c"].items[2]["d"].written) == "02");
    CHECK(tree["c"].in_brackets);
    CHECK_FALSE(tree.in_brackets);
    for (const char* key : {"e", "f", "h"}) CHECK_MESSAGE(tree[key].written.is_empty(), key);
    CHECK(text[tree["e"].written.begin] == 'o');
  }

  TEST_CASE("blocks of text and quotes are text, nothing is nothing") {
    const Tree tree =
        tree_of("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: \"02\"\nd:\ne: ~\nf: 'f'\n");

    CHECK(tree["a"].text == "one\ntwo\n");
    CHECK(tree["a"].quoted);
    CHECK(tree["b"].text == "one two");
    CHECK(tree["c"].quoted);
    CHECK_FALSE(tree["d"].is_there());
    CHECK_FALSE(tree["e"].is_there());
    CHECK(tree["f"].is_there());
  }

  TEST_CASE("CRLF ends lines as LF does") {
    const Tree tree = tree_of("name: Lighthouse\r\nlist:\r\n  - ñ\r\n  - b\r\n");

    CHECK(tree["name"].text == "Lighthouse");
    CHECK(tree["list"].items[1].text == "b");
    CHECK(tree["list"].items[1].where == Position{4, 5});
    CHECK(complaints("a: b\r\nc: d\r\na: e\r\n") == "duplicate-key 3:1");
  }

  TEST_CASE("a key may stand once in its map, and again in another") {
    CHECK(complaints("a: 1\nb: 2\na: 3\n") == "duplicate-key 3:1");
    CHECK(complaints("ñ: {x: 1, x: 2}\n") == "duplicate-key 1:11");
    CHECK(complaints("a: {x: 1}\nb: {x: 2}\n").empty());
    CHECK(complaints("a: 1\n'a': 2\na: 3\n") == "duplicate-key 2:1; duplicate-key 3:1");
  }

  TEST_CASE("anchors, references, tags, merges and complex keys are refused at their place") {
    CHECK(complaints("a: &x 1\n") == "yaml-feature 1:4");
    CHECK(complaints("a: &x 1\nb: *x\n") == "yaml-feature 1:4; yaml-feature 2:4");
    CHECK(complaints("a: !!str 1\n") == "yaml-feature 1:4");
    CHECK(complaints("a: !python/object {}\n") == "yaml-feature 1:4");
    CHECK(complaints("a: {<<: {b: 1}}\n") == "yaml-feature 1:5");
    CHECK(complaints("? [a, b]\n: c\n") == "yaml-feature 1:3");
    CHECK(complaints("~: c\n") == "yaml-feature 1:1");
  }

  TEST_CASE("one document may be marked, a second is refused") {
    CHECK(complaints("---\na: 1\n").empty());
    CHECK(tests::mentions(complaints("a: 1\n---\nb: 2\n"), "yaml-feature"));
  }

  TEST_CASE("an unclosed quote is found where it opens") {
    CHECK(complaints("a: b\nc: \"never closed\nd: e\n") == "yaml-syntax 2:4");
    CHECK(complaints("a: b\nc: 'never closed\nd: e\n") == "yaml-syntax 2:4");
    CHECK(complaints("c: 'it''s never closed\nd: e\n") == "yaml-syntax 1:4");
    CHECK(complaints("c: \"ends in \\\"\n") == "yaml-syntax 1:4");
    CHECK(complaints("c: 'it''s closed'\nd: \"a \\\" b\"\n").empty());
  }

  TEST_CASE("what YAML does not allow is found in its line") {
    CHECK(complaints("a: b: c\n") == "yaml-syntax 1:5");
    CHECK(tests::mentions(complaints("a: [1, 2\nb: 3\n"), "yaml-syntax"));
    CHECK(tests::mentions(complaints("a: 1\n b: 2\n"), "yaml-syntax 2:"));
    CHECK(tests::mentions(complaints("a: @b\n"), "yaml-syntax 1:"));
  }

  TEST_CASE("an empty file, and one of comments alone, is no listing") {
    CHECK(complaints("") == "yaml-syntax 1:1");
    CHECK(complaints("# only a comment\n\n") == "yaml-syntax 1:1");
  }

  TEST_CASE("eight levels are enough, the ninth is refused") {
    CHECK(complaints("a: " + repeated("[", 7) + "x" + repeated("]", 7) + "\n").empty());
    CHECK(complaints("a: " + repeated("[", 8) + "x" + repeated("]", 8) + "\n") == "too-deep 1:11");
  }

  TEST_CASE("2,000 values are enough, keys among them; one more is refused") {
    // The map, its key and its list are three.
    CHECK(complaints("a: [" + repeated("x,", 1997) + "]\n").empty());
    CHECK(tests::mentions(complaints("a: [" + repeated("x,", 1998) + "]\n"), "too-many"));
  }

  TEST_CASE("a file of more than 64 KiB is refused unread, and larger limits can be given") {
    const std::string large = "a: " + std::string(65536, 'x') + "\n";
    catalog::checker::Findings findings;

    CHECK(complaints(large) == "file-too-large 0:0");
    CHECK(parse_yaml(large, "v.yaml", findings, catalog::checker::vocabulary_limits));
    CHECK(findings.empty());
  }

  TEST_CASE("files that would grow without end are refused in a moment") {
    std::string bomb = "a0: &a0 [x, x]\n";
    for (int at = 1; at < 30; ++at) {
      const std::string name = "a" + std::to_string(at), before = "*a" + std::to_string(at - 1);
      bomb += name + ": &" + name + " [" + before + ", " + before + ", " + before + "]\n";
    }
    const auto start = std::chrono::steady_clock::now();

    CHECK(tests::mentions(complaints(bomb), "yaml-feature"));
    CHECK(tests::mentions(complaints(repeated("[", 60'000)), "yaml-syntax"));
    CHECK(tests::mentions(complaints(repeated("{a: ", 15'000)), "yaml-syntax"));
    CHECK(tests::mentions(complaints("a: [" + repeated("x,", 10'000) + "]"), "too-many"));

    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(8));
  }

  TEST_CASE("an escape that cannot be seen, and a blank text, are refused where they stand") {
    CHECK(complaints("name: \"abc \\x1b[31m x\"\n") == "control-character 1:7");
    CHECK(complaints("name: \"abc \\u202e x\"\n") == "control-character 1:7");
    CHECK(complaints("name: \"   \"\n") == "blank-text 1:7");
  }
}

}  // namespace yaml_test
