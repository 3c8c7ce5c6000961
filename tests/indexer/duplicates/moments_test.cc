#include "indexer/duplicates/moments.h"

#include <doctest/doctest.h>

namespace moments_test {

using namespace indexer::duplicates;

namespace {

std::vector<Moment> moments(const char* phrase) {
  return moments_of(catalog::schedule_of({.meets = {{.phrase = phrase}}, .timezone = "UTC"}));
}

TimeRelation compared(const char* one, const char* other) {
  const TimeRelation relation = compare(moments(one), moments(other));
  CHECK(compare(moments(other), moments(one)) == relation);
  return relation;
}

TimeRelation events(catalog::EventDates one, catalog::EventDates other) {
  return compare(one, other);
}

}  // namespace

TEST_SUITE("indexer/duplicates/moments") {
  TEST_CASE("a phrase becomes a moment for each of its days") {
    CHECK(moments("2nd Tuesday of the month, 18:00") ==
          std::vector<Moment>{{.weekday = 1, .weeks = 0b10, .start_minute = 18 * 60}});
    CHECK(moments("every Monday and Friday").size() == 2);
    CHECK(moments("varies").empty());
  }

  TEST_CASE("of hundreds of moments the first hundred are kept") {
    catalog::Listing often{.timezone = "UTC"};
    for (int hour = 0; hour < 20; ++hour)
      often.meets.push_back({.phrase = "daily " + std::to_string(hour) + ":05"});
    const std::size_t kept = moments_of(catalog::schedule_of(often)).size();
    CHECK(kept > most_moments - 7);
    CHECK(kept <= most_moments);
  }

  TEST_CASE("times within half an hour on one day are the same") {
    CHECK(compared("every Tuesday 18:00", "Tuesdays 6:30-8pm") == TimeRelation::same);
    CHECK(compared("every Tuesday 18:00", "every Tuesday 18:31") == TimeRelation::different);
    CHECK(compared("Monday and Thursday 10:00", "every Thursday 10:00") == TimeRelation::same);
    CHECK(compared("every Tuesday 18:00", "every Wednesday 18:00") == TimeRelation::different);
  }

  TEST_CASE("weeks of a month have to meet") {
    CHECK(compared("1st Tuesday of the month 18:00", "every Tuesday 18:00") == TimeRelation::same);
    CHECK(compared("1st Tuesday of the month 18:00", "1st and 3rd Tuesday of the month 18:00") ==
          TimeRelation::same);
    CHECK(compared("1st Tuesday of the month 18:00", "2nd Tuesday of the month 18:00") ==
          TimeRelation::different);
    CHECK(compared("last Tuesday of the month 18:00", "4th Tuesday of the month 18:00") ==
          TimeRelation::same);
  }

  TEST_CASE("where one does not say the hour, the day may be the same") {
    CHECK(compared("every Tuesday", "every Tuesday 18:00") == TimeRelation::same_day);
    CHECK(compared("every Tuesday", "every Friday 18:00") == TimeRelation::different);
    CHECK(compared("varies", "every Friday 18:00") == TimeRelation::unknown);
  }

  TEST_CASE("events are compared by their days") {
    using namespace std::chrono;
    const catalog::Day may = sys_days(year(2027) / May / 9);

    CHECK(events({.first = may, .last = may}, {.first = may, .last = may}) == TimeRelation::same);
    CHECK(events({may, 600, may, {}}, {may, 630, may, {}}) == TimeRelation::same);
    CHECK(events({may, 600, may, {}}, {may, 900, may, {}}) == TimeRelation::different);
    CHECK(events({.first = may, .last = may + days(2)},
                 {.first = may + days(1), .last = may + days(1)}) == TimeRelation::same_day);
    CHECK(events({.first = may, .last = may},
                 {.first = may + days(365), .last = may + days(365)}) == TimeRelation::different);
  }
}

}  // namespace moments_test
