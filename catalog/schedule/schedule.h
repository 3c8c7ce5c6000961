// When a listing meets, ready to be reckoned with: what its phrases, rules and dates come to.
//
//   schedule_of(a listing with `meets: 2nd Friday of the month except July, 11:00-12:30`)
//     -> one line with one monthly Recurrence
//
// A listing is read once, by the indexer; the service keeps the schedule beside its other columns
// (schedule_slot.h) and reckons from it (next_meeting.h) whenever it is asked.  Schedules are
// values: any number of threads may read one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/listing.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

// A meeting besides those of the rules.
struct ExtraDate {
  Day day;
  std::optional<int> start_minute = {};  // of the local day, 0..1439; nothing where not known
  std::optional<int> minutes = {};       // 1..1440; only with a start
  std::optional<Day> moved_from = {};    // where it is held instead of another
  bool operator==(const ExtraDate&) const = default;
};

// One line of `meets`.
struct ScheduleLine {
  std::vector<Recurrence> rules = {};
  std::vector<Day> except = {};       // sorted; with the days that were moved
  std::vector<ExtraDate> extra = {};  // sorted by day
  std::string timezone = {};          // IANA; empty: that of the schedule
  bool operator==(const ScheduleLine&) const = default;
};

// `starts` and `ends` of an event.
struct EventDates {
  Day first;
  std::optional<int> start_minute = {};
  Day last;  // `first` and later
  std::optional<int> end_minute = {};
  bool operator==(const EventDates&) const = default;
};

struct Schedule {
  std::vector<ScheduleLine> lines = {};
  std::optional<EventDates> event = {};
  std::string timezone = {};  // IANA; empty where not known
  bool is_empty() const { return lines.empty() && !event; }
  bool operator==(const Schedule&) const = default;
};

// The rules of one line, ending with its `until`.  None where its phrase or rule is timeless or not
// understood.  `timezone` is that of the listing, for a line that has none of its own.
std::vector<Recurrence> recurrences_of(const Meeting& meeting, std::string_view timezone);

// Lines that come to nothing are left out, and so are dates that are none.
Schedule schedule_of(const Listing& listing);

// From which day on it surely meets every week, for ever, if its time zone is one; 1970-01-01 where
// nothing says since when.  Nothing where that is never sure: an event's dates, a rule that ends or
// rests, a line on a clock of its own.
std::optional<Day> weekly_from(const Schedule& schedule);

}  // namespace catalog
