#include "query-service/search/crowd.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "query-service/search/search.h"
#include "tests/support/generated_directory.h"

namespace crowd_test {

using namespace query_service;
using tests::Dice;
using Texts = std::vector<std::string>;

namespace {

const Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto opened = [] {
    tests::add_generated_listings(directory, 500, 20261130);
    return directory.snapshot();
  }();
  return *opened;
}

SearchRequest judging_each(SearchRequest request) {
  request.judges_each = true;
  return request;
}

// Up to two filters, of values that many listings have.
void add_filters(SearchRequest& request, Dice& dice) {
  for (std::size_t filters = dice.below(3); filters > 0; --filters) {
    const auto& facet = catalog::facets[dice.below(catalog::facet_count)];
    const std::size_t values = snapshot().vocabulary(facet.facet).concepts().size();
    for (std::size_t chosen = 1 + dice.below(3); chosen > 0; --chosen)
      request.filters[catalog::index_of(facet.facet)].push_back(
          static_cast<catalog::Ordinal>(dice.below(std::min<std::size_t>(values, 4))));
  }
  if (dice.once_in(6)) {
    const double west = -130.0 + static_cast<double>(dice.below(50));
    const double south = 20.0 + static_cast<double>(dice.below(25));
    request.box = BoundingBox{west, south, west + 10.0 + static_cast<double>(dice.below(50)),
                              south + 2.0 + static_cast<double>(dice.below(20))};
  }
  if (dice.once_in(6)) request.verified_within_days = 100 + static_cast<int>(dice.below(2000));
  if (dice.once_in(6))
    request.happening =
        Happening{.moment = dice.one_of(std::vector<Moment>{Moment::now, Moment::today,
                                                            Moment::tomorrow, Moment::this_week})};
  if (dice.once_in(6)) request.historical = true;
  if (dice.once_in(5)) request.days.set(dice.below(7)).set(dice.below(7));
  if (dice.once_in(5)) request.times.set(dice.below(3));
}

// An order, how many and from which on, and the language of the reader.
void add_order_and_page(SearchRequest& request, Dice& dice, const std::vector<Sort>& sorts) {
  if (dice.once_in(3)) request.language = Language::es;
  if (dice.once_in(3)) request.sort = dice.one_of(sorts);
  request.limit = 1 + dice.below(30);
  request.offset = dice.once_in(2) ? 0 : dice.below(60);
}

std::chrono::sys_seconds some_hour(Dice& dice) {
  return tests::test_day + std::chrono::hours(dice.below(24 * 400));
}

// "a b c", with the rank of each.
std::string shown(const std::vector<Hit>& hits) {
  std::string text;
  for (const Hit& hit : hits) {
    text += hit.listing->id + ":";
    for (const double part : hit.rank) text += " " + std::to_string(part);
    text += "\n";
  }
  return text;
}

// "group 12, event 1"; what is chosen is told where it has none, too, and left out here.
std::string shown(const std::vector<FacetValue>& values) {
  std::string text;
  for (const FacetValue& value : values)
    if (value.count > 0)
      text += (text.empty() ? "" : ", ") + value.id + " " + std::to_string(value.count);
  return text;
}

// "words, distance from 40000 to 80000, condition 7 12".
std::string shown(const std::vector<Relaxation>& relaxed) {
  std::string text;
  for (const Relaxation& relaxation : relaxed) {
    text += (text.empty() ? "" : ", ") + std::string(to_text(relaxation.what));
    if (relaxation.what == Step::distance)
      text += " from " + std::to_string(relaxation.from_metres) + " to " +
              std::to_string(relaxation.to_metres);
    for (const catalog::Ordinal condition : relaxation.conditions)
      text += " " + std::to_string(condition);
  }
  return text;
}

void check_same_list(const Results& counted, const Results& judged) {
  CHECK(counted.total == judged.total);
  CHECK(counted.strict == judged.strict);
  CHECK(shown(counted.hits) == shown(judged.hits));
  for (const catalog::FacetDescription& facet : catalog::facets)
    CHECK(shown(counted.facets[catalog::index_of(facet.facet)]) ==
          shown(judged.facets[catalog::index_of(facet.facet)]));
  CHECK(shown(counted.week.days) == shown(judged.week.days));
  CHECK(shown(counted.week.times) == shown(judged.week.times));
}

// What a search finds, which is what it finds where each listing is judged.
Results checked_as_judged(const SearchRequest& request, std::chrono::sys_seconds now) {
  // By turns nothing is known of the minute before it is asked for.
  static bool is_kept_up = false;
  if (is_kept_up = !is_kept_up; is_kept_up) snapshot().keep_up(now);
  auto counted = search(request, snapshot(), now);
  const auto judged = search(judging_each(request), snapshot(), now);
  REQUIRE(counted);
  REQUIRE(judged);
  check_same_list(*counted, *judged);
  for (const auto lane : {&Results::near, &Results::area, &Results::online}) {
    CHECK(((*counted).*lane).total == ((*judged).*lane).total);
    CHECK(((*counted).*lane).strict == ((*judged).*lane).strict);
    CHECK(shown(((*counted).*lane).first) == shown(((*judged).*lane).first));
  }
  CHECK(shown(counted->relaxed) == shown(judged->relaxed));
  return std::move(*counted);
}

}  // namespace

