#include "indexer/output/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace json_test {

using indexer::Findings;
using indexer::Severity;

TEST_SUITE("indexer/output/json") {
  TEST_CASE("JSON holds every finding and the number of files, whatever bytes are in it") {
    const Findings findings{{.file = "a.yaml",
                             .where = {1, 2},
                             .rule = "r",
                             .message = "say \"ñ\"\n\xFF",
                             .remedy = "do"}};

    const auto all = nlohmann::json::parse(indexer::output::json(findings, 3));

    CHECK(all["files"] == 3);
    REQUIRE(all["findings"].size() == 1);
    const auto& one = all["findings"][0];
    CHECK(one["file"] == "a.yaml");
    CHECK(one["line"] == 1);
    CHECK(one["column"] == 2);
    CHECK(one["rule"] == "r");
    CHECK(one["severity"] == "error");
    CHECK(one["message"] == "say \"ñ\"\n\uFFFD");
    CHECK(one["remedy"] == "do");
    CHECK(nlohmann::json::parse(indexer::output::json({}, 0))["findings"].empty());
  }

  TEST_CASE("SARIF has each rule once with its page, and each finding where it is") {
    const Findings findings{
        {.file = "data/a b.yaml", .where = {3, 7}, .rule = "tab", .message = "m", .remedy = "do"},
        {.file = "data/a.yaml", .rule = "tab", .severity = Severity::warning, .message = "\xFF"},
        {.file = "data/a.yaml", .where = {1, 1}, .rule = "no-such-rule", .message = "n"}};

    const auto all = nlohmann::json::parse(indexer::output::sarif(findings));

    CHECK(all["version"] == "2.1.0");
    REQUIRE(all["runs"].size() == 1);
    const auto& run = all["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    const auto& rules = run["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == 2);
    CHECK(rules[0] == nlohmann::json{{"id", "no-such-rule"}});
    CHECK(rules[1]["id"] == "tab");
    CHECK(rules[1]["shortDescription"]["text"] == "Lines are indented by spaces.");
    REQUIRE(run["results"].size() == 3);
    const auto& first = run["results"][0];
    CHECK(first["ruleId"] == "tab");
    CHECK(first["ruleIndex"] == 1);
    CHECK(first["level"] == "error");
    CHECK(first["message"]["text"] == "m: do");
    const auto& place = first["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "data/a%20b.yaml");
    CHECK(place["region"] == nlohmann::json{{"startLine", 3}, {"startColumn", 7}});
    const auto& second = run["results"][1];
    CHECK(second["level"] == "warning");
    CHECK_FALSE(second["locations"][0]["physicalLocation"].contains("region"));
    CHECK(nlohmann::json::parse(indexer::output::sarif({}))["runs"][0]["results"].empty());
  }
}

}  // namespace json_test
