// schemas/listing.schema.json against a listing that uses every key there is.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "catalog/checker/shape/schema_check.h"
#include "tests/support/findings.h"

namespace schema_test {

namespace {

const std::string full = R"(kind: event
name: Lighthouse Example Group
summary: A fictional group for tests.
description: |
  More *text*.
organization: Example Organization
conditions: [chronic-pain]
audience: [women]
topics: [coping]
format: hybrid
reach: local
serves: [US, US-MA]
meets:
  - every Tuesday 18:00-19:30
  - rrule: FREQ=WEEKLY;BYDAY=TU
    starts: 2026-01-06 18:00
    minutes: 90
    format: online
    place: {city: Arlington, region: MA, country: US}
    online: {platform: Zoom}
    phone: {number: "555 0100"}
    timezone: America/New_York
    except: ["2026-12-29"]
    also: [2026-12-30, 2026-12-31 09:00]
    moved: {2026-12-22: 2026-12-23}
    dates: [2026-01-06, 2026-01-13]
    until: "2027-01-05"
    note: bring tea
  - phrase: by appointment
meets_note: the week is not shown
starts: 2026-05-01 18:00
ends: 2026-05-02
timezone: America/New_York
place:
  venue: Example Hall
  street: 1 Example Street
  city: Arlington
  region: MA
  county: Middlesex County
  postal_code: "02476"
  country: US
  latitude: 42.41872
  longitude: -71.16391
online: {platform: Zoom, url: "https://example.org/join", captions: true}
phone: {number: "+1 555 0100", note: press 1}
languages: [en, es, ase]
led_by: peer
cost: {amount: 7.5, currency: USD, per: session, note: waived on request}
join: register
join_url: https://example.org/register
accessibility: [step-free]
contact:
  website: https://example.org
  email: office@example.org
  phone: "+1 555 0101"
  social: [https://social.example/x]
resource:
  type: book
  authors: [An Author]
  isbn: "9780000000002"
  published: 2019-09
  publisher: Example Press
  url: https://example.org/book
helpline: {number: 555 0102, text: HOME to 55501, hours: day and night, crisis: true}
status: closed
closed_on: 2026-06
see_instead: [other-example-group]
distinct_from: [another-example-group]
address_visibility: area
public_contact_confirmed: true
verified: {on: 2026-05-01, how: visit}
source: https://example.org/groups
formerly: [old-example-group]
)";

}  // namespace

TEST_SUITE("catalog/checker/shape/schema") {
  TEST_CASE("a full listing that uses every key of the schema has the right shape") {
    const auto schema = catalog::checker::Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
    REQUIRE(schema);
    const auto listing = tests::listing_file("lighthouse", full);
    catalog::checker::Findings findings;

    catalog::checker::check_shape(listing.tree, *schema, "a.yaml", findings);

    CHECK_MESSAGE(findings.empty(), tests::spots(findings));
    for (const auto& [key, unused] : schema->document()["properties"].items())
      CHECK_MESSAGE(listing.tree.find(key) != nullptr, key);
    for (const auto& [key, unused] :
         schema->document()["definitions"]["place"]["properties"].items())
      CHECK_MESSAGE(listing.tree["place"].find(key) != nullptr, key);
    for (const auto& [key, unused] :
         schema->document()["definitions"]["meeting"]["properties"].items())
      CHECK_MESSAGE((key == "phrase" || listing.tree["meets"].items[1].find(key) != nullptr), key);
  }

  TEST_CASE("a schema that is not there or is none is refused, and the message names it") {
    const tests::TemporaryFolder folder;
    const auto missing = catalog::checker::Schema::read((folder.path() / "gone.json").string());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == catalog::FailureKind::unreadable);
    CHECK(tests::mentions(missing.error().message, "gone.json"));

    for (const char* text : {"", "{", "[]", R"({"type": "no such type"})"}) {
      INFO(text);
      const auto none = catalog::checker::Schema::read(folder.write("s.json", text).string());

      REQUIRE_FALSE(none);
      CHECK(none.error().kind == catalog::FailureKind::damaged);
    }
  }
}

}  // namespace schema_test
