#include "indexer/diff/directory_diff.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/diff/report_json.h"
#include "indexer/diff/report_page.h"
#include "indexer/diff/report_text.h"
#include "tests/support/findings.h"

namespace directory_diff_test {

using indexer::diff::Change;
using indexer::diff::Fate;
using indexer::diff::Report;
using tests::Directory;
using tests::group;
using tests::mentions;

namespace {

Report report(const Directory& before, const Directory& after) {
  const auto made = indexer::diff::directory_diff(
      {before.data(), after.data(), KITH_SOURCE "/schemas/listing.schema.json", tests::test_day});
  REQUIRE_MESSAGE(made, made.error().message);
  return *made;
}

const Change& change(const Report& report, const std::string& id) {
  const auto found = std::find_if(report.changes.begin(), report.changes.end(),
                                  [&](const Change& one) { return one.id == id; });
  REQUIRE(found != report.changes.end());
  return *found;
}

// All that any form of the report says.
std::string everything(const Report& report) {
  return report_text(report, true) + report_json(report).dump() + report_page(report);
}

const std::string tuesday = "meets: every Tuesday 18:00\ntimezone: America/New_York\n";
const std::string monday = "meets: every Monday 18:00\ntimezone: America/New_York\n";

}  // namespace

TEST_SUITE("indexer/diff/directory_diff") {
  TEST_CASE("what came, went, changed, moved and was renamed is counted, and the rest as well") {
    Directory before, after;
    before.add("us/ma/same.yaml", group("Same Example Group", "Boston", "MA"));
    before.add("us/ma/changed.yaml", group("Pine Example Group", "Boston", "MA", tuesday));
    before.add("us/ma/moved.yaml", group("Oak Example Group", "Boston", "MA"));
    before.add("us/ma/old-name.yaml", group("Elm Example Group", "Boston", "MA"));
    before.add("us/ma/removed.yaml", group("Birch Example Group", "Boston", "MA"));
    after.add("us/ma/same.yaml", group("Same Example Group", "Boston", "MA"));
    after.add("us/ma/changed.yaml", group("Pine Example Group", "Boston", "MA", monday));
    after.add("us/nh/moved.yaml", group("Oak Example Group", "Manchester", "NH"));
    after.add("us/ma/new-name.yaml",
              group("Elm Example Group", "Boston", "MA", "formerly: [old-name]\n"));
    after.add("us/ok/added.yaml", group("Cedar Example Group", "Tulsa", "OK"));

    const Report told = report(before, after);

    CHECK(summary_of(told) == "1 added, 1 changed, 1 moved, 1 renamed, 1 removed; 1 as before");
    CHECK(change(told, "changed").dates_before[0] == "Tue 24 Nov 2026, 18:00 (America/New_York)");
    CHECK(change(told, "changed").dates_after[0] == "Mon 23 Nov 2026, 18:00 (America/New_York)");
    CHECK(change(told, "moved").former_file == "listings/us/ma/moved.yaml");
    CHECK(mentions(change(told, "moved").places.at(0), "from the old place"));
    CHECK(change(told, "new-name").former_id == "old-name");
    CHECK(change(told, "added").facts[0].after == "Cedar Example Group");
    CHECK(change(told, "removed").facts[0].before == "Birch Example Group");
    CHECK(told.consequences.size() == 2);
  }

  TEST_CASE("two folders that are the same have nothing to tell") {
    Directory before, after;
    before.add("a.yaml", group("Same Example Group", "Boston", "MA"));
    after.add("a.yaml", group("Same Example Group", "Boston", "MA"));

    const Report told = report(before, after);

    CHECK(summary_of(told) == "no listing changes; 1 as before");
    CHECK(told.vocabularies.empty());
    CHECK(told.consequences.empty());
  }

  TEST_CASE("a comment more changes nothing for readers, and that is said") {
    Directory before, after;
    before.add("a.yaml", group("Same Example Group", "Boston", "MA"));
    after.add("a.yaml", group("Same Example Group", "Boston", "MA", "# looked up\n"));

    CHECK(mentions(report_text(report(before, after), false), "Nothing changes for readers"));
  }

  TEST_CASE("a private value is nowhere in the report: not what comes, and not what goes") {
    const std::string secret = "jo.doe7@gmail.com";
    Directory with, without;
    with.add("a.yaml",
             group("Same Example Group", "Boston", "MA", "contact: {email: " + secret + "}\n"));
    without.add("a.yaml", group("Same Example Group", "Boston", "MA",
                                "contact: {email: office@example.org}\n"));

    const Report comes = report(without, with), goes = report(with, without);

    CHECK_FALSE(mentions(everything(comes), secret));
    CHECK_FALSE(mentions(everything(goes), secret));
    CHECK(change(comes, "a").hides_values);
    CHECK(change(comes, "a").complaints.errors == 1);
    CHECK(change(goes, "a").complaints.errors == 0);
  }

  TEST_CASE("an address that shall no more be public is not shown once more") {
    const std::string place =
        "name: Same Example Group\nsummary: A fictional group for tests.\nformat: in-person\n"
        "conditions: [lupus]\nverified: {on: 2026-05-01, how: website}\n"
        "source: https://example.org/groups\nplace:\n  venue: Example Hall\n"
        "  street: 7 Example Way\n  city: Boston\n  region: MA\n  country: US\n"
        "  latitude: 42.35843\n  longitude: -71.05977\n";
    Directory before, after;
    before.add("a.yaml", place);
    after.add("a.yaml", place + "address_visibility: area\n");

    const std::string told = everything(report(before, after));

    for (const char* secret : {"Example Hall", "Example Way", "42.358"})
      CHECK_FALSE_MESSAGE(mentions(told, secret), secret);
    CHECK(mentions(told, "address: area"));
  }

  TEST_CASE("a group that is there already is named, with its score and the way to answer") {
    const std::string contact =
        "contact: {website: 'https://harbor.example.org/', phone: 617-555-0123}\n" + tuesday;
    Directory before, after;
    before.add("a.yaml", group("Harbor Lupus Circle", "Boston", "MA", contact));
    after.add("a.yaml", group("Harbor Lupus Circle", "Boston", "MA", contact));
    after.add("b.yaml", group("Harbor Circle for Lupus", "Boston", "MA", contact));

    const Report told = report(before, after);

    REQUIRE(change(told, "b").duplicates.size() == 1);
    CHECK(change(told, "b").duplicates[0].id == "a");
    CHECK(change(told, "b").duplicates[0].score > 0.85);
    CHECK(mentions(report_text(told, false), "write distinct_from: [a]"));
  }

  TEST_CASE("a file that can not be read yet is told by what the checker says of it") {
    Directory before, after;
    before.add("a.yaml", group("Same Example Group", "Boston", "MA"));
    after.add("a.yaml", "name: [\n");
    after.add("b.yaml", group("Other Example Group", "Boston", "MA", "colour: red\n"));

    const Report told = report(before, after);

    for (const char* id : {"a", "b"}) {
      CHECK_FALSE(change(told, id).unreadable.empty());
      CHECK(change(told, id).complaints.errors == 1);
      CHECK(change(told, id).facts.empty());
    }
    CHECK(mentions(change(told, "b").complaints.worst, "[unknown-key]"));
  }

  TEST_CASE("a folder that is not there is a failure that names it") {
    Directory only;
    only.add("a.yaml", group("Same Example Group", "Boston", "MA"));

    const auto failed = indexer::diff::directory_diff({"/no/such/folder", only.data(),
                                                       KITH_SOURCE "/schemas/listing.schema.json",
                                                       tests::test_day});

    REQUIRE_FALSE(failed);
    CHECK(mentions(failed.error().message, "/no/such/folder"));
  }
}

}  // namespace directory_diff_test
