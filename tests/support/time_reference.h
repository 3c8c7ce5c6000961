// When listings meet, worked out slowly: every day is looked at, for every rule.  Shares with the
// product how a schedule is read and the clocks of time zones, but not how it is searched.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "catalog/listing.h"
#include "query-service/request/search_request.h"

namespace tests::reference {

// A day of the week, 0 Monday, and a part of the day, 0 morning, 1 afternoon, 2 evening, 3 unknown.
using WeekParts = std::set<std::pair<std::size_t, std::size_t>>;

class Times {
 public:
  // `reader_zone`: empty where not known.
  Times(const query_service::SearchRequest& request, std::string reader_zone,
        std::chrono::sys_seconds now);

  const WeekParts& week(const catalog::Listing& listing) const;
  // `days`, `times`: whether these filters count.
  bool passes_week(const catalog::Listing& listing, bool days, bool times) const;
  bool passes_part(const std::pair<std::size_t, std::size_t>& part, bool days, bool times) const;

  // The first meeting in the period that is asked for; without one, the next.
  std::optional<std::chrono::sys_seconds> first_start(const catalog::Listing& listing) const;
  bool happens(const catalog::Listing& listing) const;

 private:
  struct Meeting {
    std::chrono::sys_seconds start, end;
    bool is_timed;
  };
  std::vector<Meeting> meetings(const catalog::Listing& listing,
                                std::chrono::sys_seconds around) const;
  std::string clock_of(const catalog::Listing& listing) const;
  WeekParts week_worked_out(const catalog::Listing& listing) const;

  const query_service::SearchRequest& request_;
  std::string reader_zone_;
  std::chrono::sys_seconds now_;
  mutable std::map<const catalog::Listing*, WeekParts> weeks_;  // that were asked for
};

}  // namespace tests::reference
