// The project's own data/, as it is published.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalog/nearest.h"
#include "catalog/records.h"
#include "catalog/text.h"
#include "catalog/time_zone.h"
#include "indexer/check.h"
#include "indexer/output/text.h"
#include "query-service/places/place_names.h"
#include "tests/support/findings.h"
#include "tests/support/shipped_directory.h"

namespace shipped_data_test {

using catalog::GazetteerPlace;
using catalog::PlaceType;
using tests::shipped_directory;

namespace {

// Stoke is Stoke-on-Trent to most people, though another Stoke is its namesake.
bool goes_by(const GazetteerPlace& place, const std::string& key) {
  return catalog::place_key(place.name) == key ||
         std::any_of(place.aliases.begin(), place.aliases.end(),
                     [&](const std::string& alias) { return catalog::place_key(alias) == key; });
}

// Everything that is understood as a word of a vocabulary, folded, each once.
std::set<std::string> phrases_of(const catalog::Concept& word) {
  std::set<std::string> phrases;
  const auto add = [&](const std::string& text) { phrases.insert(catalog::words_joined(text)); };
  add(word.label.en);
  add(word.label.es);
  for (const auto* more : {&word.also_en, &word.also_es, &word.hidden})
    for (const std::string& text : *more) add(text);
  for (const catalog::Abbreviation& abbreviation : word.abbreviations)
    if (abbreviation.use != catalog::AbbreviationUse::never) add(abbreviation.text);
  return phrases;
}

}  // namespace

TEST_SUITE("indexer/check: data") {
  TEST_CASE("nothing is wrong with the shipped listings and vocabularies") {
    indexer::Findings told = shipped_directory().findings;
    CHECK_MESSAGE(!indexer::has_errors(told), indexer::output::text(told, false, {}));
    // Growing old is no one's mistake.
    std::erase_if(told, [](const indexer::Finding& finding) {
      return finding.rule == "stale" || finding.rule == "event-over";
    });
    CHECK_MESSAGE(told.size() * 100 <= shipped_directory().listings.files.size(),
                  indexer::output::text(told, false, {}));
    MESSAGE(told.size() << " warnings, " << shipped_directory().findings.size() - told.size()
                        << " of age");
    CHECK(shipped_directory().listings.files.size() == shipped_directory().listings.seen);
    CHECK(shipped_directory().listings.files.size() > 900);
  }

  TEST_CASE(
      "every listing that names a town, county or postal code in the United States has "
      "coordinates") {
    std::size_t placed = 0;
    for (const std::size_t at : shipped_directory().well_shaped) {
      const auto listing = *indexer::listing_at(shipped_directory(), at);
      if (!listing.place || listing.place->country != "US") continue;
      const catalog::Place& place = *listing.place;
      if (place.city.empty() && place.county.empty() && place.postal_code.empty()) continue;
      ++placed;

      CHECK_MESSAGE(listing.place->coordinates.has_value(), listing.file);
    }
    CHECK(placed > 300);
  }

  TEST_CASE("every postal code area of the United States is found again by its code") {
    std::size_t codes = 0, lost = 0;
    for (const GazetteerPlace& place : shipped_directory().gazetteer.places()) {
      if (place.type != PlaceType::postal_code) continue;
      ++codes;
      const auto found = shipped_directory().gazetteer.postal_code("US", place.name);
      lost += found == place ? 0 : 1;
    }

    CHECK(codes == 33'791);
    CHECK(lost == 0);
  }

  TEST_CASE("every 7th town and county is found again by its name, in its region") {
    const auto& places = shipped_directory().gazetteer.places();
    std::size_t asked = 0, lost = 0;
    for (std::size_t at = 0; at < places.size(); at += 7) {
      const GazetteerPlace& place = places[at];
      const bool county = place.type == PlaceType::county;
      if (!county && place.type != PlaceType::city && place.type != PlaceType::county_subdivision)
        continue;
      ++asked;
      const auto found =
          shipped_directory().gazetteer.town(place.country, place.region, place.name, county);
      if (!found || !goes_by(*found, catalog::place_key(place.name))) {
        ++lost;
        MESSAGE(place.country << ' ' << place.region << ' ' << place.name);
      }
    }

    CHECK(asked > 20'000);
    CHECK(lost == 0);
  }

  TEST_CASE("every 7th place is found again in a snapshot by each of its names") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    std::vector<const GazetteerPlace*> sample;
    for (std::size_t at = 0; at < shipped_directory().gazetteer.places().size(); at += 7)
      sample.push_back(&shipped_directory().gazetteer.places()[at]);
    auto writer = catalog::RecordsWriter::create(path);
    REQUIRE(writer);
    std::size_t refused = 0, lost = 0;
    for (const auto* place : sample) refused += writer->add(*place) ? 0 : 1;
    REQUIRE(writer->finish());
    auto records = catalog::Records::open(path);
    REQUIRE(records);
    const auto names = query_service::PlaceNames::load(*records);
    REQUIRE(names);

    const auto is_called = [&](const GazetteerPlace& place, const std::string& name) {
      const auto numbers = names->named(catalog::place_key(name));
      return std::any_of(numbers.begin(), numbers.end(), [&](query_service::PlaceNumber number) {
        const GazetteerPlace found = names->place(number);
        return found.name == place.name && found.region == place.region &&
               found.coordinates == place.coordinates && found.population == place.population;
      });
    };
    for (const auto* place : sample) {
      lost += is_called(*place, place->name) ? 0 : 1;
      for (const std::string& alias : place->aliases) lost += is_called(*place, alias) ? 0 : 1;
    }

    CHECK(refused == 0);
    CHECK(lost == 0);
    CHECK(sample.size() > 30'000);
  }

  TEST_CASE("the conditions are known by two thousand phrases, and a phrase by one condition") {
    // These mean both: an abbreviation that two specialities use.
    const std::set<std::string> of_two{"cpsp", "pvd"};
    std::map<std::string, std::string> owner;
    for (const auto& word :
         indexer::vocabulary_of(shipped_directory().vocabularies, catalog::Facet::condition)
             .concepts())
      for (const std::string& phrase : phrases_of(word)) {
        const auto [known, is_new] = owner.emplace(phrase, word.id);
        CHECK_MESSAGE((is_new || of_two.contains(phrase)),
                      phrase << ": " << known->second << " and " << word.id);
      }

    CHECK(owner.size() >= 2'000);
    CHECK(owner["my feet burn"] == "peripheral-neuropathy");
    CHECK(owner["dolor de mandibula"] == "tmd");
    CHECK(owner["pain"] == "chronic-pain");
  }

  TEST_CASE("what a search is made of besides its content has its vocabularies") {
    const std::map<std::string, std::vector<std::string>> expected{
        {"days", {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekdays", "weekend"}},
        {"times", {"morning", "afternoon", "evening"}},
        {"moments", {"now", "today", "tonight", "tomorrow", "this-week"}},
        {"distances", {"mi", "km", "within", "after"}},
        {"speech", {"near", "near-me", "filler", "group"}},
        {"dangers", {"suicide", "self-harm", "abuse", "overdose"}}};
    for (const auto& [name, ids] : expected) {
      const auto found = shipped_directory().vocabularies.find(name);
      REQUIRE_MESSAGE(found != shipped_directory().vocabularies.end(), name);
      std::vector<std::string> known;
      for (const auto& word : found->second.concepts()) known.push_back(word.id);
      CHECK(known == ids);
    }
  }

  TEST_CASE("no phrase of danger is one that people use without danger") {
    std::set<std::string> dangerous;
    for (const auto& word : shipped_directory().vocabularies.find("dangers")->second.concepts())
      dangerous.merge(phrases_of(word));

    CHECK(dangerous.size() >= 100);
    for (const char* phrase : {"suicide", "kill myself", "want to die", "no quiero vivir",
                               "quitarme la vida", "hurting myself", "hacerme dano", "sobredosis"})
      CHECK_MESSAGE(dangerous.contains(phrase), phrase);
    for (const char* phrase :
         {"kill", "killing", "die", "dying", "death", "pain", "abuse", "cutting", "overwhelmed",
          "od", "hurt", "dead", "muerte", "dolor", "abuso"})
      CHECK_MESSAGE(!dangerous.contains(phrase), phrase);
  }

  TEST_CASE("every country has a time zone, every state of the US its own, and each exists") {
    const auto& zones = shipped_directory().gazetteer.time_zones();
    for (const auto& [area, zone] : zones)
      CHECK_MESSAGE(catalog::is_time_zone(zone.timezone), area << ' ' << zone.timezone);
    for (const GazetteerPlace& place : shipped_directory().gazetteer.places()) {
      if (place.type == PlaceType::country)
        CHECK_MESSAGE(zones.contains(place.country), place.country);
      if (place.type == PlaceType::region && place.country == "US")
        CHECK_MESSAGE(zones.contains(place.region), place.region);
    }
    CHECK(zones.size() > 700);
  }

  TEST_CASE(
      "an area has others exactly where its zone is not that of the whole, if people live there") {
    const std::set<std::string> uninhabited{"BV", "FR-CP", "HM"};
    for (const auto& [area, zone] : shipped_directory().gazetteer.time_zones()) {
      const bool has_others = !zone.whole && !uninhabited.contains(area);
      CHECK_MESSAGE(zone.others.empty() != has_others, area);
    }
  }

  TEST_CASE("the other zones of a country are those of its regions, most people first") {
    const auto first_of = [](const char* country, const char* region) {
      auto zones = shipped_directory().gazetteer.timezone(country, region)->others;
      zones.resize(std::min<std::size_t>(zones.size(), 3));
      return catalog::joined(zones);
    };
    CHECK(first_of("US", "") == "America/Chicago, America/Los_Angeles, America/Denver");
    CHECK(first_of("CA", "") == "America/Vancouver, America/Edmonton, America/Halifax");
    CHECK(first_of("ES", "") == "Atlantic/Canary, Africa/Ceuta");
    CHECK(first_of("US", "US-TN") == "America/New_York");
    CHECK(first_of("CA", "CA-ON") == "America/Winnipeg, America/Atikokan");
    CHECK(first_of("GB", "").empty());
  }

  TEST_CASE("most groups that meet somewhere have a time zone") {
    std::size_t meeting = 0, zoned = 0;
    for (const std::size_t at : shipped_directory().well_shaped) {
      const auto listing = *indexer::listing_at(shipped_directory(), at);
      if (!listing.place || listing.meets.empty()) continue;
      ++meeting;
      zoned += listing.timezone.empty() ? 0 : 1;
    }
    MESSAGE(zoned << " of " << meeting << " groups that meet somewhere have a time zone");
    CHECK(zoned * 10 > meeting * 8);
  }

  TEST_CASE("no vocabulary has a circle of wider words") {
    for (const auto& [name, vocabulary] : shipped_directory().vocabularies)
      for (catalog::Ordinal at = 0; at < vocabulary.concepts().size(); ++at)
        for (const std::string& wider : vocabulary.at(at).broader) {
          const auto above = vocabulary.with_broader(*vocabulary.find(wider));
          CHECK_MESSAGE(std::find(above.begin(), above.end(), at) == above.end(),
                        name << ": " << vocabulary.at(at).id);
        }
  }
}

}  // namespace shipped_data_test
