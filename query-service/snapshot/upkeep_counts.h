// How many listings there are of what, and on which days they were confirmed: reckoned once for
// each snapshot, so that a page need only add up days.
//
//   ages_on(snapshot.upkeep_counts(), today).stale  -> 306
//
// Thread promise: immutable once reckoned; any number of threads may read.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "catalog/date.h"
#include "query-service/snapshot/columns.h"

namespace query_service {

// Closed listings are counted as closed and nowhere else.
struct UpkeepCounts {
  std::vector<std::size_t> kinds = {};                              // by ordinal
  std::vector<std::size_t> group_formats = {};                      // by ordinal, of groups alone
  std::vector<std::pair<std::string, std::size_t>> countries = {};  // ISO 3166-1, most first
  std::size_t without_country = 0;
  std::size_t open = 0;
  std::size_t closed = 0;
  std::size_t paused = 0;
  // Of what can grow old: all that is open but events with a day.
  std::map<catalog::Day, std::size_t> confirmed = {};
  std::size_t never_confirmed = 0;
  std::map<catalog::Day, std::size_t> last_days = {};  // of open events
};

UpkeepCounts count_upkeep(const Columns& columns, const Columns::Vocabularies& vocabularies);

struct AgeCounts {
  std::size_t fresh = 0;  // with those that are due
  std::size_t due = 0;    // ageing within three months
  std::size_t ageing = 0;
  std::size_t stale = 0;
  std::size_t historical = 0;
  std::size_t unknown = 0;  // nobody knows when: stale for readers
  std::size_t all() const { return fresh + ageing + stale + historical + unknown; }
};

AgeCounts ages_on(const UpkeepCounts& counts, catalog::Day today);

// Open events whose last day is before `today`.
std::size_t events_over_on(const UpkeepCounts& counts, catalog::Day today);

}  // namespace query_service
