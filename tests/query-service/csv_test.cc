#include "query-service/csv/csv_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "query-service/csv/hit_row.h"
#include "tests/support/directory.h"

namespace csv_test {

using namespace query_service;
using tests::Directory;
using tests::group;

namespace {

// Reads RFC 4180 by the letter: strict, so that what we write must be right.
std::vector<CsvRow> read_csv(std::string_view text) {
  REQUIRE(text.starts_with("\xEF\xBB\xBF"));
  text.remove_prefix(3);
  std::vector<CsvRow> rows(1);
  std::string cell;
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_quoted) {
      if (text[at] != '"')
        cell += text[at];
      else if (at + 1 < text.size() && text[at + 1] == '"')
        cell += text[++at];
      else
        is_quoted = false;
    } else if (text[at] == '"') {
      REQUIRE(cell.empty());
      is_quoted = true;
    } else if (text[at] == ',') {
      rows.back().push_back(std::exchange(cell, ""));
    } else if (text[at] == '\r') {
      REQUIRE(text.substr(at, 2) == "\r\n");
      ++at;
      rows.back().push_back(std::exchange(cell, ""));
      rows.emplace_back();
    } else {
      REQUIRE(text[at] != '\n');
      cell += text[at];
    }
  }
  REQUIRE(rows.back().empty());
  rows.pop_back();
  return rows;
}

std::string cell(const CsvRow& row, std::string_view column) {
  const auto& columns = csv_columns();
  const auto found = std::find(columns.begin(), columns.end(), column);
  REQUIRE(found != columns.end());
  return row.at(static_cast<std::size_t>(found - columns.begin()));
}

}  // namespace

