#include "indexer/asking/form_file.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace form_file_test {

using catalog::checker::form::Answers;
using indexer::asking::answers_of;

namespace {

std::string fault_of(const char* json) {
  const auto answers = answers_of(json);
  return answers ? "" : answers.error().message;
}

}  // namespace

TEST_SUITE("indexer/asking/form_file") {
  TEST_CASE("a form is an object of texts and lists of texts") {
    const auto answers = answers_of(
        R"({"name": "Lighthouse Example Group", "conditions": ["chronic-pain", "me-cfs"],
            "verified_on": 2019})");

    REQUIRE(answers);
    CHECK(*answers == Answers{{"name", "Lighthouse Example Group"},
                              {"conditions", "chronic-pain\nme-cfs"},
                              {"verified_on", "2019"}});
  }

  TEST_CASE("what is no form is told, and what would be one") {
    CHECK(tests::mentions(fault_of("[]"), "one JSON object"));
    CHECK(tests::mentions(fault_of("{\"name\": "), "one JSON object"));
    CHECK(tests::mentions(fault_of(R"({"nmae": "x"})"), "did you mean \"name\"?"));
    CHECK(tests::mentions(fault_of(R"({"name": {"en": "x"}})"), "\"name\" has to be a text"));
    CHECK(tests::mentions(fault_of(R"({"name": [["x"]]})"), "\"name\" has to be a text"));
  }
}

}  // namespace form_file_test
