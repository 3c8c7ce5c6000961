#include "indexer/last_day.h"

namespace indexer {

std::optional<catalog::Day> last_day_of(const catalog::Listing& listing) {
  if (listing.kind != "event") return {};
  const std::string& last = listing.ends.empty() ? listing.starts : listing.ends;
  const auto date = catalog::parse_partial_date(last.substr(0, 10));
  if (!date) return {};
  // Of a month or a year only its first day is certain; it may last until its end.
  if (date->day) return date->first_day();
  const auto month = date->month ? *date->month : std::chrono::December;
  return catalog::Day(date->year / month / std::chrono::last);
}

}  // namespace indexer
