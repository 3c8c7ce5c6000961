#include "indexer/diff/report_text.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace report_text_test {

using namespace indexer::diff;
using tests::mentions;

namespace {

Report one(Change change) {
  Report report;
  report.changes.push_back(std::move(change));
  report.unchanged = 931;
  return report;
}

Change changed() {
  return {.fate = Fate::changed,
          .id = "lighthouse",
          .name = "Lighthouse Example Group",
          .file = "listings/us/ma/lighthouse.yaml",
          .facts = {{"Name", "Lighthouse Example Group", "Lighthouse Example Group"},
                    {"Meets", "every Tuesday 18:00", "every Monday 18:00"},
                    {"Cost", "", "Free"}}};
}

}  // namespace

TEST_SUITE("indexer/diff/report_text") {
  TEST_CASE("what changed has its before and after, the rest stands once") {
    CHECK(report_text(one(changed()), false) ==
          "1 changed; 931 as before\n"
          "\n"
          "CHANGED  Lighthouse Example Group (lighthouse)\n"
          "  listings/us/ma/lighthouse.yaml\n"
          "  Name                    Lighthouse Example Group\n"
          "  Meets                 - every Tuesday 18:00\n"
          "                        + every Monday 18:00\n"
          "  Cost                  + Free\n");
  }

  TEST_CASE("colour is there only if asked for, and says nothing that signs do not") {
    CHECK_FALSE(mentions(report_text(one(changed()), false), "\033"));
    std::string painted = report_text(one(changed()), true);
    for (const char* code : {"\033[1m", "\033[31m", "\033[32m", "\033[0m"})
      for (std::size_t at; (at = painted.find(code)) != std::string::npos;)
        painted.erase(at, std::string_view(code).size());
    CHECK(painted == report_text(one(changed()), false));
  }

  TEST_CASE("what would move the cursor is shown as a question mark") {
    Change change = changed();
    change.file = "listings/a\033[2Jb.yaml";
    CHECK(mentions(report_text(one(change), false), "listings/a?[2Jb.yaml"));
  }

  TEST_CASE("several lines stand below each other; of many searches the first are told") {
    Change change = changed();
    change.facts = {{"Meets", "", "daily 9:00\ndaily 18:00"}};
    change.found_by.assign(10, "Lupus online");
    const std::string text = report_text(one(change), false);
    CHECK(mentions(text,
                   "  Meets                 + daily 9:00\n                        + daily "
                   "18:00\n"));
    CHECK(mentions(text, "+ and 2 more\n"));
  }

  TEST_CASE("dates are told only where they differ") {
    Change change = changed();
    change.dates_before = {"Tue 24 Nov 2026"};
    change.dates_after = {"Mon 23 Nov 2026"};
    CHECK_FALSE(mentions(report_text(one(change), false), "Next dates"));
    change.dates_differ = true;
    CHECK(mentions(report_text(one(change), false), "  Next dates            - Tue 24 Nov 2026\n"));
  }

  TEST_CASE("what follows for others stands before the listings") {
    Report report = one(changed());
    report.consequences = {
        {"trust", "its address /listings/trust will be 404", "keep it", {"listings/a.yaml"}}};
    report.vocabularies = {{"conditions", {"new-word"}}};
    const std::string text = report_text(report, false);
    CHECK(mentions(text, "conditions: 1 added (new-word)\n"));
    CHECK(text.find("WHAT FOLLOWS FOR OTHERS") < text.find("CHANGED"));
    CHECK(mentions(text, "its address /listings/trust will be 404: keep it\n"));
  }
}

}  // namespace report_text_test
