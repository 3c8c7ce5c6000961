// A time zone's changes of the clock, as a calendar carries them: one VTIMEZONE.
//
//   time_zone_text("America/Chicago", 2026y)
//     -> BEGIN:VTIMEZONE TZID:America/Chicago BEGIN:DAYLIGHT ... END:VTIMEZONE
//
// From the database that catalog/time_zone.h reads.  Making one takes about a millisecond, so the
// last that was made of each zone is kept.
//
// Any number of threads may call this at once.
#pragma once

#include <chrono>
#include <string>

namespace query_service {

// The changes in force on January 1 of the year, and all later ones.  Lines end with CR LF.  Empty
// for a name that the system's database does not have.
std::string time_zone_text(const std::string& name, std::chrono::year from);

}  // namespace query_service
