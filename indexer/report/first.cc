#include "indexer/report/first.h"

#include <algorithm>
#include <tuple>

namespace indexer::report {
namespace {

using catalog::UpkeepItem;
using catalog::UpkeepSection;

std::tuple<std::int64_t, std::string, std::string> urgency_of(const UpkeepItem& item) {
  const auto date = catalog::parse_partial_date(item.date);
  return {-item.people, date ? catalog::to_text(date->first_day()) : "", item.id};
}

}  // namespace

std::vector<const UpkeepItem*> first_to_confirm(const catalog::Upkeep& upkeep, catalog::Day today,
                                                std::size_t most) {
  std::vector<const UpkeepItem*> items;
  for (const UpkeepItem& item : upkeep.of(catalog::UpkeepMatter::age)) {
    const auto section = section_on(item, today);
    if (item.people > 0 && (section == UpkeepSection::stale || section == UpkeepSection::ageing))
      items.push_back(&item);
  }
  const auto end = items.begin() + static_cast<std::ptrdiff_t>(std::min(most, items.size()));
  std::partial_sort(items.begin(), end, items.end(), [](const auto* left, const auto* right) {
    return urgency_of(*left) < urgency_of(*right);
  });
  items.erase(end, items.end());
  return items;
}

}  // namespace indexer::report
