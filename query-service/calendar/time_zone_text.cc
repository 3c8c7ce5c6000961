#include "query-service/calendar/time_zone_text.h"

#include <libical/ical.h>

#include <map>
#include <mutex>

#include "catalog/time_zone.h"

namespace query_service {
namespace {

struct Kept {
  std::chrono::year from;
  std::string text;
};

// The year of the last change of the clock before January 1 of `from`; `from` itself where none was
// in the last ten years.  The library leaves out a yearly change that ended before it is asked to
// begin, also where the clock still shows what that change made: so it begins in this year.
std::chrono::year year_of_last_change(const std::string& name, std::chrono::year from) {
  using std::chrono::sys_days;
  const sys_days start(from / std::chrono::January / 1);
  const auto now = catalog::wall_clock_at(name, start);
  constexpr int days_in_ten_years = 3653;
  for (int back = 1; now && back < days_in_ten_years; ++back) {
    const sys_days day = start - std::chrono::days(back);
    const auto then = catalog::wall_clock_at(name, day);
    if (then && then->offset_minutes != now->offset_minutes)
      return std::chrono::year_month_day(day).year();
  }
  return from;
}

std::string made(const std::string& name, std::chrono::year from) {
  if (!catalog::is_time_zone(name)) return "";
  icalcomponent* const zone = icaltzutil_fetch_timezone(name.c_str());
  if (zone == nullptr) return "";
  icaltimetype start = icaltime_null_time();
  start.year = static_cast<int>(year_of_last_change(name, from));
  start.month = start.day = 1;
  start.zone = icaltimezone_get_utc_timezone();
  constexpr int as_outlook_reads_it = 1;
  icaltimezone_truncate_vtimezone(zone, start, icaltime_null_time(), as_outlook_reads_it);
  // The library's own name for it has a prefix that other calendars do not know.
  if (icalproperty* const id = icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY))
    icalproperty_set_tzid(id, name.c_str());
  char* const written = icalcomponent_as_ical_string_r(zone);
  const std::string text = written;
  icalmemory_free_buffer(written);
  icalcomponent_free(zone);
  return text;
}

}  // namespace

std::string time_zone_text(const std::string& name, std::chrono::year from) {
  static std::mutex mutex;
  static std::map<std::string, Kept> kept;
  constexpr std::size_t most_kept = 700;  // the database has about 600
  const std::lock_guard lock(mutex);
  if (const auto found = kept.find(name); found != kept.end() && found->second.from == from)
    return found->second.text;
  std::string text = made(name, from);
  if (kept.size() >= most_kept) kept.clear();
  kept[name] = {from, text};
  return text;
}

}  // namespace query_service
