// Wall clocks of the world's time zones, by the names of the IANA database.
//
//   instant_at("America/New_York", local_days{2026y/7/1} + 18h)  -> 2026-07-01 22:00 UTC
//   wall_clock_at("America/New_York", that instant)              -> 2026-07-01 18:00, -240 minutes
//
// Twice a year a wall clock in many zones jumps.  A time that the jump passes over (02:30 on the
// night the clock goes forward) is moved forward by the jump's length, to 03:30; of a time that
// comes twice the first is meant.  Source: RFC 5545 section 3.3.5.
//
// Nothing for a name that the system's database does not have, for a zone file that can not be
// read, and for years outside 1..9999.  The database lists the changes of the clock to 2037; later
// instants keep the offset of that year's end.  A lookup is a search in a sorted list: no file is
// read but at the first use of a zone.  Any number of threads may call any of these at once.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// What a clock on the wall of a zone shows.
struct WallClock {
  std::chrono::local_seconds time;
  int offset_minutes = 0;  // east of UTC
  bool operator==(const WallClock&) const = default;
};

bool is_time_zone(std::string_view name);

// All names, sorted; empty on a machine without the database.
const std::vector<std::string>& time_zones();

std::optional<std::chrono::sys_seconds> instant_at(std::string_view zone,
                                                   std::chrono::local_seconds time);

std::optional<WallClock> wall_clock_at(std::string_view zone, std::chrono::sys_seconds instant);

}  // namespace catalog
