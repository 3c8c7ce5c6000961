// Searches of a made-up directory, against an answer worked out slowly and separately.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "query-service/search/search.h"
#include "tests/support/generated_directory.h"
#include "tests/support/search_reference.h"

namespace search_reference_test {

using namespace query_service;
using tests::Dice;
using tests::Directory;
using Texts = std::vector<std::string>;

namespace {

Directory& made_up() {
  static Directory directory;
  static const bool added = [] {
    tests::add_generated_listings(directory, 200, 20261123);
    return true;
  }();
  REQUIRE(added);
  return directory;
}

Happening random_happening(Dice& dice) {
  if (dice.once_in(2))
    return {.moment = dice.one_of(std::vector<Moment>{Moment::now, Moment::today, Moment::tomorrow,
                                                      Moment::this_week})};
  const auto time = [&] {
    const std::chrono::local_seconds day(tests::test_day.time_since_epoch() - std::chrono::days(3));
    ClockTime side{day + std::chrono::minutes(30 * dice.below(1000))};
    if (dice.once_in(3))
      side.offset = std::chrono::minutes(60 * dice.below(10)) - std::chrono::hours(5);
    return side;
  };
  Happening happening;
  if (!dice.once_in(4)) happening.from = time();
  if (!happening.from || !dice.once_in(4)) happening.to = time();
  return happening;
}

SearchRequest random_request(Dice& dice, const Snapshot& snapshot) {
  SearchRequest request;
  for (std::size_t words = dice.below(4); words > 0; --words)
    request.text += dice.one_of(Texts{"pain",
                                      "fibromyalgia",
                                      "circle",
                                      "Walking",
                                      "gardens",
                                      "lupus",
                                      "moonrise",
                                      "dolor",
                                      "example",
                                      "group",
                                      "veterans",
                                      "online",
                                      "in person",
                                      "en español",
                                      "free",
                                      "crps",
                                      "migraine",
                                      "near Tulsa",
                                      "within 60 miles of Boston, MA",
                                      "book",
                                      "harbor",
                                      "xyzzyx"}) +
                    " ";
  request.near = dice.one_of(Texts{"", "", "Manchester NH", "Boston, MA", "Tulsa", "02476", "03101",
                                   "New Hampshire", "Vermont", "Wyoming", "Canada", "Chile",
                                   "London, Canada", "Malaga", "42.4,-71.1", "-33.9,151.2"});
  if (dice.once_in(3))
    request.radius =
        dice.one_of(std::vector<Radius>{{40'000, "40km"}, {160'934.4, "100mi"}, {2e7, "20000km"}});
  // Not quite half ask for a time, and then for little else, so that something is left.
  const std::size_t time = dice.below(9);
  switch (time) {
    case 0: request.days.set(dice.below(7)).set(dice.below(7)); break;
    case 1: request.days.set(dice.below(7)); [[fallthrough]];
    case 2: request.times.set(dice.below(3)); break;
    case 3: request.happening = random_happening(dice); break;
    default: break;
  }
  for (std::size_t filters = dice.below(time <= 3 ? 2 : 4); filters > 0; --filters) {
    const auto& facet = catalog::facets[dice.below(catalog::facet_count)];
    const std::size_t values = snapshot.vocabulary(facet.facet).concepts().size();
    request.filters[catalog::index_of(facet.facet)].push_back(
        static_cast<catalog::Ordinal>(dice.below(std::min<std::size_t>(values, 4))));
  }
  request.sort = dice.one_of(std::vector<Sort>{Sort::best, Sort::best, Sort::distance, Sort::next,
                                               Sort::name, Sort::verified});
  if (dice.once_in(4))
    request.time_zone = dice.one_of(Texts{"America/Chicago", "Europe/Madrid", "Pacific/Auckland"});
  request.historical = dice.once_in(4);
  if (dice.once_in(8)) request.verified_within_days = 400;
  if (dice.once_in(10)) request.box = BoundingBox{-80, 40, -70, 44};
  if (dice.once_in(4)) request.units = dice.once_in(2) ? Units::miles : Units::kilometres;
  if (dice.once_in(4)) request.language = Language::es;
  return request;
}

std::string described(const SearchRequest& request, const Snapshot& snapshot) {
  std::string text = "q=" + request.text + " near=" + request.near;
  for (const catalog::FacetDescription& facet : catalog::facets)
    for (const catalog::Ordinal value : request.filter(facet.facet))
      text += " " + std::string(facet.name) + "=" + snapshot.vocabulary(facet.facet).at(value).id;
  if (request.radius) text += " radius=" + request.radius->text;
  if (request.historical) text += " include=historical";
  if (request.box) text += " bbox";
  if (request.verified_within_days) text += " verified_within";
  if (request.days.any()) text += " day=" + request.days.to_string();
  if (request.times.any()) text += " time=" + request.times.to_string();
  if (request.happening)
    text += request.happening->moment
                ? " happening=" + std::to_string(static_cast<int>(*request.happening->moment))
                : " happening=period";
  if (!request.time_zone.empty()) text += " tz=" + request.time_zone;
  return text + " sort=" + std::to_string(static_cast<int>(request.sort));
}

// All pages of a search, in order, seven at a time.
std::vector<Hit> all_hits(SearchRequest request, const Snapshot& snapshot) {
  std::vector<Hit> all;
  request.limit = 7;
  for (request.offset = 0;; request.offset += request.limit) {
    const auto page = search(request, snapshot, tests::test_day);
    REQUIRE(page);
    REQUIRE(page->hits.size() <= request.limit);
    all.insert(all.end(), page->hits.begin(), page->hits.end());
    if (page->hits.empty()) return all;
  }
}

std::set<std::string> ids_of(const std::vector<Hit>& hits) {
  std::set<std::string> ids;
  for (const Hit& hit : hits) ids.insert(hit.listing->id);
  return ids;
}

// "free 3, paid 1".
std::string shown(const std::map<std::string, std::size_t>& counts) {
  std::string text;
  for (const auto& [value, count] : counts)
    text += (text.empty() ? "" : ", ") + value + " " + std::to_string(count);
  return text;
}

void compare_facets(const Results& results, const tests::ReferenceAnswer& expected) {
  for (const catalog::FacetDescription& facet : catalog::facets) {
    std::map<std::string, std::size_t> counts;
    for (const FacetValue& value : results.facets[catalog::index_of(facet.facet)])
      counts[value.id] = value.count;
    const auto found = expected.facets.find(std::string(facet.name));
    CAPTURE(facet.name);
    CHECK(shown(counts) == (found == expected.facets.end() ? "" : shown(found->second)));
  }
}

void compare_week(const std::vector<FacetValue>& values, const char* name,
                  const tests::ReferenceAnswer& expected) {
  std::map<std::string, std::size_t> counts;
  for (const FacetValue& value : values) counts[value.id] = value.count;
  const auto found = expected.facets.find(name);
  CAPTURE(name);
  CHECK(shown(counts) == (found == expected.facets.end() ? "" : shown(found->second)));
}

void compare_hits(const Results& results, const std::vector<Hit>& all,
                  const tests::ReferenceAnswer& expected) {
  CHECK(all.size() == results.total);
  CHECK(ids_of(all) == expected.main);
  CHECK(ids_of(all).size() == all.size());
  std::vector<Hit> shown = all;
  shown.insert(shown.end(), results.near.first.begin(), results.near.first.end());
  for (const Hit& hit : all) {
    const auto start = expected.starts.find(hit.listing->id);
    CHECK(hit.next_meeting.has_value() == (start != expected.starts.end()));
    if (hit.next_meeting && start != expected.starts.end())
      CHECK(hit.next_meeting->start == start->second);
  }
  for (const Hit& hit : shown) {
    if (!hit.distance_metres) continue;
    CHECK(std::abs(*hit.distance_metres - expected.metres.at(hit.listing->id)) < 0.01);
  }
  if (results.main == Lane::near && results.radius_metres)
    for (const Hit& hit : all)
      if (hit.rank[named] == 2) CHECK(hit.distance_metres.has_value());
}

}  // namespace

TEST_SUITE("query-service/search/search") {
  TEST_CASE("300 random searches of 200 made-up listings agree with a slow separate answer") {
    const auto snapshot = made_up().snapshot();
    const tests::SearchReference reference(*snapshot, tests::test_day);
    Dice dice(7);
    std::size_t with_hits = 0;

    for (int round = 0; round < 300; ++round) {
      const SearchRequest request = random_request(dice, *snapshot);
      INFO(round << ": " << described(request, *snapshot));
      const auto results = search(request, *snapshot, tests::test_day);
      REQUIRE(results);
      const auto expected = reference.answer(request, results->understood);

      CHECK(results->main == expected.main_lane);
      CHECK(results->total == expected.main.size());
      CHECK(results->near.total == expected.near.size());
      CHECK(results->area.total == expected.area.size());
      CHECK(results->online.total == expected.online.size());
      if (expected.radius_metres)
        CHECK(*results->radius_metres == doctest::Approx(*expected.radius_metres));
      compare_facets(*results, expected);
      compare_week(results->week.days, "day", expected);
      compare_week(results->week.times, "time", expected);
      const std::vector<Hit> all = all_hits(request, *snapshot);
      compare_hits(*results, all, expected);
      CHECK(reference.misplaced(request, expected, all).value_or("") == "");
      with_hits += all.empty() ? 0 : 1;
    }
    // The made-up searches must not all be about nothing.
    CHECK(with_hits > 100);
  }
}

}  // namespace search_reference_test