TEST_SUITE("query-service/search/crowd") {
  TEST_CASE("who meets online is counted, and stands first, as if each had been judged") {
    Dice dice(7);
    std::size_t crowds = 0, for_areas = 0, narrowed = 0;
    for (int turn = 0; turn < 400; ++turn) {
      SearchRequest request;
      request.text = dice.one_of(Texts{"",
                                       "",
                                       "groups near me",
                                       "fibromyalgia",
                                       "lupus",
                                       "migraine",
                                       "chronic pain",
                                       "arthritis",
                                       "bereavement",
                                       "women",
                                       "veterans lupus",
                                       "wheelchair",
                                       "en español",
                                       "free",
                                       "online",
                                       "in person",
                                       "by phone",
                                       "tuesday",
                                       "evening",
                                       "saturday morning lupus",
                                       "tonight",
                                       "tomorrow",
                                       "lupus this week",
                                       "online tuesday",
                                       "tuesday evening",
                                       "tonight in person",
                                       "women tuesday evening free",
                                       "veterans tonight",
                                       "meeting in person wednesday morning"});
      request.near = dice.one_of(Texts{"Manchester NH", "Boston, MA", "Tulsa", "02476", "Vermont",
                                       "New Hampshire", "USA", "Canada", "Toronto", "London",
                                       "Chile", "42.4,-71.1", "36.1,-95.9", "-80,0", "0,-140"});
      if (dice.once_in(2)) add_filters(request, dice);
      if (dice.once_in(6)) request.time_zone = "Asia/Tokyo";
      if (dice.once_in(4)) request.radius = Radius{80'000, "80km"};
      add_order_and_page(request, dice, {Sort::distance, Sort::name, Sort::verified, Sort::next});
      const auto now = some_hour(dice);
      CAPTURE(request.text);
      CAPTURE(request.near);

      const Results counted = checked_as_judged(request, now);

      crowds += counted.online.total > 20;
      for_areas += counted.area.total > 20;
      narrowed += counted.online.total > 20 && !request.text.empty();
    }
    CHECK(crowds > 100);
    CHECK(for_areas > 40);
    CHECK(narrowed > 20);
  }

  TEST_CASE("who is within a radius is counted, and stands first, as if each had been judged") {
    Dice dice(9);
    std::size_t crowds = 0, paged = 0;
    for (int turn = 0; turn < 800; ++turn) {
      SearchRequest request;
      request.text = dice.one_of(Texts{"", "", "", "fibromyalgia", "lupus", "chronic pain", "women",
                                       "in person", "en español", "tuesday", "evening", "online",
                                       "within 300 miles", "lupus within 900 km"});
      request.near =
          dice.one_of(Texts{"Manchester NH", "Boston, MA", "Tulsa", "02476", "Toronto", "London",
                            "42.4,-71.1", "36.1,-95.9", "-80,0", "0,-140", "52,179.9", "38,-98"});
      const int metres = 1 << (13 + dice.below(12));  // 8 to 16,777 km
      if (dice.once_in(2) || turn % 2 == 0)
        request.radius = Radius{static_cast<double>(metres), "some"};
      if (dice.once_in(2)) add_filters(request, dice);
      add_order_and_page(request, dice, {Sort::distance, Sort::name, Sort::verified, Sort::next});
      const auto now = some_hour(dice);
      CAPTURE(request.text);
      CAPTURE(request.near);
      CAPTURE(metres);

      const Results counted = checked_as_judged(request, now);

      crowds += counted.near.total > request.limit + 20;
      paged += counted.near.total > request.limit + 20 && request.offset > 0;
    }
    CHECK(crowds > 100);
    CHECK(paged > 40);
  }

  TEST_CASE("a list of all that fits is counted, and in order, as if each had been judged") {
    Dice dice(8);
    std::size_t long_lists = 0, giving_up_more = 0;
    for (int turn = 0; turn < 300; ++turn) {
      SearchRequest request;
      request.text = dice.one_of(Texts{"",
                                       "",
                                       "support groups",
                                       "online",
                                       "lupus",
                                       "chronic pain",
                                       "free",
                                       "en español",
                                       "phone",
                                       "in person",
                                       "book",
                                       "online chronic pain",
                                       "lupus fibromyalgia",
                                       "wednesday",
                                       "tuesday evening online",
                                       "tonight",
                                       "tomorrow online",
                                       "qwyzz",
                                       "qwyzz xyzzyx",
                                       "moonrise qwyzz",
                                       "moonrise harbor tea",
                                       "qwyzz tuesday evening",
                                       "moonrise free online saturday morning",
                                       "women tonight free qwyzz"});
      add_filters(request, dice);
      if (dice.once_in(6)) request.time_zone = "Asia/Tokyo";
      add_order_and_page(request, dice, {Sort::name, Sort::verified, Sort::next});
      const auto now = some_hour(dice);
      CAPTURE(request.text);
      CAPTURE(request.offset);

      const Results counted = checked_as_judged(request, now);

      const bool is_long = counted.total > request.limit + 20;
      long_lists += is_long;
      giving_up_more += is_long && counted.relaxed.size() > 1;
    }
    CHECK(long_lists > 60);
    CHECK(giving_up_more > 5);
  }

  TEST_CASE("who holds all words is counted, and stands first, as if each had been judged") {
    Dice dice(10);
    std::size_t long_lists = 0, near = 0, called = 0;
    for (int turn = 0; turn < 500; ++turn) {
      SearchRequest request;
      request.text = dice.one_of(
          Texts{"example", "fictional", "walks", "walking circle", "walks example", "gardens",
                "together talking", "fictional circle", "moonrise example", "lighthouse circle tea",
                "circle lupus", "walks online", "gardens evening", "fictional in person",
                "walks en español", "together free", "harbor walking example", "talks women"});
      if (dice.once_in(2))
        request.near = dice.one_of(Texts{"Manchester NH", "Boston, MA", "Tulsa", "Vermont", "USA",
                                         "Toronto", "42.4,-71.1", "-80,0"});
      const int metres = 1 << (13 + dice.below(12));
      if (dice.once_in(2) && !request.near.empty())
        request.radius = Radius{static_cast<double>(metres), "some"};
      if (dice.once_in(2)) add_filters(request, dice);
      if (dice.once_in(6)) request.time_zone = "Asia/Tokyo";
      add_order_and_page(request, dice, {Sort::name, Sort::verified, Sort::next, Sort::distance});
      if (request.near.empty() && request.sort == Sort::distance) request.sort = Sort::best;
      const auto now = some_hour(dice);
      CAPTURE(request.text);
      CAPTURE(request.near);
      CAPTURE(metres);

      const Results counted = checked_as_judged(request, now);

      const bool is_long = counted.total > request.limit + 20;
      long_lists += is_long && request.near.empty();
      near += is_long && !request.near.empty();
      called += is_long && !counted.hits.empty() && counted.hits.front().rank[named] < 2;
    }
    CHECK(long_lists > 60);
    CHECK(near > 20);
    CHECK(called > 10);
  }

  TEST_CASE("of a crowd only those are judged who may be among the first") {
    const SearchRequest request;
    const Understood understood;
    const MeetingTimes times(request, understood, "", snapshot(), tests::test_day);
    CrowdScope scope = Wishes(request, understood, snapshot(), times).crowd(level::strict);
    scope.enough = 10;

    const auto crowd = counted_crowd(scope, Sort::best, 20, times, snapshot(), tests::test_day);

    REQUIRE(crowd);
    CHECK(crowd->to_judge.size() >= 20);
    CHECK(crowd->to_judge.size() < crowd->others);
    CHECK(std::is_sorted(crowd->to_judge.begin(), crowd->to_judge.end()));
    CHECK_FALSE(crowd->are_few);

    scope.enough = 100'000;
    const auto few = counted_crowd(scope, Sort::best, 20, times, snapshot(), tests::test_day);
    REQUIRE(few);
    CHECK(few->are_few);
    CHECK(few->to_judge.size() >= crowd->to_judge.size() + crowd->others);
    CHECK(few->others == 0);
  }
}

}  // namespace crowd_test
