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

std::string made(const std::string& name, std::chrono::year from) {
  if (!catalog::is_time_zone(name)) return "";
  icalcomponent* const zone = icaltzutil_fetch_timezone(name.c_str());
  if (zone == nullptr) return "";
  icaltimetype start = icaltime_null_time();
  start.year = static_cast<int>(from);
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
