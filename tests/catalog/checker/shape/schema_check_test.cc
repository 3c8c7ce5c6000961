#include "catalog/checker/shape/schema_check.h"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/findings.h"

namespace schema_check_test {

using catalog::checker::Findings;
using tests::mentions;
using tests::spots;

namespace {

const catalog::checker::Schema& schema() {
  static const auto listing =
      catalog::checker::Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
  REQUIRE(listing);
  return *listing;
}

Findings shaped(const std::string& yaml) {
  Findings findings;
  catalog::checker::check_shape(tests::listing_file("lighthouse", yaml).tree, schema(), "a.yaml",
                                findings);
  for (const auto& finding : findings) {
    CHECK_MESSAGE(!finding.message.empty(), yaml);
    CHECK_MESSAGE(!finding.remedy.empty(), finding.message);
  }
  return findings;
}

// A good listing in five lines, and more from line 6 on.
std::string good(const std::string& more) {
  return "name: Lighthouse Example Group\nsummary: A fictional group.\nconditions: [lupus]\n"
         "verified: {on: 2026-05-01, how: website}\nsource: https://example.org\n" +
         more;
}

const std::string online = "format: online\n";

}  // namespace

TEST_SUITE("catalog/checker/shape/schema_check") {
  TEST_CASE("the smallest good listing has no finding") {
    CHECK(spots(shaped(good(online))).empty());
  }

  TEST_CASE("each missing key is found at the head of the listing") {
    const Findings findings = shaped("name: Lighthouse Example Group\nformat: online\n");

    CHECK(spots(findings) == "missing-key 1:1; missing-key 1:1; missing-key 1:1; missing-key 1:1");
    for (const char* key : {"summary", "conditions", "verified", "source"})
      CHECK(mentions(
          findings[0].message + findings[1].message + findings[2].message + findings[3].message,
          '"' + std::string(key) + '"'));
  }

  TEST_CASE("what a kind, a format or a status makes necessary is found missing") {
    CHECK(mentions(shaped(good(""))[0].message, "\"format\""));
    CHECK(mentions(shaped(good("format: in-person\n"))[0].message, "\"place\""));
    CHECK(mentions(shaped(good("kind: resource\n"))[0].message, "\"resource\""));
    CHECK(mentions(shaped(good("kind: helpline\n"))[0].message, "\"helpline\""));
    CHECK(mentions(shaped(good(online + "status: closed\n"))[0].message, "\"closed_on\""));
    CHECK(spots(shaped(good("kind: event\n"))).starts_with("missing-key 1:1"));
    CHECK(spots(shaped(good("kind: event\nmeets: varies\n"))).empty());
    CHECK(spots(shaped(good("kind: organization\n"))).empty());
  }

  TEST_CASE("an unknown key is found at the key, with the nearest known one") {
    const Findings findings = shaped(good("format: online\nlanguage: [en]\n"));

    CHECK(spots(findings) == "unknown-key 7:1");
    CHECK(findings[0].remedy == "did you mean \"languages\"?");
    const Findings inner = shaped(good("format: hybrid\nplace: {country: US, citty: Arlington}\n"));
    CHECK(spots(inner) == "unknown-key 7:22");
    CHECK(inner[0].remedy == "did you mean \"city\"?");
    CHECK(mentions(inner[0].message, "\"place\""));
    CHECK(mentions(shaped(good(online + "wholly_other: 1\n"))[0].remedy, "known keys"));
  }

  TEST_CASE("every unknown key of a map is found, not only its first") {
    CHECK(spots(shaped(good("format: in-person\nplace: {state: OK, zip: 74103, country: US}\n"))) ==
          "unknown-key 7:9; unknown-key 7:20");
  }

  TEST_CASE("a value of the wrong type is found, with the one that is wanted") {
    CHECK(spots(shaped(good(online + "audience: women\n"))) == "wrong-type 7:11");
    CHECK(mentions(shaped(good(online + "audience: women\n"))[0].message, "a list"));
    CHECK(spots(shaped(good(online + "meets_note: [one]\n"))) == "wrong-type 7:13");
    CHECK(spots(shaped(good(online + "online: {captions: maybe}\n"))) == "wrong-type 7:20");
    CHECK(spots(shaped(good(online + "contact: office\n"))) == "wrong-type 7:10");
    CHECK(spots(shaped("- a\n- b\n")) == "wrong-type 1:1");
    CHECK(spots(shaped("just a text\n")) == "wrong-type 1:1");
  }

  TEST_CASE("a word that is not among those allowed is found, with the nearest") {
    const Findings findings = shaped(good("format: hybird\n"));

    CHECK(spots(findings) == "not-one-of 6:9");
    CHECK(findings[0].remedy == "did you mean \"hybrid\"?");
    CHECK(mentions(shaped(good(online + "join: whenever\n"))[0].remedy,
                   "drop-in, register, contact-first, referral"));
  }

  TEST_CASE("a text that looks wrong is found: a link, a code, an id, an address") {
    CHECK(spots(shaped(good(online + "join_url: www.example.org\n"))) == "wrong-form 7:11");
    CHECK(spots(shaped(good(online + "serves: [US, usa]\n"))) == "wrong-form 7:14");
    CHECK(spots(shaped(good(online + "audience: [Women]\n"))) == "wrong-form 7:12");
    CHECK(spots(shaped(good(online + "contact: {email: office at example}\n"))) ==
          "wrong-form 7:18");
    CHECK(spots(shaped(good(online + "timezone: EST5EDT\n"))) == "wrong-form 7:11");
  }

  TEST_CASE("too short, too long, too few, too many and out of range are found") {
    CHECK(spots(shaped(good(online + "meets_note: ab\n"))) == "wrong-size 7:13");
    CHECK(spots(shaped(good(online + "meets_note: " + std::string(301, 'x') + "\n"))) ==
          "wrong-size 7:13");
    CHECK(spots(shaped(good(online + "topics: []\n"))) == "wrong-size 7:9");
    CHECK(
        spots(shaped(good("format: hybrid\nplace: {country: US, latitude: 91, longitude: 0}\n"))) ==
        "wrong-size 7:32");
    CHECK(spots(shaped(good("format: hybrid\nplace: {country: US, venue: x}\n"))) ==
          "wrong-size 7:29");
  }

  TEST_CASE("lengths are counted in characters") {
    std::string japanese;
    for (int count = 0; count < 300; ++count) japanese += "痛";

    CHECK(spots(shaped(good(online + "meets_note: " + japanese + "\n"))).empty());
    CHECK(spots(shaped(good(online + "meets_note: ñó\n"))) == "wrong-size 7:13");
  }

  TEST_CASE("a link of 60,000 characters is too long, and ends nothing but its check") {
    const Findings findings =
        shaped(good(online + "join_url: https://" + std::string(60'000, 'x') + "\n"));

    CHECK(spots(findings) == "wrong-size 7:11");
    CHECK(findings[0].message.size() < 500);
  }

  TEST_CASE("the same value twice in a list is found at the list") {
    CHECK(spots(shaped(good(online + "topics: [coping, coping]\n"))) == "repeated 7:9");
  }

  TEST_CASE("a thousand times the same value is told once, and in little time") {
    std::string list = "a";
    for (int count = 1; count < 1000; ++count) list += ", a";
    const auto began = std::chrono::steady_clock::now();

    CHECK(spots(shaped(good(online + "topics: [" + list + "]\n"))) ==
          "wrong-size 7:9; repeated 7:9");

    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(10));
  }

  TEST_CASE("latitude and longitude go together") {
    const Findings findings = shaped(good("format: hybrid\nplace: {country: US, latitude: 42}\n"));

    CHECK(spots(findings) == "missing-key 7:8");
  }

  TEST_CASE("several faults in one file are all reported") {
    const Findings findings = shaped(
        "name: Li\nformat: hybird\nconditions: [lupus, Lupus, lupus]\ncolour: red\n"
        "verified: {on: yesterday}\nsource: nowhere\n");

    Findings sorted = findings;
    catalog::checker::sort(sorted);
    CHECK(spots(sorted) ==
          "missing-key 1:1; wrong-size 1:7; not-one-of 2:9; repeated 3:13; wrong-form 3:21; "
          "unknown-key 4:1; missing-key 5:11; wrong-form 5:16; wrong-form 6:9");
  }
}

}  // namespace schema_check_test
