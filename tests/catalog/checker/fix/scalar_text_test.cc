#include "catalog/checker/fix/scalar_text.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/support/findings.h"

namespace scalar_text_test {

using catalog::checker::fix::may_be_misread;
using catalog::checker::fix::scalar_text;

TEST_SUITE("catalog/checker/fix/scalar_text") {
  TEST_CASE("what some reader of YAML takes for something other than text is known") {
    for (const char* text :
         {"NO", "no",    "on",    "Off", "y",  "true", "null", "~",    "02134", "988",
          "-1", "1_000", "19:30", "1.5", ".5", "1e3",  "0x1F", "0o17", ".inf",  "12:30:00"})
      CHECK_MESSAGE(may_be_misread(text), text);
    for (const char* text :
         {"", "north", "none", "yesterday", "2026-05-01", "K1A 0B1", "1st Monday", "e5", "-",
          "+1 617 555 0123", "0x", "1e", "12:30-13:00", "."})
      CHECK_MESSAGE(!may_be_misread(text), text);
  }

  TEST_CASE("plain where that is safe, in quotes where it is not") {
    CHECK(scalar_text("online", ' ', false) == "online");
    CHECK(scalar_text("https://example.org/a#b", ' ', false) == "https://example.org/a#b");
    CHECK(scalar_text("a, b", ' ', false) == "a, b");
    CHECK(scalar_text("a, b", ' ', true) == "\"a, b\"");
    CHECK(scalar_text("a: b", ' ', false) == "\"a: b\"");
    CHECK(scalar_text("a #b", ' ', false) == "\"a #b\"");
    CHECK(scalar_text("", ' ', false) == "\"\"");
    CHECK(scalar_text("say \"a\" \\", '"', false) == "\"say \\\"a\\\" \\\\\"");
    CHECK(scalar_text("it's", '\'', false) == "'it''s'");
  }

  TEST_CASE("any text is read again as it was, in a list and in a map") {
    std::mt19937 random(7);
    const std::string letters = "ab: #,[]{}'\"\\|>-?&*!%@`~.10";
    for (int count = 0; count < 3000; ++count) {
      std::string value = "x";
      for (std::size_t size = random() % 8; size > 0; --size)
        value.insert(random() % 2 == 0 ? 0 : value.size(), 1, letters[random() % letters.size()]);
      const char quote = " '\""[random() % 3];
      catalog::checker::Findings findings;
      const auto tree =
          catalog::checker::parse_yaml("a: " + scalar_text(value, quote, false) + "\nb: [" +
                                           scalar_text(value, quote, true) + ", c]\n",
                                       "a.yaml", findings);
      REQUIRE_MESSAGE(tree, value);
      CHECK((*tree)["a"].text == value);
      CHECK((*tree)["b"].items[0].text == value);
    }
  }
}

}  // namespace scalar_text_test
