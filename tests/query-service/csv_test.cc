#include "query-service/csv/hit_row.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/directory.h"
#include "tests/support/read_csv.h"

namespace csv_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::read_csv;

namespace {

std::string cell(const catalog::CsvRow& row, std::string_view column) {
  const auto& columns = csv_columns();
  const auto found = std::find(columns.begin(), columns.end(), column);
  REQUIRE(found != columns.end());
  return row.at(static_cast<std::size_t>(found - columns.begin()));
}

}  // namespace

TEST_SUITE("query-service/csv") {
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
    const catalog::CsvRow& row = rows[1];
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
                        "meets_note: \"=cmd|' /C calc'!A0\"\ncontact: {phone: \"+1+1+1\"}\n"));
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
