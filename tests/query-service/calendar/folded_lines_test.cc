#include "query-service/calendar/folded_lines.h"

#include <doctest/doctest.h>

#include "tests/support/calendar_reader.h"

namespace folded_lines_test {

using query_service::folded_lines;
using tests::unfolded_lines;

TEST_SUITE("query-service/calendar/folded_lines") {
  TEST_CASE("a line that fits stays, a longer one goes on after a space") {
    const std::string fits(75, 'a');
    CHECK(folded_lines(fits + "\r\nb\r\n") == fits + "\r\nb\r\n");
    CHECK(folded_lines(fits + "b\r\n") == fits + "\r\n b\r\n");
    CHECK(folded_lines(fits + std::string(75, 'b') + "\r\n") ==
          fits + "\r\n " + std::string(74, 'b') + "\r\n b\r\n");
    CHECK(folded_lines("") == "");
  }

  TEST_CASE("lines of every length keep their characters whole and come back as they were") {
    for (const char* character : {"x", "\u00E9", "\u20AC", "\U0001F600"}) {
      std::string line = "SUMMARY:";
      for (int count = 0; count < 200; ++count) {
        line += character;
        CHECK(unfolded_lines(folded_lines(line + "\r\n")) == std::vector{line});
      }
    }
  }

  TEST_CASE("what was folded elsewhere is folded anew, also between CR and LF") {
    const std::string name(74, 'a');
    CHECK(folded_lines("UID:\r\n " + name + "\r\n") ==
          "UID:" + name.substr(0, 71) + "\r\n aaa\r\n");
    CHECK(folded_lines(name + "\r\r\n \nEND\r\n") == name + "\r\nEND\r\n");
  }

  TEST_CASE("bytes that are no text are parted somewhere") {
    CHECK(folded_lines(std::string(1'000, '\x80') + "\r\n").size() > 1'000);
  }
}

}  // namespace folded_lines_test
