#include "query-service/snapshot/schedules.h"

#include <doctest/doctest.h>

#include "catalog/schedule/schedule_slot.h"
#include "tests/support/generated_directory.h"

namespace schedules_test {

using catalog::WeeklyMoment;
using query_service::Schedules;

namespace {

const std::vector<WeeklyMoment> tuesday{{1, 19 * 60}}, friday{{4, 10 * 60}};

catalog::Schedule weekly(const std::vector<WeeklyMoment>& moments) {
  catalog::ScheduleLine line;
  for (const WeeklyMoment& moment : moments) {
    catalog::Recurrence rule;
    rule.weekdays.set(moment.weekday);
    rule.start_minute = moment.start_minute;
    line.rules.push_back(rule);
  }
  return {.lines = {line}};
}

void add(Schedules& schedules, const std::string& zone, const std::vector<WeeklyMoment>& moments) {
  schedules.add(zone, catalog::moments_slot(moments),
                moments.empty() ? "" : catalog::schedule_slot(weekly(moments)));
}

}  // namespace

TEST_SUITE("query-service/snapshot/schedules") {
  TEST_CASE("who meets at the same times in the same time zone has the same schedule") {
    Schedules schedules;
    add(schedules, "America/New_York", tuesday);
    add(schedules, "America/Chicago", tuesday);
    add(schedules, "America/New_York", friday);
    add(schedules, "America/New_York", tuesday);
    add(schedules, "", {});
    add(schedules, "", {});
    schedules.close();

    CHECK(schedules.size() == 4);
    CHECK(schedules.of(0) == schedules.of(3));
    CHECK(schedules.of(4) == schedules.of(5));
    for (const query_service::Row other : {1, 2, 4}) CHECK(schedules.of(0) != schedules.of(other));
    CHECK(schedules.clocks() == 3);
    CHECK(schedules.timezone(schedules.clock(schedules.of(1))) == "America/Chicago");
    CHECK(schedules.clock(schedules.of(0)) == schedules.clock(schedules.of(2)));
    CHECK(schedules.timezone(schedules.clock(schedules.of(4))).empty());
  }

  TEST_CASE("a schedule that was indexed on another day, with other moments to come, is another") {
    Schedules schedules;
    const std::string kept = catalog::schedule_slot(weekly(tuesday));
    schedules.add("Europe/Madrid", catalog::moments_slot(tuesday), kept);
    schedules.add("Europe/Madrid", catalog::moments_slot({}), kept);
    schedules.close();

    CHECK(schedules.of(0) != schedules.of(1));
    CHECK(schedules.week(schedules.of(0)) ==
          query_service::bits_of(std::bitset<7>().set(1), std::bitset<3>().set(2)));
    CHECK(schedules.week(schedules.of(1)) == 0);
  }

  TEST_CASE("each listing of a directory has what its listing says, however many share it") {
    static tests::Directory directory;
    tests::add_generated_listings(directory, 400, 11);
    const auto snapshot = directory.snapshot();
    const Schedules& schedules = snapshot->columns().schedules();
    const auto records = snapshot->records();
    REQUIRE(records);
    std::size_t meeting = 0;
    for (query_service::Row row = 0; row < snapshot->columns().size(); ++row) {
      const auto found = (*records)->listing(row + 1);
      REQUIRE(found);
      const catalog::SharedListing& listing = *found;
      // What is paused or closed has no meetings.
      catalog::Schedule expected;
      if (listing->status == "active") expected = catalog::schedule_of(*listing);
      expected.timezone = listing->timezone;
      const Schedules::Number number = schedules.of(row);

      CHECK(snapshot->columns().schedule(row) == expected);

      CHECK(schedules.week(number) == query_service::bits_of_week(schedules.moments(number), 0));
      meeting += !expected.is_empty();
    }
    CHECK(meeting > 100);
    CHECK(schedules.size() < snapshot->columns().size());
  }
}

}  // namespace schedules_test
