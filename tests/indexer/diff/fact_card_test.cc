#include "indexer/diff/fact_card.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/checker/normalise.h"
#include "tests/support/findings.h"

namespace fact_card_test {

using indexer::diff::Card;
using indexer::diff::Fact;

namespace {

Card card(const std::string& yaml) {
  const auto file = tests::listing_file("lighthouse", yaml);
  return {catalog::checker::normalise(file, {{"harbor-trust", "Harbor Trust"}}, tests::gazetteer()),
          file.tree};
}

std::vector<Fact> facts(const std::string& before, const std::string& after) {
  const Card one = card(before), other = card(after);
  return indexer::diff::facts(&one, &other, tests::vocabularies(), tests::test_day);
}

Fact fact(const std::vector<Fact>& all, const std::string& label) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Fact& fact) { return fact.label == label; });
  return found == all.end() ? Fact{} : *found;
}

std::string after(const std::string& yaml, const std::string& label) {
  const Card one = card(yaml);
  return fact(indexer::diff::facts(nullptr, &one, tests::vocabularies(), tests::test_day), label)
      .after;
}

}  // namespace

TEST_SUITE("indexer/diff/fact_card") {
  TEST_CASE("ids are told by their labels, and the phrase of a meeting in its own words") {
    const std::string yaml =
        "name: Lighthouse Example Group\nconditions: [fibromyalgia, lupus]\nformat: hybrid\n"
        "join: drop-in\nlanguages: [en, es]\norganization: harbor-trust\n"
        "meets: [2nd Friday of the month 11:00-12:30, {phrase: daily 9:00, until: 2027-01-01}]\n";
    CHECK(after(yaml, "For") == "Fibromyalgia, Lupus");
    CHECK(after(yaml, "Format") == "In person and online");
    CHECK(after(yaml, "How to join") == "Just come");
    CHECK(after(yaml, "Organization") == "Harbor Trust (harbor-trust)");
    CHECK(after(yaml, "Meets") ==
          "2nd Friday of the month 11:00-12:30\ndaily 9:00; until 2027-01-01");
    CHECK(after(yaml, "Status").empty());
  }

  TEST_CASE(
      "a place says how exactly it is known, and shows coordinates only where they are exact") {
    CHECK(after("place: {venue: Example Hall, city: Arlington, region: MA, country: US}\n",
                "Where") == "Example Hall, Arlington, MA, US (found by the middle of the town)");
    CHECK(after("place: {city: Arlington, region: MA, country: US, latitude: 42.41, longitude: "
                "-71.15}\n",
                "Where") == "Arlington, MA, US (exact position: 42.41000, -71.15000)");
  }

  TEST_CASE("what it says of its age is what readers are told") {
    CHECK(after("verified: {on: 2026-05-01, how: website}\n", "Confirmed") ==
          "2026-05-01, how: website (fresh: within 12 months)");
    CHECK(after("verified: {on: 2010, how: source}\n", "Confirmed") ==
          "2010, how: source (historical: over 8 years, and only its name finds it)");
  }

  TEST_CASE("what changed stands beside what was; what came or went stands alone") {
    const auto all = facts("name: Lighthouse\ncost: free\n", "name: Lighthouse\njoin: register\n");

    CHECK(fact(all, "Name") == Fact{"Name", "Lighthouse", "Lighthouse"});
    CHECK(fact(all, "Cost") == Fact{"Cost", "Free", ""});
    CHECK(fact(all, "How to join") == Fact{"How to join", "", "Sign up first"});
  }

  TEST_CASE("no key of a listing can change unseen") {
    const std::vector<std::string> keys{
        "kind: event",
        "name: Other",
        "summary: Other.",
        "description: Other.",
        "organization: Other",
        "conditions: [lupus]",
        "audience: [women]",
        "topics: [education]",
        "format: online",
        "reach: regional",
        "serves: [US-MA]",
        "meets: daily 9:00",
        "meets_note: Ring twice.",
        "starts: 2027-01-01",
        "ends: 2027-01-02",
        "timezone: America/New_York",
        "place: {city: Boston, region: MA, country: US}",
        "online: {platform: Zoom}",
        "phone: {number: 617-555-0123}",
        "languages: [es]",
        "led_by: peer",
        "cost: free",
        "join: drop-in",
        "join_url: https://example.org/",
        "accessibility: [captions]",
        "contact: {website: https://example.org/}",
        "resource: {type: book}",
        "helpline: {number: '988'}",
        "status: paused",
        "address_visibility: area\nplace: {city: Boston, region: MA, country: US}",
        "public_contact_confirmed: true",
        "distinct_from: [harbor]",
        "verified: {on: 2026-05-01, how: website}",
        "source: https://example.org/",
        "formerly: [harbor]",
        "status: closed\nclosed_on: 2026-01-01\nsee_instead: [harbor]"};
    for (const std::string& key : keys) {
      const auto all = facts("", key + "\n");
      CHECK_MESSAGE(std::any_of(all.begin(), all.end(),
                                [](const Fact& fact) { return fact.before != fact.after; }),
                    key);
    }
  }
}

}  // namespace fact_card_test
