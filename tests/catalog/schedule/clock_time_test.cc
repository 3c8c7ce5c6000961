#include "catalog/schedule/clock_time.h"

#include <doctest/doctest.h>

#include <string>

namespace clock_time_test {

using catalog::Clock;
using catalog::DayPart;
using catalog::resolve;
using catalog::TimeSpan;

namespace {

constexpr int am = 0, pm = 720;
constexpr auto morning = DayPart::morning, afternoon = DayPart::afternoon,
               evening = DayPart::evening;

constexpr Clock bare(int hour) { return {.hour = hour}; }
constexpr Clock exact(int hour, int minute = 0) { return {hour, minute, true, {}}; }
constexpr Clock half(int hour, int minute, int of) { return {hour, minute, true, of}; }

struct Row {
  const char* written;
  Clock start;
  std::optional<Clock> end;
  std::optional<DayPart> day_part;
  TimeSpan meant;
};

}  // namespace

TEST_SUITE("catalog/schedule/clock_time") {
  TEST_CASE("what a span of time leaves unsaid is what makes the shortest meeting") {
    const Row rows[] = {
        {"18:00-19:30", exact(18), exact(19, 30), {}, {1080, 90}},
        {"7:00-8:30", exact(7), exact(8, 30), {}, {420, 90}},
        {"8:00-22:00", exact(8), exact(22), {}, {480, 840}},
        {"6-7:30pm", bare(6), half(7, 30, pm), {}, {1080, 90}},
        {"6:30-8pm", exact(6, 30), half(8, 0, pm), {}, {1110, 90}},
        {"7pm-8:30", half(7, 0, pm), exact(8, 30), {}, {1140, 90}},
        {"7pm-20:30", half(7, 0, pm), exact(20, 30), {}, {1140, 90}},
        {"10-11am", bare(10), half(11, 0, am), {}, {600, 60}},
        {"10-12pm", bare(10), half(12, 0, pm), {}, {600, 120}},
        {"11-1pm", bare(11), half(1, 0, pm), {}, {660, 120}},
        {"11am-1", half(11, 0, am), bare(1), {}, {660, 120}},
        {"9-12am", bare(9), half(12, 0, am), {}, {1260, 180}},
        {"18-19:30", bare(18), exact(19, 30), {}, {1080, 90}},
        {"7 pm", half(7, 0, pm), {}, {}, {1140, {}}},
        {"12 am", half(12, 0, am), {}, {}, {0, {}}},
        {"12 pm", half(12, 0, pm), {}, {}, {720, {}}},
        {"evenings at 7", bare(7), {}, evening, {1140, {}}},
        {"evenings 7:00-8:30", exact(7), exact(8, 30), evening, {1140, 90}},
        {"evenings 19:00", exact(19), {}, evening, {1140, {}}},
        {"mornings 11-1", bare(11), bare(1), morning, {660, 120}},
        {"afternoons 12-2", bare(12), bare(2), afternoon, {720, 120}},
    };
    for (const Row& row : rows) {
      const auto span = resolve({row.start, row.end}, row.day_part);

      REQUIRE_MESSAGE(span, row.written);
      CHECK_MESSAGE(*span == row.meant, row.written << ": " << span->start_minute << ", "
                                                    << span->minutes.value_or(-1));
    }
  }

  TEST_CASE("a meeting may end after midnight, within 12 hours") {
    CHECK(*resolve({exact(22), exact(0, 30)}, {}) == TimeSpan{1320, 150});
    CHECK(*resolve({exact(22), exact(24)}, {}) == TimeSpan{1320, 120});
    CHECK(*resolve({exact(0), exact(24)}, {}) == TimeSpan{0, 1440});
    CHECK(resolve({exact(19, 30), exact(18)}, {}).error().message ==
          "it ends before it starts: correct one of the two times");
    CHECK_FALSE(resolve({exact(19), exact(19)}, {}));
  }

  TEST_CASE("an hour that may be morning or evening is refused, with what to write") {
    CHECK(resolve({bare(7), {}}, {}).error().message ==
          "an hour alone may be morning or evening: write 7 pm or 19:00");
    CHECK_FALSE(resolve({bare(6), exact(7, 30)}, {}));
    CHECK_FALSE(resolve({bare(12), {}}, {}));
  }

  TEST_CASE("am and pm with an hour that has none are refused") {
    CHECK_FALSE(resolve({half(19, 0, pm), {}}, {}));
    CHECK_FALSE(resolve({half(0, 30, am), {}}, {}));
    CHECK_FALSE(resolve({exact(18), half(20, 0, pm)}, {}));
    CHECK_FALSE(resolve({exact(24), {}}, {}));
  }
}

}  // namespace clock_time_test
