#include "indexer/output/excerpt.h"

#include <doctest/doctest.h>

#include <random>

namespace excerpt_test {

using indexer::output::excerpt_at;

namespace {

// The token under the carets, as the terminal shows it.
std::string under_carets(const std::string& text, indexer::Position where) {
  const auto excerpt = excerpt_at(text, where);
  if (!excerpt) return "(none)";
  return excerpt->line + "\n" + excerpt->before + excerpt->carets;
}

}  // namespace

TEST_SUITE("indexer/output/excerpt") {
  TEST_CASE("carets stand under the whole token and nothing else") {
    CHECK(under_carets("led_by: peer", {1, 9}) == "led_by: peer\n        ^^^^");
    CHECK(under_carets("led_by: peer", {1, 1}) == "led_by: peer\n^^^^^^");
    CHECK(under_carets("name: 'it''s #1' # x", {1, 7}) == "name: 'it''s #1' # x\n      ^^^^^^^^^^");
    CHECK(under_carets("name: \"a \\\" b\"", {1, 7}) == "name: \"a \\\" b\"\n      ^^^^^^^^");
    CHECK(under_carets("conditions: [fibro, lupus]", {1, 14}) ==
          "conditions: [fibro, lupus]\n             ^^^^^");
    CHECK(under_carets("conditions: [fibro, lupus]", {1, 13}) ==
          "conditions: [fibro, lupus]\n            ^");
    CHECK(under_carets("meets: 2nd Friday, 11:00-12:30  # as told", {1, 8}) ==
          "meets: 2nd Friday, 11:00-12:30  # as told\n       ^^^^^^^^^^^^^^^^^^^^^^^");
    CHECK(under_carets("url: https://example.org/#a", {1, 6}) ==
          "url: https://example.org/#a\n     ^^^^^^^^^^^^^^^^^^^^^^");
  }

  TEST_CASE("columns are characters, a tab stays a tab, and line ends are not shown") {
    CHECK(under_carets("name: \u00c1\u00f1o\r\ncity: M\u00e1laga \r\n", {2, 7}) ==
          "city: M\u00e1laga \n      ^^^^^^");
    CHECK(under_carets("a:\n\tb: c", {2, 5}) == "\tb: c\n\t   ^");
  }

  TEST_CASE("where nothing is, one caret; where no line is, nothing") {
    CHECK(under_carets("led_by:", {1, 8}) == "led_by:\n       ^");
    CHECK(under_carets("led_by: x", {2, 1}) == "(none)");
    CHECK(under_carets("led_by: x", {0, 0}) == "(none)");
    CHECK(under_carets("led_by: \xFF", {1, 9}) == "(none)");
  }

  TEST_CASE("of a long line, what is around the token") {
    const std::string text = "description: " + std::string(3000, 'x') + " \"end\"";
    const auto excerpt = excerpt_at(text, {1, 3015});

    REQUIRE(excerpt);
    CHECK(excerpt->line.size() <= 200);
    CHECK(excerpt->line.substr(excerpt->before.size(), excerpt->carets.size()) == "\"end\"");
  }

  TEST_CASE("any bytes and any place give a line that is short, or none") {
    std::mt19937 random(20261129);
    for (int turn = 0; turn < 20000; ++turn) {
      std::string text;
      for (auto size = random() % 300; size > 0; --size)
        text += "ab: '\"[]{},#\t\n\r\\\xC3\xA9\xE2\x82\xAC"[random() % 22];
      const auto excerpt =
          excerpt_at(text, {static_cast<int>(random() % 6), static_cast<int>(random() % 310)});
      if (!excerpt) continue;
      CHECK(excerpt->line.find('\n') == std::string::npos);
      CHECK(excerpt->line.size() <= 800);
      CHECK(excerpt->carets.size() >= 1);
      CHECK(excerpt->carets.size() <= 200);
    }
  }
}

}  // namespace excerpt_test
