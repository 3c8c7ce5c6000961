#include "catalog/freshness.h"

namespace catalog {
namespace {

// The same date so many months later; the last day of that month where the day does not exist.
Day months_later(Day day, int months) {
  const auto later = std::chrono::year_month_day(day) + std::chrono::months(months);
  return later.ok() ? Day(later) : Day(later.year() / later.month() / std::chrono::last);
}

}  // namespace

Freshness freshness_on(const std::optional<PartialDate>& verified_on, Day today) {
  return freshness_on(verified_on ? std::optional(verified_on->first_day()) : std::nullopt, today);
}

Freshness freshness_on(std::optional<Day> verified_on, Day today) {
  if (!verified_on) return Freshness::stale;
  if (today <= months_later(*verified_on, 12)) return Freshness::fresh;
  if (today <= months_later(*verified_on, 24)) return Freshness::ageing;
  if (today <= months_later(*verified_on, 8 * 12)) return Freshness::stale;
  return Freshness::historical;
}

namespace {

// The first day that is not yet older than so many months.
Day first_within(Day today, int months) {
  // Months later never makes an earlier day of a later one, so it can be looked for in halves.
  Day out = today - std::chrono::days(31 * (months + 1)), in = today;
  while (in - out > std::chrono::days(1)) {
    const Day middle = out + (in - out) / 2;
    (today <= months_later(middle, months) ? in : out) = middle;
  }
  return in;
}

}  // namespace

FreshnessScale::FreshnessScale(Day today)
    : fresh_from_(first_within(today, 12)),
      ageing_from_(first_within(today, 24)),
      stale_from_(first_within(today, 8 * 12)) {}

bool is_ageing_soon(Day verified_on, Day today) { return today > months_later(verified_on, 9); }

std::string_view to_text(Freshness freshness) {
  switch (freshness) {
    case Freshness::fresh: return "fresh";
    case Freshness::ageing: return "ageing";
    case Freshness::stale: return "stale";
    case Freshness::historical: return "historical";
  }
  return "stale";
}

}  // namespace catalog
