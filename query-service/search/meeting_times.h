// When listings meet, held against the days and times that a search asks for.
//
// Days and times of day are those of the group's own clock; for what meets online or by phone those
// of the reader's, where the reader's time zone is known.
//
// Thread promise: one for each search.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "catalog/records.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/understood.h"

namespace query_service {

struct TimeFit {
  bool day = true;   // it can meet on a day that was asked for
  bool time = true;  // and then at a time of day that was asked for
};

class MeetingTimes {
 public:
  // `zone`: of the reader, IANA; empty where not known.
  MeetingTimes(const Understood& understood, std::string zone, const Snapshot& snapshot,
               catalog::Records& records, std::chrono::sys_seconds now);

  // A listing whose times are not known does not fit what was asked for; all fit if nothing was.
  TimeFit fit(Row row, bool remote) const;

  // Minutes until it meets next, 0 while it meets; nothing where that is not known.
  std::optional<std::int64_t> minutes_until_next(Row row) const;

 private:
  bool happens(Row row, bool remote) const;
  TimeFit fit_of_week(Row row, bool remote) const;
  std::optional<int> minutes_ahead_of(Row row) const;

  const Understood& understood_;
  std::string zone_;
  const Snapshot& snapshot_;
  catalog::Records& records_;
  std::chrono::sys_seconds now_;
  std::bitset<7> days_;  // asked for, today and tomorrow too
  std::optional<int> zone_offset_;
  mutable std::map<std::uint16_t, std::optional<int>> offsets_;  // minutes, by zone of the columns
};

// The part of the day: 0 morning (before 12), 1 afternoon (to 17), 2 evening.
std::size_t part_of_day(int minute);

}  // namespace query_service
