// When listings meet, held against the days and times that a search asks for.
//
// Days and times of day are those of the group's own clock; for what meets online or by phone those
// of the reader's, where the reader's time zone is known.
//
// What is reckoned of a schedule is reckoned once in a search (asked_period.h), and when it meets
// next once until that is over (snapshot/next_meetings.h).
//
// Thread promise: one for each search.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query-service/search/asked_period.h"
#include "query-service/search/week_bits.h"
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
  MeetingTimes(const SearchRequest& request, const Understood& understood, const std::string& zone,
               const Snapshot& snapshot, std::chrono::sys_seconds now);

  // How it fits what the words ask for.  A listing whose times are not known does not fit; all fit
  // if nothing was asked for.
  TimeFit fit(Row row, bool remote) const;

  // Days and times of what meets online are those of a clock of the reader's own.
  bool knows_reader_clock() const { return zone_offset_.has_value(); }

  // In which parts of a week it can meet.
  WeekBits week(Row row, bool remote) const;

  // True where it meets in the period that words ask for, or they ask for none.
  bool asks_for_period() const { return wished_ != nullptr; }
  bool meets_as_wished(Row row, bool remote) const;

  // True where it meets in the period that the request fixes, or none is fixed.
  bool happens(Row row, bool remote) const;

  // Its first meeting in that period; without one, its next.
  std::optional<catalog::Occurrence> first(Row row, bool remote) const;
  std::optional<std::chrono::sys_seconds> first_start(Row row, bool remote) const;

  // Minutes until it meets next, 0 while it meets; nothing where that is not known.
  std::optional<std::int64_t> minutes_until_next(Row row) const;

 private:
  bool is_reader_clock(bool remote) const { return remote && zone_offset_; }
  std::optional<std::chrono::sys_seconds> next_start(Row row) const;
  std::optional<int> minutes_ahead_of(Schedules::Number number) const;

  const Understood& understood_;
  const Snapshot& snapshot_;
  const Schedules& schedules_;
  std::chrono::sys_seconds now_;
  std::optional<int> zone_offset_;
  // Minutes ahead of the clocks of the schedules, once they were reckoned.
  mutable std::vector<std::optional<std::optional<int>>> ahead_;
  std::unique_ptr<AskedPeriod> fixed_, wished_;  // null: none is asked for
  // Null where that is not known of all at once.
  std::shared_ptr<const NextMeetings::AtMinute> at_minute_;
};

}  // namespace query_service
