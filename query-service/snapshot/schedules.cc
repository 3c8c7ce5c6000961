#include "query-service/snapshot/schedules.h"

#include "catalog/schedule/schedule_slot.h"

namespace query_service {

catalog::Schedule Schedules::schedule(Number number) const {
  const std::span<const char> kept = kept_[number];
  return catalog::schedule_in({kept.data(), kept.size()}, timezone(clock(number)));
}

Schedules::Clock Schedules::clock_of(const std::string& timezone) {
  const auto [at, is_new] = known_clocks_.try_emplace(timezone, clocks());
  if (is_new) timezones_.push_back(timezone);
  return at->second;
}

void Schedules::add(const std::string& timezone, std::string_view moments,
                    std::string_view schedule) {
  const Clock clock = clock_of(timezone);
  // The moments are those that were to come when the listing was indexed: of listings that were
  // indexed on other days they may differ.
  key_.assign(std::to_string(clock)).append(",").append(std::to_string(moments.size())).append(",");
  key_.append(moments).append(schedule);
  const auto [at, is_new] = known_.try_emplace(key_, size());
  if (is_new) {
    clocks_.push_back(clock);
    moments_.append(catalog::moments_of(moments));
    weeks_.push_back(bits_of_week(moments_[size()], 0));
    kept_.append(std::span(schedule));
  }
  numbers_.push_back(at->second);
}

void Schedules::close() {
  known_ = {};
  known_clocks_ = {};
  key_ = {};
  numbers_.shrink_to_fit();
  clocks_.shrink_to_fit();
  weeks_.shrink_to_fit();
  moments_.close();
  kept_.close();
}

}  // namespace query_service
