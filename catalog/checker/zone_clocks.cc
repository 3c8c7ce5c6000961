#include "catalog/checker/zone_clocks.h"

#include "catalog/time_zone.h"

namespace catalog::checker {

using std::chrono::days;
using std::chrono::minutes;

bool ZoneClocks::same(std::string_view zone, std::string_view other) {
  const Offsets& offsets = offsets_of(zone);
  return !offsets.empty() && offsets == offsets_of(other);
}

const ZoneClocks::Offsets& ZoneClocks::offsets_of(std::string_view zone) {
  const auto known = known_.find(zone);
  return known != known_.end() ? known->second
                               : known_.emplace(std::string(zone), read(zone)).first->second;
}

ZoneClocks::Offsets ZoneClocks::read(std::string_view zone) const {
  if (!is_time_zone(zone)) return {};
  const auto offset_at = [&](Minute minute) {
    const auto wall = wall_clock_at(zone, minute);
    return wall ? wall->offset_minutes : 0;
  };
  const std::chrono::year year = std::chrono::year_month_day(today_).year();
  const Minute first = Day(year / std::chrono::January / 1);
  const Minute last = Day((year + std::chrono::years(2)) / std::chrono::January / 1);
  Offsets offsets{{first, offset_at(first)}};
  // No clock changes twice on one day.
  for (Minute day = first; day < last; day += days(1)) {
    if (offset_at(day + days(1)) == offsets.back().second) continue;
    Minute before = day, after = day + days(1);
    while (after - before > minutes(1)) {
      const Minute middle = before + (after - before) / 2;
      (offset_at(middle) == offsets.back().second ? before : after) = middle;
    }
    offsets.emplace_back(after, offset_at(after));
  }
  return offsets;
}

}  // namespace catalog::checker
