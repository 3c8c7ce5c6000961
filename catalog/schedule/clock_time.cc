#include "catalog/schedule/clock_time.h"

#include <algorithm>
#include <vector>

namespace catalog {
namespace {

constexpr int day_length = 24 * 60;
constexpr int longest_overnight = 12 * 60;

bool is_twelve_hour(const Clock& clock) { return clock.hour >= 1 && clock.hour <= 12; }

int in_half(const Clock& clock, int half) { return clock.hour % 12 * 60 + clock.minute + half; }

// An end may lie where no start does: "10 to 12 in the morning", "10 to 1 at night".
bool lies_in(DayPart part, int minute, bool is_end) {
  const int hour = minute / 60;
  switch (part) {
    case DayPart::morning:
      return hour >= (is_end ? 1 : 4) && (hour < 12 || (is_end && minute == 720));
    case DayPart::midday: return hour >= 12 && hour < 16;
    case DayPart::afternoon: return hour >= 12 && hour < 21;
    case DayPart::evening: return hour >= 16 && hour < 24;
    case DayPart::night: return hour >= 18 || (is_end && hour < 4);
    case DayPart::small_hours: return hour < 7;
  }
  return false;
}

// The minutes of the day that a written time may mean; `is_open` where its partner says before or
// after noon.
std::vector<int> readings(const Clock& clock, bool is_open, std::optional<DayPart> day_part,
                          bool is_end) {
  const int as_written = clock.hour * 60 + clock.minute;
  std::vector<int> all;
  if (clock.half)
    all = {in_half(clock, *clock.half)};
  else if (!is_twelve_hour(clock))
    all = {as_written};
  else if (clock.part || day_part || is_open)
    all = {in_half(clock, 0), in_half(clock, 720)};
  else if (clock.is_exact)
    all = {as_written};
  for (const std::optional<DayPart>& part : {clock.part, day_part})
    if (part) std::erase_if(all, [&](int minute) { return !lies_in(*part, minute, is_end); });
  return all;
}

tl::unexpected<Failure> invalid(const char* why) { return failure(FailureKind::invalid, why); }

tl::unexpected<Failure> unclear(const Clock& clock, std::optional<DayPart> day_part) {
  if ((clock.part || day_part) && clock.hour == 12)
    return invalid("12 may be noon or midnight: write 12:00 or noon, or 0:00 of the day it starts");
  return clock.part || day_part
             ? invalid("the hour is not of that part of the day: write 7 pm or 19:00")
             : invalid("an hour alone may be morning or evening: write 7 pm or 19:00");
}

}  // namespace

Expected<TimeSpan> resolve(const WrittenTime& time, std::optional<DayPart> day_part) {
  const auto& [start, end] = time;
  for (const Clock* clock : {&start, end ? &*end : nullptr})
    if (clock != nullptr && clock->half && !is_twelve_hour(*clock))
      return invalid("am and pm go with the hours 1 to 12: write 7 pm or 19:00");
  if (start.hour == 24) return invalid("a day starts at 0:00, not at 24:00");

  const auto starts = readings(start, end && (end->half || end->part), day_part, false);
  if (starts.empty()) return unclear(start, day_part);
  if (!end) return TimeSpan{starts.front(), {}};

  // After "evenings" the end may lie on the other side of noon or midnight.
  const auto ends = readings(*end, start.half || start.part || day_part, {}, true);
  if (ends.empty()) return unclear(*end, {});

  TimeSpan shortest{0, day_length + 1};
  for (const int first : starts)
    for (const int last : ends) {
      const int minutes = last > first ? last - first : last - first + day_length;
      if (last != first && minutes < shortest.minutes) shortest = {first, minutes};
    }
  const bool is_overnight = shortest.start_minute + shortest.minutes.value_or(0) > day_length;
  if (shortest.minutes > day_length || (is_overnight && shortest.minutes > longest_overnight))
    return invalid("it ends before it starts: correct one of the two times");
  return shortest;
}

}  // namespace catalog
