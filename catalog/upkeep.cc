#include "catalog/upkeep.h"

#include <algorithm>

#include "catalog/freshness.h"

namespace catalog {

std::span<const UpkeepItem> Upkeep::of(UpkeepMatter matter) const {
  const auto [first, last] = std::equal_range(
      items.begin(), items.end(), UpkeepItem{.matter = matter},
      [](const UpkeepItem& left, const UpkeepItem& right) { return left.matter < right.matter; });
  return {first, last};
}

std::optional<UpkeepSection> section_of_age(std::optional<Day> verified_on, Day today) {
  switch (freshness_on(verified_on, today)) {
    case Freshness::historical:
    case Freshness::stale: return UpkeepSection::stale;
    case Freshness::ageing: return UpkeepSection::ageing;
    case Freshness::fresh: break;
  }
  return is_ageing_soon(*verified_on, today) ? std::optional(UpkeepSection::due) : std::nullopt;
}

std::optional<UpkeepSection> section_on(const UpkeepItem& item, Day today) {
  const auto date = parse_partial_date(item.date);
  const auto day = date ? std::optional(date->first_day()) : std::nullopt;
  switch (item.matter) {
    case UpkeepMatter::age: return section_of_age(day, today);
    case UpkeepMatter::event:
      return day && *day < today ? std::optional(UpkeepSection::ended) : std::nullopt;
    case UpkeepMatter::closed:
    case UpkeepMatter::paused: return UpkeepSection::ended;
    case UpkeepMatter::unreachable: return UpkeepSection::unreachable;
    case UpkeepMatter::duplicate: return UpkeepSection::duplicate;
  }
  return {};
}

std::string_view to_text(UpkeepMatter matter) {
  switch (matter) {
    case UpkeepMatter::age: return "age";
    case UpkeepMatter::event: return "event";
    case UpkeepMatter::closed: return "closed";
    case UpkeepMatter::paused: return "paused";
    case UpkeepMatter::unreachable: return "unreachable";
    case UpkeepMatter::duplicate: return "duplicate";
  }
  return "";
}

std::string_view to_text(UpkeepSection section) {
  switch (section) {
    case UpkeepSection::stale: return "stale";
    case UpkeepSection::ageing: return "ageing";
    case UpkeepSection::due: return "due";
    case UpkeepSection::ended: return "ended";
    case UpkeepSection::unreachable: return "unreachable";
    case UpkeepSection::duplicate: return "duplicate";
  }
  return "";
}

}  // namespace catalog
