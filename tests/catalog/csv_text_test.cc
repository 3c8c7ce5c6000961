#include "catalog/csv_text.h"

#include <doctest/doctest.h>

namespace csv_text_test {

TEST_SUITE("catalog/csv_text") {
  TEST_CASE("cells are quoted where they must be, and no others") {
    CHECK(catalog::csv_cell("Harbor Example Group") == "Harbor Example Group");
    CHECK(catalog::csv_cell("Tulsa, OK") == "\"Tulsa, OK\"");
    CHECK(catalog::csv_cell("The \"Harbor\" Group") == "\"The \"\"Harbor\"\" Group\"");
    CHECK(catalog::csv_cell("People's Example Group") == "People's Example Group");
    CHECK(catalog::csv_cell(" two ") == "\" two \"");
    CHECK(catalog::csv_cell("one\r\ntwo\tthree") == "one  two three");
    CHECK(catalog::csv_cell("Cádiz – música") == "Cádiz – música");
    CHECK(catalog::csv_cell("") == "");
    CHECK(catalog::csv_text({{"a", "b"}, {"1", ""}}) ==
          "\xEF\xBB\xBF"
          "a,b\r\n1,\r\n");
  }

  TEST_CASE("what a spreadsheet would run or reckon has an apostrophe before it") {
    for (const char* hostile : {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "  =1",
                                "\xC2\xA0=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF201"}) {
      CAPTURE(std::string(hostile));
      CHECK(catalog::csv_cell(hostile).starts_with("\"'"));
    }
    CHECK(catalog::csv_cell("=cmd|' /C calc'!A0") == "\"'=cmd|' /C calc'!A0\"");
    CHECK(catalog::csv_cell("+1-800-555-0100") == "\"'+1-800-555-0100\"");
    CHECK(catalog::csv_cell("ask; =1+1") == "\"ask;' =1+1\"");
    CHECK(catalog::csv_cell("peer-led") == "peer-led");
    CHECK(catalog::csv_cell("(603) 555-0100") == "(603) 555-0100");
    CHECK(catalog::csv_cell("someone@example.org") == "someone@example.org");
  }
}

}  // namespace csv_text_test
