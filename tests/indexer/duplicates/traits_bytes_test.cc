#include "indexer/duplicates/traits_bytes.h"

#include <doctest/doctest.h>

#include "catalog/checker/normalise.h"
#include "tests/support/findings.h"

namespace traits_bytes_test {

using namespace indexer::duplicates;

namespace {

Traits traits(const std::string& yaml) {
  return traits_of(
      catalog::checker::normalise(tests::listing_file("lighthouse", yaml), {}, tests::gazetteer()));
}

const char* const everything =
    "name: The Lighthouse Circle\nconditions: [lupus, migraine]\nformat: hybrid\n"
    "audience: [women]\nlanguages: [en, es]\norganization: Harbor Example Society\n"
    "meets:\n  - {phrase: 'every Tuesday 18:00-19:30', place: {venue: Harbor Hall, city: Boston, "
    "region: MA, country: US}}\n  - 2nd Friday of the month\n"
    "place: {venue: Old Town Library, street: 700 Massachusetts Ave, city: Boston, region: MA, "
    "country: US, postal_code: 02134-1234}\nonline: {url: 'https://example.org/room'}\n"
    "contact: {website: 'https://example.org/a', phone: 603-555-0123 or 603-555-0124, "
    "email: A@example.org, social: ['https://example.org/b']}\n";

}  // namespace

TEST_SUITE("indexer/duplicates/traits_bytes") {
  TEST_CASE("traits come back, byte for byte, of a group, an event and a book") {
    for (const char* yaml :
         {everything, "name: Moonrise Example\n",
          "kind: event\nname: Garden Example Day\nstarts: 2026-12-01 18:00\nends: 2026-12-02\n"
          "status: closed\nserves: [US-MA, CA]\n",
          "kind: resource\nname: Garden Example Book\nresource: {type: book, authors: [A. "
          "Example], "
          "isbn: 978-0-00-000000-2}\n"}) {
      const std::string bytes = bytes_of(traits(yaml));
      const auto back = traits_in(bytes);
      REQUIRE(back);
      CHECK(bytes_of(*back) == bytes);
    }
  }

  TEST_CASE("what came back gives the same signals") {
    Censuses censuses;
    const Signals before = signals_of(traits(everything), censuses);
    const Signals after = signals_of(*traits_in(bytes_of(traits(everything))), censuses);

    CHECK(before.name == after.name);
    CHECK(before.phones == after.phones);
    CHECK(before.phones.size() == 2);
    CHECK(before.links == after.links);
    CHECK(before.moments == after.moments);
    CHECK(before.moments.size() == 2);
    REQUIRE(after.spots.size() == 2);
    CHECK(before.spots[0].venue == after.spots[0].venue);
    CHECK(before.spots[0].where == after.spots[0].where);
    CHECK(before.spots[0].postal_code == after.spots[0].postal_code);
    CHECK(before.organization == after.organization);
  }

  TEST_CASE("what was cut off is nothing") {
    const std::string whole = bytes_of(traits(everything));
    for (std::size_t size = 0; size < whole.size(); ++size)
      CHECK_FALSE(traits_in(whole.substr(0, size)));
  }
}

}  // namespace traits_bytes_test
