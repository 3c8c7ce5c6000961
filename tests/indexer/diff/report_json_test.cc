#include "indexer/diff/report_json.h"

#include <doctest/doctest.h>

namespace report_json_test {

using namespace indexer::diff;

TEST_SUITE("indexer/diff/report_json") {
  TEST_CASE("everything that is told is there, under its name") {
    Report report;
    report.unchanged = 3;
    report.changes.push_back({.fate = Fate::renamed,
                              .id = "harbor",
                              .former_id = "lighthouse",
                              .facts = {{"Name", "Lighthouse", "Harbor"}},
                              .dates_differ = true,
                              .dates_after = {"Tue 24 Nov 2026"},
                              .duplicates = {{"bay", "Bay", "listings/bay.yaml", 0.9,
                                              "the same name", indexer::Severity::error}},
                              .complaints = {1, 2, "line 3: bad [rule]"},
                              .found_by = {"Harbor"}});
    report.vocabularies = {{"conditions", {"new"}}};

    const auto json = report_json(report);

    CHECK(json["summary"] == "1 renamed; 3 as before");
    const auto& change = json["changes"][0];
    CHECK(change["fate"] == "renamed");
    CHECK(change["former_id"] == "lighthouse");
    CHECK(change["facts"][0]["after"] == "Harbor");
    CHECK(change["dates"]["after"][0] == "Tue 24 Nov 2026");
    CHECK(change["duplicates"][0]["severity"] == "error");
    CHECK(change["findings"]["warnings"] == 2);
    CHECK(change["found_by"][0] == "Harbor");
    CHECK(change["not_found_by"].empty());
    CHECK(json["vocabularies"][0]["added"][0] == "new");
  }

  TEST_CASE("a report of nothing has all its keys") {
    const auto json = report_json({});
    CHECK(json["changes"].is_array());
    CHECK(json["consequences"].is_array());
    CHECK(json["vocabularies"].is_array());
  }
}

}  // namespace report_json_test
