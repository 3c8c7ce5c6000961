#include "query-service/freshness.h"

namespace query_service {
namespace {

// The same date so many months later; the last day of that month where the day does not exist.
catalog::Day months_later(catalog::Day day, int months) {
  const auto later = std::chrono::year_month_day(day) + std::chrono::months(months);
  return later.ok() ? catalog::Day(later)
                    : catalog::Day(later.year() / later.month() / std::chrono::last);
}

}  // namespace

Freshness freshness_on(const std::optional<catalog::PartialDate>& verified_on, catalog::Day today) {
  return freshness_on(verified_on ? std::optional(verified_on->first_day()) : std::nullopt, today);
}

Freshness freshness_on(std::optional<catalog::Day> verified_on, catalog::Day today) {
  if (!verified_on) return Freshness::stale;
  if (today <= months_later(*verified_on, 12)) return Freshness::fresh;
  if (today <= months_later(*verified_on, 24)) return Freshness::ageing;
  if (today <= months_later(*verified_on, 8 * 12)) return Freshness::stale;
  return Freshness::historical;
}

std::string_view to_text(Freshness freshness) {
  switch (freshness) {
    case Freshness::fresh: return "fresh";
    case Freshness::ageing: return "ageing";
    case Freshness::stale: return "stale";
    case Freshness::historical: return "historical";
  }
  return "stale";
}

}  // namespace query_service
