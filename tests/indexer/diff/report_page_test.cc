#include "indexer/diff/report_page.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace report_page_test {

using namespace indexer::diff;
using tests::mentions;

namespace {

const std::string markup = "<script>alert('&')</script>";

// Everything that a contributor writes is markup.
Report hostile() {
  Report report;
  report.changes.push_back({.fate = Fate::changed,
                            .id = markup,
                            .name = markup,
                            .file = markup,
                            .former_id = markup,
                            .former_file = markup,
                            .unreadable = markup,
                            .facts = {{markup, markup, ""}, {markup, "", markup}},
                            .dates_differ = true,
                            .dates_before = {markup},
                            .dates_after = {markup},
                            .places = {markup},
                            .duplicates = {{markup, markup, markup, 0.9, markup}},
                            .complaints = {1, 0, markup},
                            .found_by = {markup},
                            .not_found_by = {markup}});
  report.changes.push_back(report.changes[0]);
  report.consequences = {{markup, markup, markup, {markup}}};
  report.vocabularies = {{markup, {markup}, {markup}, {markup}, {markup}}};
  return report;
}

}  // namespace

TEST_SUITE("indexer/diff/report_page") {
  TEST_CASE("whatever a contributor writes is text") {
    const std::string page = report_page(hostile());
    CHECK_FALSE(mentions(page, "<script"));
    CHECK(mentions(page, "&lt;script&gt;"));
  }

  TEST_CASE("it needs nothing else: no address is fetched or led to") {
    const std::string page = report_page(hostile());
    for (const char* part : {"http:", "https:", "src=", "url(", "@import", "<link", "<form",
                             "on"
                             "click"})
      CHECK_FALSE_MESSAGE(mentions(page, part), part);
    CHECK(mentions(page, "default-src 'none'"));
  }

  TEST_CASE("before and after are said in words, and what is the same stands once") {
    Report report;
    report.changes.push_back({.name = "Lighthouse",
                              .facts = {{"Name", "Lighthouse", "Lighthouse"},
                                        {"Meets", "every Tuesday", "every Monday"}}});
    const std::string page = report_page(report);
    CHECK(mentions(page, "<h1>1 changed; 0 as before</h1>"));
    CHECK(mentions(page, "scope=\"row\">Name</th><td role=\"cell\">Lighthouse</td>"));
    CHECK(mentions(page,
                   "<del><b>Before:</b> every Tuesday</del><ins><b>After:</b> every "
                   "Monday</ins>"));
  }

  TEST_CASE("what there is nothing to say of has no heading") {
    Report report;
    report.changes.push_back({.name = "Lighthouse", .facts = {{"Name", "a", "b"}}});
    const std::string page = report_page(report);
    CHECK_FALSE(mentions(page, "<h3>Next dates"));
    CHECK_FALSE(mentions(page, "Searches that"));
    CHECK_FALSE(mentions(page, "<nav"));
  }
}

}  // namespace report_page_test
