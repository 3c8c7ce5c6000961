#include "catalog/checker/reader/text_check.h"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/findings.h"

namespace text_check_test {

using catalog::checker::Position;
using tests::spots;

namespace {

std::string complaints(std::string_view text, std::size_t most_bytes = 65536) {
  catalog::checker::Findings findings;
  catalog::checker::check_text(text, "a.yaml", most_bytes, findings);
  for (const auto& finding : findings) {
    CHECK(finding.file == "a.yaml");
    CHECK_FALSE(finding.message.empty());
    CHECK_FALSE(finding.remedy.empty());
  }
  return spots(findings);
}

}  // namespace

TEST_SUITE("catalog/checker/reader/text_check") {
  TEST_CASE("lines and columns count from 1, columns in characters") {
    CHECK(catalog::checker::position_at("", 0) == Position{1, 1});
    CHECK(catalog::checker::position_at("ab\ncd", 1) == Position{1, 2});
    CHECK(catalog::checker::position_at("ab\ncd", 2) == Position{1, 3});
    CHECK(catalog::checker::position_at("ab\ncd", 3) == Position{2, 1});
    CHECK(catalog::checker::position_at("ñ😀x", 6) == Position{1, 3});
    CHECK(catalog::checker::position_at("ab\ncd", 99) == Position{2, 3});
  }

  TEST_CASE("many places of one text are each where counting from its start says") {
    for (const std::string text : {"", "\n", "ñ😀x\n\nab\n", "ab\ncd", "\n\n\nlast"}) {
      const catalog::checker::Positions positions(text);
      int line = 1;
      int column = 1;
      for (std::size_t at = 0; at <= text.size(); ++at) {
        // Inside of a character there is no place.
        const bool begins =
            at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        if (begins) CHECK(positions.at(at) == Position{line, column});
        if (at < text.size() && text[at] == '\n') {
          ++line;
          column = 1;
        } else if (at + 1 == text.size() ||
                   (at + 1 < text.size() &&
                    (static_cast<unsigned char>(text[at + 1]) & 0xC0) != 0x80)) {
          ++column;
        }
      }
    }
  }

  TEST_CASE("good text is silent, with CRLF and without an end of line too") {
    CHECK(complaints("name: Łódź 日本 😀\n").empty());
    CHECK(complaints("a: b\r\nc: d").empty());
    CHECK(complaints("").empty());
  }

  TEST_CASE("a file is too large from its first byte too many") {
    CHECK(complaints("12345", 5).empty());
    CHECK(complaints("123456", 5) == "file-too-large 0:0");
  }

  TEST_CASE("the first byte that is not UTF-8 is the place, counted in characters") {
    CHECK(complaints("\xFF") == "not-utf8 1:1");
    CHECK(complaints("a: b\nc: \xFFz") == "not-utf8 2:4");
    CHECK(complaints("éé\xFF") == "not-utf8 1:3");
    CHECK(complaints("日本語\xFFtext") == "not-utf8 1:4");
    CHECK(complaints("ñ\nniño caf\xE9\n") == "not-utf8 2:9");
    CHECK(complaints("name: a\x80z") == "not-utf8 1:8");
    CHECK(complaints("cut \xF0\x9F\x98") == "not-utf8 1:5");
    CHECK(complaints("\xEF\xBB\xBFname: x\n") == "not-utf8 1:1");
  }

  TEST_CASE("every place of one bad byte among multi-byte text is found exactly") {
    for (int at = 0; at <= 40; ++at) {
      std::string text;
      for (int count = 0; count < 40; ++count) {
        if (count == at) text += '\xFF';
        text += count % 3 == 0 ? "é" : count % 3 == 1 ? "日" : "😀";
      }
      if (at == 40) text += '\xFF';

      CHECK(complaints(text) == "not-utf8 1:" + std::to_string(at + 1));
    }
  }

  TEST_CASE("characters that cannot be seen are found where they stand") {
    CHECK(complaints("a: \x01") == "control-character 1:4");
    CHECK(complaints(std::string_view("a\0b", 3)) == "control-character 1:2");
    CHECK(complaints("ñ: \x7F\n\x1B[0m") == "control-character 1:4; control-character 2:1");
    CHECK(complaints("name: ñ\u202Etxt\u202C") == "control-character 1:8; control-character 1:12");
    CHECK(complaints("a: b\rc\r\n") == "control-character 1:5");
    CHECK(complaints("a: b\u0085c\u2028d\u2029e") ==
          "control-character 1:5; control-character 1:7; control-character 1:9");
    CHECK(complaints("a: b\uFEFFc\u200Bd") == "control-character 1:5; control-character 1:7");
    CHECK(complaints("a: b\r\r\nc: d\r\n").empty());
    CHECK(complaints("a: \u2066b\u2069") == "control-character 1:4; control-character 1:6");
    CHECK(complaints("a: \u2065 \u2027").empty());
  }

  TEST_CASE("a tab may stand in a line, but not indent it") {
    CHECK(complaints("a:\n\tb: c\n") == "tab 2:1");
    CHECK(complaints("a:\n  \tb: c\n") == "tab 2:3");
    CHECK(complaints("\t\ta: b\n\t\tc: d\n") == "tab 1:1; tab 2:1");
    CHECK(complaints("a: b\tc\n").empty());
  }

  TEST_CASE("64 KiB of blanks are checked in a moment") {
    const auto start = std::chrono::steady_clock::now();

    CHECK(complaints(std::string(65536, ' ')).empty());

    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
  }
}

}  // namespace text_check_test
