#include "query-service/snapshot/upkeep_counts.h"

#include <algorithm>

#include "catalog/freshness.h"

namespace query_service {

using catalog::Facet;
using catalog::Freshness;

UpkeepCounts count_upkeep(const Columns& columns, const Columns::Vocabularies& vocabularies) {
  const auto size_of = [&](Facet facet) {
    return vocabularies[catalog::index_of(facet)].concepts().size();
  };
  UpkeepCounts counts{.kinds = std::vector<std::size_t>(size_of(Facet::kind)),
                      .group_formats = std::vector<std::size_t>(size_of(Facet::format))};
  const auto group = vocabularies[catalog::index_of(Facet::kind)].find("group");
  std::map<Code, std::size_t> by_code;
  for (Row row = 0; row < columns.size(); ++row) {
    if (columns.status(row) == Status::closed) {
      ++counts.closed;
      continue;
    }
    ++counts.open;
    counts.paused += columns.status(row) == Status::paused ? 1 : 0;
    bool is_group = false;
    for (const catalog::Ordinal kind : columns.facet(Facet::kind, row)) {
      ++counts.kinds[kind];
      is_group = is_group || kind == group;
    }
    if (is_group)
      for (const catalog::Ordinal format : columns.facet(Facet::format, row))
        ++counts.group_formats[format];
    ++by_code[columns.country(row)];
    if (const auto last = columns.last_day(row))
      ++counts.last_days[*last];
    else if (const auto day = columns.verified_on(row))
      ++counts.confirmed[*day];
    else
      ++counts.never_confirmed;
  }
  counts.without_country = by_code[Columns::no_code];
  for (const auto& [iso, code] : columns.codes())
    if (const auto found = by_code.find(code); found != by_code.end())
      counts.countries.emplace_back(iso, found->second);
  std::stable_sort(counts.countries.begin(), counts.countries.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  return counts;
}

AgeCounts ages_on(const UpkeepCounts& counts, catalog::Day today) {
  AgeCounts ages{.unknown = counts.never_confirmed};
  for (const auto& [day, count] : counts.confirmed) switch (catalog::freshness_on(day, today)) {
      case Freshness::fresh:
        ages.fresh += count;
        ages.due += catalog::is_ageing_soon(day, today) ? count : 0;
        break;
      case Freshness::ageing: ages.ageing += count; break;
      case Freshness::stale: ages.stale += count; break;
      case Freshness::historical: ages.historical += count; break;
    }
  return ages;
}

std::size_t events_over_on(const UpkeepCounts& counts, catalog::Day today) {
  std::size_t over = 0;
  for (const auto& [day, count] : counts.last_days) over += day < today ? count : 0;
  return over;
}

}  // namespace query_service
