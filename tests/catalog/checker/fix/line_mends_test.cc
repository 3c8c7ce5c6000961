#include "catalog/checker/fix/line_mends.h"

#include <doctest/doctest.h>

namespace line_mends_test {

using catalog::checker::fix::line_mended;

TEST_SUITE("catalog/checker/fix/line_mends") {
  TEST_CASE("a byte order mark goes, line ends become plain, the last line gets its own") {
    CHECK(line_mended("\xEF\xBB\xBFname: a\n") == "name: a\n");
    CHECK(line_mended("name: a\r\nb: c\nd: e\r\r\n") == "name: a\nb: c\nd: e\n");
    CHECK(line_mended("name: a") == "name: a\n");
    CHECK(line_mended("").empty());
  }

  TEST_CASE(
      "a carriage return alone is no line end, and stays; at the end of a file it is half of one") {
    CHECK(line_mended("a\rb\n") == "a\rb\n");
    CHECK(line_mended("a\r\nb\r") == "a\nb\n");
  }

  TEST_CASE("tabs that indent become two spaces a level where nothing is indented by spaces") {
    CHECK(line_mended("place:\n\tcity: x\n\t\tdeep: y\n") == "place:\n  city: x\n    deep: y\n");
    CHECK(line_mended("a:\t1\n") == "a:\t1\n");
  }

  TEST_CASE("a tab among spaces could be as wide as anything, and stays") {
    for (const char* text : {"place:\n  city: x\n\tregion: y\n", "place:\n  \tcity: x\n"})
      CHECK(line_mended(text) == text);
  }

  TEST_CASE("spaces at the end of a line go") {
    CHECK(line_mended("name: a  \nplace:\t\n   \n# note \n") == "name: a\nplace:\n\n# note\n");
  }

  TEST_CASE("in a block of text they stay: two of them are a line break") {
    const char* text = "description: |\n  one  \n  two\n\n  three  \n";
    CHECK(line_mended(text) == text);
    CHECK(line_mended("a:\n  - >-  # why\n    one  \n  - b  \n") ==
          "a:\n  - >-  # why\n    one  \n  - b\n");
    CHECK(line_mended("summary: a > b\nname: c  \n") == "summary: a > b\nname: c\n");
  }

  TEST_CASE("a space behind a backslash is meant") {
    CHECK(line_mended("a: \"b\\ \n  c\"\n") == "a: \"b\\ \n  c\"\n");
  }

  TEST_CASE("letters and their accents become one character") {
    CHECK(line_mended("city: Ma\u0301laga\n") == "city: Málaga\n");
  }

  TEST_CASE("what is in another encoding is left, byte for byte") {
    for (const std::string& text :
         {std::string("name: caf\xE9 \r\n"), std::string("n\0a\0\r\0\n\0", 8), std::string("\xFF")})
      CHECK(line_mended(text) == text);
  }
}

}  // namespace line_mends_test
