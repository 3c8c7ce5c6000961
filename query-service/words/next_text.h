// When a group meets next, as one would say it now.
//
//   it is 6:40 pm in Tulsa, and it meets at 7:00 pm   -> "In 20 minutes, 7:00 pm"
//   at noon of that day                               -> "Tonight, 7:00 pm"
//   the week before                                   -> "Thursday 3 December, 7:00 pm"
//   from Boston, by Zoom                              -> "Tonight, 8:00 pm (your time)"
//
// Pure, for any thread.
#pragma once

#include <chrono>
#include <string>

#include "catalog/schedule/next_meeting.h"
#include "query-service/words/clock_text.h"

namespace query_service {

struct Told {
  Language language = Language::en;
  ClockStyle clock = ClockStyle::twelve_hours;
  std::chrono::sys_seconds now = {};
  // Where one must be there in person its own clock is meant, and not named.
  bool is_remote = false;
  std::string zone = {};  // of the reader, IANA; empty where not known
};

// What is over is not told: the next is asked for once it is.
std::string next_text(const catalog::Occurrence& next, const Told& told);

// The day and the time whatever is near: "Friday 11 December, 11:00 am"; for whose clock shows
// another, both: "Friday 11 December, 2:00 pm (your time), 11:00 am (Los Angeles time)".
std::string occurrence_text(const catalog::Occurrence& occurrence, const Told& told);

// "Friday 11 December", "viernes 11 de diciembre"; with the year where it is not that of `today`.
std::string day_and_date(Language language, catalog::Day day, catalog::Day today);

// "(New York time)", for times on the clock of that zone; empty where it need not be said, to whom
// is there or whose clock shows the same.
std::string zone_note(const std::string& timezone, const Told& told);

// "New York" of America/New_York: people know their zone by its city.
std::string city_of_zone(const std::string& timezone);

}  // namespace query_service
