#include "query-service/contribute/change.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "query-service/pages/contribute/hand_in.h"
#include "query-service/service.h"
#include "tests/support/answers.h"
#include "tests/support/fixing.h"

namespace change_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::has;

namespace {

catalog::Listing lighthouse() {
  catalog::Listing listing;
  listing.id = "lighthouse-example-group";
  listing.file = "data/listings/us/ma/lighthouse-example-group.yaml";
  listing.name = "Lighthouse Example Group";
  listing.summary = "Monthly peer meeting for anyone who lives with chronic pain.";
  listing.conditions = {"chronic-pain"};
  listing.format = "in-person";
  listing.meets = {{.phrase = "every Tuesday 18:00"}};
  listing.timezone = "America/New_York";
  listing.place =
      catalog::Place{.city = "Arlington", .region = "US-MA", .region_name = "MA", .country = "US"};
  listing.contact.phone = "+1 555-555-0100";
  listing.verified = {catalog::parse_partial_date("2019-05-01"), "source"};
  listing.source = "https://example.org/group";
  return listing;
}

Change corrected(const std::string& what, const std::string& value) {
  static const catalog::checker::FilesKnown nobody;
  return correction(lighthouse(), what, value, {tests::schema(), tests::guide(), nobody});
}

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("us/ma/harbor-example-group.yaml", group("Harbor Example Group", "Boston", "MA"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

std::string page_with(const std::string& path, const std::string& repository) {
  directory().snapshot();
  CurrentSnapshot current(directory().published());
  REQUIRE(current.refresh());
  const Service service(current, "https://kith.example", "help@kith.example", repository);
  const HttpResponse response =
      service.answer(tests::request_for(path), std::chrono::sys_days(tests::test_day));
  CHECK(response.status == 200);
  return response.body;
}

}  // namespace

TEST_SUITE("query-service/contribute/change") {
  TEST_CASE("to confirm a listing is to change one line") {
    const Change change = confirmation(lighthouse(), "phone", tests::test_day);

    REQUIRE(change.lines);
    CHECK(change.lines->before == "verified: {on: 2019-05-01, how: source}");
    CHECK(change.lines->after == "verified: {on: 2026-11-23, how: phone}");
    CHECK_FALSE(confirmation(lighthouse(), "telepathy", tests::test_day).lines);
    CHECK_FALSE(confirmation(lighthouse(), "", tests::test_day).lines);
  }

  TEST_CASE("a right value is the line with it, mended as check --fix would") {
    const Change meets = corrected("meets", "every Wednesday 18:00");
    REQUIRE(meets.lines);
    CHECK(meets.lines->before == "meets: every Tuesday 18:00");
    CHECK(meets.lines->after == "meets: every Wednesday 18:00");

    const Change city = corrected("city", "Boston");
    REQUIRE(city.lines);
    CHECK(city.lines->before == "  city: Arlington");
    CHECK(city.lines->after == "  city: Boston");
  }

  TEST_CASE("a wrong value is told as the checker tells it, and is no line") {
    CHECK(corrected("meets", "every Wedesday 18:00").lines->after ==
          "meets: every Wednesday 18:00");
    const Change change = corrected("meets", "usually on Tuesdays");

    CHECK_FALSE(change.lines);
    REQUIRE(change.remarks.size() == 1);
    CHECK(change.remarks[0].finding.rule == "schedule-phrase");
    CHECK_FALSE(corrected("city", "Nowhereexampleville").lines);
  }

  TEST_CASE("what has ended says since when") {
    CHECK(corrected("ended", "2026-05").lines->after == "status: closed\nclosed_on: 2026-05");
    CHECK(corrected("ended", "").lines->after == "status: closed\nclosed_on: 2026-11");
    for (const char* value : {"last year, I think", "2026-13", "2026-02-30", "9999", "2026-12"}) {
      const Change change = corrected("ended", value);
      CHECK_MESSAGE(!change.lines, value);
      CHECK_MESSAGE(change.remarks.size() == 1, value);
    }
  }

  TEST_CASE("what is no line of this listing changes none") {
    CHECK_FALSE(corrected("website", "https://example.org/").lines);
    CHECK_FALSE(corrected("colour", "red").lines);
    CHECK_FALSE(corrected("kind", "event").lines);
    CHECK_FALSE(corrected("verified_on", "2026-01-01").lines);
    CHECK_FALSE(corrected("other", "It is lovely.").lines);
    CHECK_FALSE(corrected("meets", "").lines);
  }

  TEST_CASE("a listing leads to both pages, and they to its file and to a letter") {
    CHECK(has(tests::page(directory(), "/listings/harbor-example-group?lang=en"),
              "href=\"/listings/harbor-example-group/confirm?lang=en\""));

    const std::string html = page_with("/listings/harbor-example-group/confirm?lang=en&how=phone",
                                       "https://github.com/example/kith");
    CHECK(has(html,
              "href=\"https://github.com/example/kith/edit/main/data/listings/us/ma/"
              "harbor-example-group.yaml\""));
    CHECK(has(html, "mailto:help@kith.example?subject=Still%20right"));
    CHECK(has(page_with("/listings/harbor-example-group/correct?lang=es", ""), "¿Qué está mal?"));
  }

  TEST_CASE("a schedule that is more than phrases is no line to change") {
    catalog::Listing listing = lighthouse();
    listing.meets[0].except = {"2026-12-29"};
    const auto fields = correctable(listing);
    CHECK(std::find(fields.begin(), fields.end(), "meets") == fields.end());
  }

  TEST_CASE("what was typed for a listing that moved stands in no address") {
    Directory moved;
    moved.add("harbor.yaml", group("Harbor Example Group", "Boston", "MA", "formerly: [old]\n"));
    const HttpResponse response =
        moved.answer({.method = "POST",
                      .path = "/listings/old/correct",
                      .parameters = {{"what", "email"}, {"value", "typed@example.org"}}});
    CHECK(response.status == 303);
    CHECK(tests::header_of(response, "Cache-Control") == "no-store");
    CHECK_FALSE(has(tests::header_of(response, "Location"), "typed"));
    CHECK(has(tests::header_of(response, "Location"), "/listings/harbor/correct"));
  }

  TEST_CASE("an address that a program would not open is none") {
    CHECK(new_file_url("https://a.example/b", "x.yaml", std::string(5000, ':')).empty());
    CHECK(letter_url("help@kith.example", "A", std::string(3000, 'x')).empty());
    CHECK(letter_url("", "A", "b").empty());
    CHECK(edit_file_url("", "x.yaml").empty());
    CHECK(letter_url("https://kith.example/tell?to=us", "A b", "c") ==
          "https://kith.example/tell?to=us&title=A%20b&body=c");
  }
}

}  // namespace change_test
