// Where nothing is listed: conditions without a group, countries and regions without one that
// meets in person.
//
//   ConditionCounts counts(conditions);
//   for (const Listing& listing : listings) counts.add(listing);
//   counts.holes()  -> lipedema: no group of its own; some for chronic-pain
//
//   AreaCounts areas(gazetteer);
//   for (const Listing& listing : listings) areas.add(listing);
//   areas.covers({})  -> US-AL: 0 groups in person for 3,052,294 people
//
// Only groups that are active count: what is paused or closed helps nobody today.
//
// Thread promise: one thread at a time.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/listing.h"
#include "catalog/upkeep.h"
#include "catalog/vocabulary.h"
#include "indexer/gazetteer.h"
#include "indexer/report/area.h"

namespace indexer::report {

// An active group that meets in person, at least now and then.
bool meets_in_person(const catalog::Listing& listing);

class ConditionCounts {
 public:
  // `conditions` outlives the counts.
  explicit ConditionCounts(const catalog::Vocabulary& conditions);
  void add(const catalog::Listing& listing);

  // First those without any group, then those with one only for something wider, then those with
  // none in person; by id.
  std::vector<catalog::ConditionHole> holes() const;

 private:
  struct Groups {
    std::int64_t all = 0;
    std::int64_t in_person = 0;
  };
  std::string next_wider(catalog::Ordinal ordinal) const;

  const catalog::Vocabulary& conditions_;
  std::vector<Groups> groups_;  // by ordinal
};

class AreaCounts {
 public:
  // `gazetteer` outlives the counts.
  explicit AreaCounts(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
  void add(const catalog::Listing& listing);

  // Every country; the widest regions of the United States and of each country with a listing;
  // where an area is asked for, only what lies in it.  Places of which no people are known are left
  // out.
  std::vector<catalog::AreaCover> covers(const Area& within) const;

 private:
  const Gazetteer& gazetteer_;
  std::map<std::string, catalog::AreaCover> covers_;
  std::set<std::string> with_regions_{"US"};
};

}  // namespace indexer::report
