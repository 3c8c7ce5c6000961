#include "indexer/diff/next_dates.h"

#include <cstdio>

#include "catalog/schedule/next_meeting.h"
#include "catalog/time_zone.h"

namespace indexer::diff {
namespace {

std::string day_text(std::chrono::local_days day) {
  static constexpr const char* days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day date(day);
  return std::string(days[std::chrono::weekday(day).iso_encoding() - 1]) + " " +
         std::to_string(static_cast<unsigned>(date.day())) + " " +
         months[static_cast<unsigned>(date.month()) - 1] + " " +
         std::to_string(static_cast<int>(date.year()));
}

std::string clock_text(std::chrono::local_seconds time) {
  const std::chrono::hh_mm_ss clock(time - std::chrono::floor<std::chrono::days>(time));
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()));
  return text;
}

std::string meeting_text(const catalog::Occurrence& meeting) {
  const auto start = catalog::wall_clock_at(meeting.timezone, meeting.start);
  if (!start) return "";
  const auto day = std::chrono::floor<std::chrono::days>(start->time);
  std::string text = day_text(day);
  if (!meeting.start_time_known) return text + ", time not known";
  text += ", " + clock_text(start->time);
  if (meeting.end)
    if (const auto end = catalog::wall_clock_at(meeting.timezone, *meeting.end)) {
      const auto last = std::chrono::floor<std::chrono::days>(end->time);
      text += "-" + (last == day ? "" : day_text(last) + ", ") + clock_text(end->time);
    }
  text += " (" + meeting.timezone + ")";
  if (meeting.moved_from) text += ", instead of " + catalog::to_text(*meeting.moved_from);
  return text;
}

}  // namespace

std::vector<std::string> next_dates(const catalog::Listing& listing, catalog::Day today) {
  if (listing.meets.empty() && listing.starts.empty()) return {};
  if (listing.status != "active") return {"none: it is " + listing.status};
  const catalog::Schedule schedule = catalog::schedule_of(listing);
  if (schedule.is_empty()) return {"none can be reckoned: it meets by no rule"};
  std::vector<std::string> dates;
  for (const catalog::Occurrence& meeting : catalog::upcoming(schedule, today, most_dates))
    dates.push_back(meeting_text(meeting));
  if (!dates.empty()) return dates;
  return {catalog::is_over(schedule, today) ? "none: it is over"
          : schedule.timezone.empty()       ? "none can be reckoned: its time zone is not known"
                                            : "none in the next two years"};
}

}  // namespace indexer::diff
