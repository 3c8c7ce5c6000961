// A period that a search asks for, and which schedules have a meeting in it.
//
//   AskedPeriod tonight(happening, reader's zone, snapshot, now);
//   tonight.holds(schedule of a row, false)     // on the group's own clock
//
// What the week alone decides is read from the columns, and often the next meeting tells; only what
// neither tells is reckoned out.  Each schedule is asked once, however many listings have it.
//
// Thread promise: one for each search.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query-service/search/period.h"
#include "query-service/search/week_bits.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

class AskedPeriod {
 public:
  // `reader_zone`: IANA; empty where not known.
  AskedPeriod(Happening happening, std::string reader_zone, const Snapshot& snapshot,
              std::chrono::sys_seconds now);
  ~AskedPeriod();
  AskedPeriod(const AskedPeriod&) = delete;
  AskedPeriod& operator=(const AskedPeriod&) = delete;

  const Happening& happening() const { return happening_; }

  // Whether it meets in the period on the reader's clock, or on its own.
  bool holds(Schedules::Number number, bool by_reader);
  // The period on that clock; nothing where the zone is none.
  const std::optional<Period>& on_clock_of(Schedules::Number number, bool by_reader);

 private:
  // A period on the clock of a zone, and when in a week that which is in it can begin; 0 where no
  // week tells.
  struct LocalPeriod {
    std::optional<Period> period = {};
    WeekBits week = 0;
  };
  enum class Told : std::uint8_t { nothing, no, yes };

  const LocalPeriod& local(Schedules::Number number, bool by_reader);
  bool takes_place(Schedules::Number number, const LocalPeriod& local) const;

  Happening happening_;
  std::string reader_zone_;
  const Snapshot& snapshot_;
  const Schedules& schedules_;
  std::chrono::sys_seconds now_;
  std::vector<std::optional<LocalPeriod>> local_;  // two of each clock: its own and the reader's
  std::vector<Told> told_;                         // two of each schedule
};

}  // namespace query_service
