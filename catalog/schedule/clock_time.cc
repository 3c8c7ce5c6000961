#include "catalog/schedule/clock_time.h"

#include <vector>

namespace catalog {
namespace {

constexpr int day_length = 24 * 60;
constexpr int longest_overnight = 12 * 60;

bool is_twelve_hour(const Clock& clock) { return clock.hour >= 1 && clock.hour <= 12; }

int in_half(const Clock& clock, int half) { return clock.hour % 12 * 60 + clock.minute + half; }

// The minutes of the day that a written time may mean, given whether its partner has an am or pm.
std::vector<int> readings(const Clock& clock, bool partner_has_half, std::optional<int> day_part) {
  if (clock.half) return {in_half(clock, *clock.half)};
  const int as_written = clock.hour * 60 + clock.minute;
  if (!is_twelve_hour(clock)) return {as_written};
  if (partner_has_half) return {in_half(clock, 0), in_half(clock, 720)};
  if (day_part) return {clock.hour == 12 ? as_written : in_half(clock, *day_part)};
  if (clock.has_minutes) return {as_written};
  return {};
}

tl::unexpected<Failure> unclear_hour() {
  return failure(FailureKind::invalid,
                 "an hour alone may be morning or evening: write 7 pm or 19:00");
}

}  // namespace

Expected<TimeSpan> resolve(const Clock& start, const std::optional<Clock>& end,
                           std::optional<int> day_part) {
  for (const Clock* clock : {&start, end ? &*end : nullptr})
    if (clock != nullptr && clock->half && !is_twelve_hour(*clock))
      return failure(FailureKind::invalid,
                     "am and pm go with the hours 1 to 12: write 7 pm or 19:00");
  if (start.hour == 24) return failure(FailureKind::invalid, "a day starts at 0:00, not at 24:00");

  const auto starts = readings(start, end && end->half, day_part);
  if (starts.empty()) return unclear_hour();
  if (!end) return TimeSpan{starts.front(), {}};

  // After "evenings" the end may lie on the other side of noon or midnight.
  const auto ends = readings(*end, start.half || day_part, {});
  if (ends.empty()) return unclear_hour();

  TimeSpan shortest{0, day_length + 1};
  for (const int first : starts)
    for (const int last : ends) {
      const int minutes = last > first ? last - first : last - first + day_length;
      if (last != first && minutes < shortest.minutes) shortest = {first, minutes};
    }
  const bool is_overnight = shortest.start_minute + shortest.minutes.value_or(0) > day_length;
  if (shortest.minutes > day_length || (is_overnight && shortest.minutes > longest_overnight))
    return failure(FailureKind::invalid, "it ends before it starts: correct one of the two times");
  return shortest;
}

}  // namespace catalog
