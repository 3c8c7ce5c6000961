// The searches that kith-index diff names, asked of the service: before, and after.
#include <doctest/doctest.h>

#include <algorithm>

#include "indexer/diff/directory_diff.h"
#include "tests/support/directory.h"

namespace diff_searches_test {

using tests::Directory;
using tests::group;

namespace {

std::string address_of(const std::string& typed) {
  std::string address = "/api/v1/search?limit=100&q=";
  for (const char c : typed) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
    address += code;
  }
  return address;
}

bool holds(const nlohmann::json& hits, const std::string& id) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const auto& hit) { return hit["id"] == id && !hit.contains("relaxed"); });
}

// Whether the listing is among the results with nothing of the search given up.
bool finds(Directory& directory, const std::string& typed, const std::string& id) {
  const auto answer = directory.json(address_of(typed));
  if (holds(answer["results"], id)) return true;
  for (const char* lane : {"near", "area", "online"})
    if (answer["lanes"].is_object() && holds(answer["lanes"][lane]["results"], id)) return true;
  return false;
}

std::string with(const std::string& conditions, const std::string& more = "") {
  return "conditions: [" + conditions + "]\n" + more;
}

std::string online(const std::string& name, const std::string& more) {
  return "name: " + name +
         "\nsummary: A fictional group for tests.\nformat: online\nonline: {url: "
         "'https://example.org/join'}\nverified: {on: 2026-05-01, how: website}\n"
         "source: https://example.org/groups\n" +
         more;
}

void add_others(Directory& directory) {
  directory.add("online/anchor.yaml", online("Anchor Example Group", with("fibromyalgia")));
  directory.add("us/ok/prairie.yaml",
                group("Prairie Example Group", "Tulsa", "OK", with("fibromyalgia")));
  directory.add("us/nh/riverside.yaml",
                group("Riverside Example Group", "Manchester", "NH", with("lupus")));
}

}  // namespace

TEST_SUITE("journey: searches named by a diff") {
  TEST_CASE("each search that is named finds the listing, or finds it no more") {
    Directory before, after;
    add_others(before);
    add_others(after);
    const std::string trust =
        "kind: organization\nname: Harbor Example Trust\nsummary: A fictional trust.\n"
        "conditions: [chronic-pain]\ncontact: {website: 'https://example.org/'}\n"
        "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n";
    before.add("us/national/harbor-example-trust.yaml", trust);
    after.add("us/national/harbor-example-trust.yaml", trust);
    const auto in = [](const char* city, const char* region, const std::string& more) {
      return group("Lighthouse Example Circle", city, region, more);
    };
    // To another town; to another condition; online; closed; renamed; gone; new.
    before.add("moves.yaml", in("Boston", "MA", with("fibromyalgia")));
    after.add("moves.yaml", in("Tulsa", "OK", with("fibromyalgia")));
    before.add("turns.yaml", group("Meadow Example Circle", "Boston", "MA", with("lupus")));
    after.add("turns.yaml", group("Meadow Example Circle", "Boston", "MA",
                                  with("neuropathic-pain, sickle-cell")));
    before.add("goes-online.yaml",
               group("Harvest Example Circle", "Boston", "MA", with("rheumatoid-arthritis")));
    after.add("goes-online.yaml", online("Harvest Example Circle", with("rheumatoid-arthritis")));
    before.add("closes.yaml", group("Willow Example Circle", "Manchester", "NH", with("migraine")));
    after.add("closes.yaml", group("Willow Example Circle", "Manchester", "NH",
                                   with("migraine", "status: closed\nclosed_on: 2026-01-01\n")));
    before.add("renames.yaml", group("Quillback Example Circle", "Boston", "MA", with("lupus")));
    after.add("renames.yaml", group("Tamarack Example Circle", "Boston", "MA", with("lupus")));
    before.add("goes.yaml", online("Juniper Example Circle", with("endometriosis")));
    after.add("comes.yaml", group("Larkspur Example Circle", "Manchester", "NH",
                                  with("fibromyalgia", "organization: harbor-example-trust\n")));
    after.add("phones.yaml",
              "name: Bluebell Example Line\nsummary: A fictional group for tests.\nformat: phone\n"
              "phone: {number: 800-555-0123}\nverified: {on: 2026-05-01, how: website}\n"
              "source: https://example.org/groups\n" +
                  with("lupus"));

    const auto report = indexer::diff::directory_diff(
        {before.data(), after.data(), KITH_SOURCE "/schemas/listing.schema.json", tests::test_day});

    REQUIRE(report);
    std::size_t gained = 0, lost = 0;
    for (const auto& change : report->changes) {
      INFO(change.id);
      for (const std::string& typed : change.found_by) {
        INFO(typed);
        CHECK(finds(after, typed, change.id));
        CHECK_FALSE(finds(before, typed, change.id));
        ++gained;
      }
      for (const std::string& typed : change.not_found_by) {
        INFO(typed);
        CHECK(finds(before, typed, change.id));
        CHECK_FALSE(finds(after, typed, change.id));
        ++lost;
      }
    }
    MESSAGE(gained << " searches that now find one, " << lost << " that do no more");
    CHECK(gained >= 15);
    CHECK(lost >= 8);
  }
}

}  // namespace diff_searches_test
