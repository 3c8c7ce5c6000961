#include "catalog/checker/form/draft.h"

#include <doctest/doctest.h>

#include "tests/support/fixing.h"

namespace draft_test {

using catalog::checker::FilesKnown;
using catalog::checker::form::Answers;
using catalog::checker::form::Draft;
using catalog::checker::form::Remark;

namespace {

Draft drafted(const Answers& answers) {
  static const FilesKnown nobody;
  return catalog::checker::form::drafted(answers, {tests::schema(), tests::guide(), nobody});
}

// A form that is filled in well.
Answers good() {
  return {{"name", "Lighthouse Example Group"},
          {"summary", "Monthly peer meeting for anyone who lives with chronic pain."},
          {"conditions", "chronic-pain"},
          {"format", "in-person"},
          {"meets", "2nd Friday of the month, 11:00-12:30"},
          {"venue", "Example Library"},
          {"city", "Arlington"},
          {"region", "MA"},
          {"country", "US"},
          {"website", "https://example.org/group"},
          {"verified_on", "2026-11-01"},
          {"verified_how", "website"},
          {"source", "https://example.org/group"}};
}

// "city: unknown-place; : wrong-size"
std::string remarks(const Draft& draft) {
  std::string all;
  for (const Remark& remark : draft.remarks)
    all += (all.empty() ? "" : "; ") + remark.field + ": " + remark.finding.rule;
  return all;
}

std::string remarks_with(const std::string& field, const std::string& answer) {
  Answers answers = good();
  answers[field] = answer;
  return remarks(drafted(answers));
}

}  // namespace

TEST_SUITE("catalog/checker/form/draft") {
  TEST_CASE("a form that is filled in well is a good listing at its place in the tree") {
    const Draft draft = drafted(good());

    CHECK(remarks(draft).empty());
    CHECK(draft.file.file == "data/listings/us/ma/lighthouse-example-group-arlington.yaml");
    CHECK(draft.file.tree["place"]["city"].text == "Arlington");
    CHECK(draft.file.tree["meets"].text == "2nd Friday of the month, 11:00-12:30");
    CHECK_FALSE(draft.file.tree.find("kind"));
  }

  TEST_CASE("each remark names the field that it is about") {
    CHECK(remarks_with("city", "Arlinton") == "city: unknown-place");
    CHECK(remarks_with("conditions", "chronic-pane-of-all") == "conditions: unknown-word");
    CHECK(remarks_with("summary", "") == "summary: missing-key");
    CHECK(remarks_with("source", "") == "source: missing-key");
    CHECK(remarks_with("verified_on", "") == "verified_on: missing-key");
    CHECK(remarks_with("name", "ab") == "name: wrong-size");
    CHECK(remarks_with("website", "example dot org") == "website: wrong-form");
  }

  TEST_CASE("what has one right answer is mended on the way") {
    Answers answers = good();
    answers["country"] = "usa";
    answers["kind"] = "group";
    answers["website"] = "https://example.org/group?utm_source=mail";
    answers["phone"] = "(555) 555-0100";

    const Draft draft = drafted(answers);

    CHECK(draft.file.tree["place"]["country"].text == "US");
    CHECK_FALSE(draft.file.tree.find("kind"));
    CHECK(draft.file.tree["contact"]["website"].text == "https://example.org/group");
  }

  TEST_CASE("an address may lack its https, and nothing else becomes one") {
    Answers answers = good();
    answers["website"] = "example.org/group";
    CHECK(drafted(answers).file.tree["contact"]["website"].text == "https://example.org/group");
    for (const char* text : {"example", "example.", ".org", "ask at example.org", "a@example.org"})
      CHECK_MESSAGE(remarks_with("website", text) == "website: wrong-form", text);
  }

  TEST_CASE("a telephone number has figures") {
    CHECK(remarks_with("phone", "call us at home") == "phone: wrong-form");
  }

  TEST_CASE("of a group that meets online the country is that of those who may join") {
    Answers answers = good();
    answers["format"] = "online";
    answers["online_url"] = "https://example.org/join";
    answers["timezone"] = "America/New_York";
    for (const char* field : {"venue", "city", "region"}) answers.erase(field);

    const Draft draft = drafted(answers);

    CHECK(remarks(draft).empty());
    CHECK(draft.file.tree["serves"].scalars() == std::vector<std::string>{"US"});
    CHECK_FALSE(draft.file.tree.find("place"));
    CHECK(draft.file.file == "data/listings/online/lighthouse-example-group.yaml");
  }

  TEST_CASE("an empty form is told what every listing needs") {
    const Draft draft = drafted({});

    CHECK(draft.has_errors());
    CHECK(draft.yaml.empty());
    CHECK_MESSAGE(!draft.remarks.empty(), draft.yaml);
  }
}

}  // namespace draft_test
