#include "query-service/snapshot/next_meetings.h"

#include <doctest/doctest.h>

#include "catalog/schedule/schedule_slot.h"
#include "tests/support/generated_directory.h"

namespace next_meetings_test {

using query_service::NextMeetings;
using query_service::Schedules;

TEST_SUITE("query-service/snapshot/next_meetings") {
  TEST_CASE("what was worked out ahead is what whoever asks would have worked out") {
    tests::Directory directory;
    tests::add_generated_listings(directory, 300, 20261130);
    const auto snapshot = directory.snapshot();
    const auto& schedules = snapshot->columns().schedules();
    const std::chrono::sys_seconds begin = tests::test_day + std::chrono::hours(9);
    const NextMeetings kept_up(schedules.size());
    std::size_t known = 0;

    for (const auto ahead : {std::chrono::minutes(0), std::chrono::minutes(1),
                             std::chrono::minutes(300), std::chrono::minutes(5'000)}) {
      CHECK_FALSE(kept_up.at_minute_of(begin + ahead));
      CHECK(kept_up.keep_up(begin + ahead, schedules));
      CHECK_FALSE(kept_up.keep_up(begin + ahead + std::chrono::seconds(59), schedules));
      const auto at_minute = kept_up.at_minute_of(begin + ahead + std::chrono::seconds(59));
      REQUIRE(at_minute);
      // Each of its own, so that nothing is known before it is asked.
      const NextMeetings asked(schedules.size());
      for (Schedules::Number number = 0; number < schedules.size(); ++number) {
        const auto kept = kept_up.next(number, begin + ahead, schedules);
        const auto worked_out = asked.next(number, begin + ahead, schedules);
        REQUIRE(kept.has_value() == worked_out.has_value());
        const std::uint32_t start = at_minute->starts[number];
        CHECK((start == NextMeetings::AtMinute::never) == !kept);
        if (!kept) continue;
        CHECK(std::chrono::sys_seconds(std::chrono::minutes(start)) == kept->start);
        ++known;
        CHECK(kept->start == worked_out->start);
        CHECK(kept->over == worked_out->over);
        CHECK(kept->start_time_known == worked_out->start_time_known);
      }
    }
    CHECK(known > 400);
  }

  TEST_CASE("who meets every week in a zone that is not known is not said to meet") {
    using catalog::Cycle;
    const catalog::Recurrence tuesdays{
        .cycle = Cycle::weekly, .weekdays = 1 << 1, .start_minute = 1080};
    const catalog::Schedule elsewhere_too{
        .lines = {{.rules = {tuesdays}}, {.rules = {tuesdays}, .timezone = "America/New_York"}}};
    const catalog::Schedule known_zone{.lines = {{.rules = {tuesdays}}}};
    Schedules schedules;
    schedules.add("", "", catalog::schedule_slot(elsewhere_too));
    schedules.add("America/Chicago", "", catalog::schedule_slot(known_zone));
    schedules.close();
    const NextMeetings meetings(schedules.size());
    const std::chrono::sys_seconds now = tests::test_day;

    CHECK_FALSE(meetings.meets_weekly_from(1, now));
    CHECK(meetings.next(0, now, schedules));
    CHECK(meetings.next(1, now, schedules));
    CHECK_FALSE(meetings.meets_weekly_from(0, now));
    CHECK(meetings.meets_weekly_from(1, now));
  }
}

}  // namespace next_meetings_test
