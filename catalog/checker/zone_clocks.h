// Whether two time zones have the same clock, whatever they are called.
//
//   ZoneClocks clocks(2026-11-23);
//   clocks.same("US/Eastern", "America/New_York")       -> true
//   clocks.same("America/Detroit", "America/New_York")  -> true
//   clocks.same("America/Havana", "America/New_York")   -> false: it changes at another hour
//
// The same are those that differ at no minute of today's year and the next, UTC.  A name that the
// time zone database does not have is the same as none.
//
// A zone's clock is read at its first use, in about a thousand lookups; after that an answer
// compares a few numbers.
//
// Thread promise: one thread at a time.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/date.h"

namespace catalog::checker {

class ZoneClocks {
 public:
  explicit ZoneClocks(Day today) : today_(today) {}

  bool same(std::string_view zone, std::string_view other);

 private:
  using Minute = std::chrono::sys_time<std::chrono::minutes>;
  // From when on the clock is how many minutes ahead of UTC, in order; empty for an unknown name.
  using Offsets = std::vector<std::pair<Minute, int>>;

  const Offsets& offsets_of(std::string_view zone);
  Offsets read(std::string_view zone) const;

  Day today_;
  std::map<std::string, Offsets, std::less<>> known_;
};

}  // namespace catalog::checker