TEST_SUITE("query-service/csv") {
  TEST_CASE("cells are quoted where they must be, and no others") {
    CHECK(csv_cell("Harbor Example Group") == "Harbor Example Group");
    CHECK(csv_cell("Tulsa, OK") == "\"Tulsa, OK\"");
    CHECK(csv_cell("The \"Harbor\" Group") == "\"The \"\"Harbor\"\" Group\"");
    CHECK(csv_cell("People's Example Group") == "People's Example Group");
    CHECK(csv_cell(" two ") == "\" two \"");
    CHECK(csv_cell("one\r\ntwo\tthree") == "one  two three");
    CHECK(csv_cell("Cádiz – música") == "Cádiz – música");
    CHECK(csv_cell("") == "");
    CHECK(csv_text({{"a", "b"}, {"1", ""}}) ==
          "\xEF\xBB\xBF"
          "a,b\r\n1,\r\n");
  }

  TEST_CASE("what a spreadsheet would run or reckon has an apostrophe before it") {
    for (const char* hostile : {"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "  =1",
                                "\xC2\xA0=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF201"}) {
      CAPTURE(std::string(hostile));
      CHECK(csv_cell(hostile).starts_with("\"'"));
    }
    CHECK(csv_cell("=cmd|' /C calc'!A0") == "\"'=cmd|' /C calc'!A0\"");
    CHECK(csv_cell("+1-800-555-0100") == "\"'+1-800-555-0100\"");
    CHECK(csv_cell("ask; =1+1") == "\"ask;' =1+1\"");
    CHECK(csv_cell("peer-led") == "peer-led");
    CHECK(csv_cell("(603) 555-0100") == "(603) 555-0100");
    CHECK(csv_cell("someone@example.org") == "someone@example.org");
  }

  TEST_CASE("a search is a row for each listing of its list, in the words of the page") {
    Directory directory;
    directory.add(
        "harbor.yaml",
        group("Harbor Example Group", "Tulsa", "OK",
              "contact: {phone: +1 918 555 0100, website: 'https://harbor.example', email: "
              "hello@harbor.example}\ncost: free\njoin: drop-in\n"));
    const HttpResponse response = directory.get("/search.csv?near=Tulsa,+OK&lang=en");
    CHECK(response.status == 200);
    CHECK(response.content_type == "text/csv; charset=utf-8; header=present");
    const auto rows = read_csv(response.body);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == csv_columns());
    const CsvRow& row = rows[1];
    REQUIRE(row.size() == csv_columns().size());
    CHECK(cell(row, "name") == "Harbor Example Group");
    CHECK(cell(row, "kind") == "Support group");
    CHECK(cell(row, "format") == "In person");
    CHECK(cell(row, "city") == "Tulsa");
    CHECK(cell(row, "region") == "OK");
    CHECK(cell(row, "country") == "US");
    CHECK(cell(row, "distance") == "less than 1 mi");
    CHECK(cell(row, "phone") == "'+1 918 555 0100");
    CHECK(cell(row, "website") == "https://harbor.example");
    CHECK(cell(row, "email") == "hello@harbor.example");
    CHECK(cell(row, "cost") == "Free");
    CHECK(cell(row, "join") == "Just come");
    CHECK(cell(row, "languages") == "English");
    CHECK(cell(row, "status") == "active");
    CHECK(cell(row, "url").ends_with("/listings/harbor?lang=en"));
    CHECK(read_csv(directory.get("/search.csv?lang=es").body).at(1).at(1) == "Grupo de apoyo");
  }

  TEST_CASE("a hostile listing is one harmless row") {
    Directory directory;
    directory.add("hostile.yaml",
                  group("'=HYPERLINK(\"https://evil.example\",\"Click\")'", "Tulsa", "OK",
                        "meets_note: \"=cmd|' /C calc'!A0\"\ncontact: {phone: \"+1+1\"}\n"));
    const auto rows = read_csv(directory.get("/search.csv").body);
    REQUIRE(rows.size() == 2);
    CHECK(cell(rows[1], "name") == "'=HYPERLINK(\"https://evil.example\",\"Click\")");
    for (const std::string& text : rows[1]) {
      CAPTURE(text);
      CHECK(text.find_first_of("=+-@") != 0);
    }
  }

  TEST_CASE("an address that is told on request stands in no row") {
    Directory directory;
    directory.add("a.yaml",
                  "name: Harbor Example Group\nsummary: Fictional.\nconditions: [lupus]\n"
                  "format: in-person\nplace: {venue: Secret Hall, street: 1 Hidden Street, "
                  "city: Tulsa, region: OK, country: US}\naddress_visibility: on-request\n"
                  "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/groups\n");
    const auto rows = read_csv(directory.get("/search.csv").body);
    REQUIRE(rows.size() == 2);
    CHECK(cell(rows[1], "venue").empty());
    CHECK(cell(rows[1], "street").empty());
    CHECK(cell(rows[1], "city") == "Tulsa");
    CHECK(cell(rows[1], "last_confirmed") == "2026-05-01");
  }

  TEST_CASE("up to a hundred rows, where no other limit is given; a bad limit is refused") {
    Directory directory;
    for (int number = 0; number < 25; ++number)
      directory.add("g" + std::to_string(number) + ".yaml",
                    group("Example Group " + std::to_string(number), "Tulsa", "OK"));
    CHECK(read_csv(directory.get("/search.csv").body).size() == 26);
    CHECK(read_csv(directory.get("/search.csv?limit=3").body).size() == 4);
    CHECK(read_csv(directory.get("/search.csv?limit=3&offset=24").body).size() == 2);
    CHECK(read_csv(directory.get("/search.csv?q=zzzzqqq&condition=lupus").body).size() == 1);
    CHECK(directory.get("/search.csv?limit=101").status == 400);
    CHECK(directory.json("/api/v1/search?near=Tulsa,+OK&offset=2")["links"]["csv"] ==
          "/search.csv?near=Tulsa%2C%20OK");
    CHECK(directory.get("/search?lang=en&map=1")
              .body.find("href=\"/search.csv?lang=en\">Download as a spreadsheet (CSV)") !=
          std::string::npos);
  }
}

}  // namespace csv_test
