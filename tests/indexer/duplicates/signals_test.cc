#include "indexer/duplicates/signals.h"

#include <doctest/doctest.h>

#include "catalog/checker/normalise.h"
#include "tests/support/findings.h"

namespace duplicate_signals_test {

using namespace indexer::duplicates;

namespace {

Signals read(const std::string& yaml, Censuses& censuses) {
  const auto file = tests::listing_file("lighthouse", yaml);
  return signals_of(catalog::checker::normalise(file, {}, tests::gazetteer()), censuses);
}

}  // namespace

TEST_SUITE("indexer/duplicates/signals") {
  TEST_CASE("what is written differently has the same signals") {
    Censuses censuses;
    const Signals one = read(
        "name: The Lighthouse Circle\nconditions: [lupus]\nformat: in-person\n"
        "meets: every Tuesday 18:00-19:30\nplace: {city: Boston, region: MA, country: US}\n"
        "contact: {website: 'https://example.org/a', phone: 603-555-0123, email: A@example.org}\n",
        censuses);
    const Signals other = read(
        "name: Circle of Lighthouse\nconditions: [lupus]\nformat: in-person\n"
        "meets: Tuesdays 6-7pm\nplace: {city: BOSTON, region: Massachusetts, country: US}\n"
        "contact: {website: 'http://www.example.org/a/', phone: '+1 (603) 555 0123', "
        "email: a@example.org}\n",
        censuses);

    CHECK(one.name == other.name);
    CHECK(one.phones == other.phones);
    CHECK(one.mails == other.mails);
    CHECK(one.links == other.links);
    CHECK(one.hosts == other.hosts);
    CHECK(one.conditions == other.conditions);
    CHECK(one.moments == other.moments);
    CHECK(compare(one.spots, other.spots) == PlaceRelation::same_city);
    CHECK(censuses.phones.uses(one.phones[0]) == 2);
    CHECK(censuses.names.uses(censuses.names.number("lighthouse")) == 2);
  }

  TEST_CASE("a listing without a place says whom it is for") {
    Censuses censuses;
    CHECK(read("name: X\nserves: [US, CA-ON]\n", censuses).areas ==
          std::vector<std::string>{"US", "CA-ON"});
    CHECK(read("name: X\nplace: {region: MA, country: US}\n", censuses).areas ==
          std::vector<std::string>{"US-MA"});
  }

  TEST_CASE("an ISBN of 10 and of 13 digits are of one book") {
    CHECK(isbn_key("978-0-306-40615-7") == isbn_key("0-306-40615-2"));
    CHECK(isbn_key("080442957X") == "080442957");
    CHECK(isbn_key("12345") == "");
  }

  TEST_CASE("listings read by two have the same signals as listings read by one") {
    const std::vector<std::string> yaml = {
        "name: Lighthouse Circle\nconditions: [lupus]\nlanguages: [en]\n"
        "place: {venue: Example Hall, city: Boston, region: MA, country: US}\n"
        "contact: {website: 'https://example.org/a', phone: 603-555-0123}\n",
        "name: Harbor Circle\nkind: resource\nconditions: [migraine, lupus]\n"
        "organization: {name: Example Harbor}\n"
        "resource: {type: book, isbn: 978-0-306-40615-7, authors: [Ann Example]}\n"
        "contact: {website: 'https://example.org/b', email: a@example.org}\n",
        "name: Circle of the Lighthouse\nconditions: [migraine]\nlanguages: [es, en]\n"
        "place: {venue: Hall of Example, city: Boston, region: MA, country: US}\n"
        "organization: {name: Example Harbor}\ncontact: {phone: +1 603 555 0123}\n"};
    Censuses of_one;
    std::vector<Signals> one;
    for (const std::string& text : yaml) one.push_back(read(text, of_one));

    Censuses of_two, of_second;
    std::vector<Signals> two = {read(yaml[0], of_two)};
    std::vector<Signals> second = {read(yaml[1], of_second), read(yaml[2], of_second)};
    take_in(of_second, second, of_two);
    two.insert(two.end(), second.begin(), second.end());

    for (std::size_t at = 0; at < yaml.size(); ++at) {
      CAPTURE(yaml[at]);
      CHECK(two[at].name == one[at].name);
      CHECK(two[at].phones == one[at].phones);
      CHECK(two[at].mails == one[at].mails);
      CHECK(two[at].links == one[at].links);
      CHECK(two[at].hosts == one[at].hosts);
      CHECK(two[at].conditions == one[at].conditions);
      CHECK(two[at].languages == one[at].languages);
      CHECK(two[at].authors == one[at].authors);
      CHECK(two[at].isbn == one[at].isbn);
      CHECK(two[at].resource_type == one[at].resource_type);
      CHECK(two[at].organization == one[at].organization);
      REQUIRE(two[at].spots.size() == one[at].spots.size());
      for (std::size_t spot = 0; spot < one[at].spots.size(); ++spot)
        CHECK(two[at].spots[spot].venue == one[at].spots[spot].venue);
    }
    REQUIRE(one[1].isbn > 0);
    REQUIRE(one[2].phones == one[0].phones);
    REQUIRE_FALSE(one[0].spots.front().venue.empty());
    for (const auto& [census, same] :
         {std::pair(&of_one.names, &of_two.names), std::pair(&of_one.phones, &of_two.phones),
          std::pair(&of_one.venues, &of_two.venues), std::pair(&of_one.ids, &of_two.ids)}) {
      REQUIRE(same->size() == census->size());
      for (Number number = 1; number <= census->size(); ++number) {
        CHECK(same->text(number) == census->text(number));
        CHECK(same->uses(number) == census->uses(number));
      }
    }
  }

  TEST_CASE("a census counts listings, and not how often one says a thing") {
    Census census;
    CHECK(census.add({"b", "a", "b", ""}).size() == 2);
    census.add({"a"});
    CHECK(census.uses(census.number("a")) == 2);
    CHECK(census.uses(census.number("b")) == 1);
    CHECK(census.number("c") == 0);
    CHECK(share_one({1, 3, 5}, {2, 5}));
    CHECK_FALSE(share_one({1, 3}, {2, 4}));
  }
}

}  // namespace duplicate_signals_test
