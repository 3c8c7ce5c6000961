// From a checked data folder to what the people who keep it have to do (catalog/upkeep.h).
//
//   const auto checked = check(data, schema, today);
//   const auto upkeep = upkeep_of(*checked);
//
// or, for one who goes through the listings anyway:
//
//   UpkeepFinder finder(*checked);
//   finder.add(file, listing);  // each whose shape is right
//   const catalog::Upkeep upkeep = finder.found();
//
// Thread promise: one thread at a time.
#pragma once

#include <array>
#include <limits>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "catalog/listing.h"
#include "catalog/upkeep.h"
#include "indexer/check.h"
#include "indexer/report/area.h"
#include "indexer/report/coverage.h"

namespace indexer::report {

struct UpkeepWish {
  Area within = {};
  // Of each matter at most so many items; the totals are of all.
  std::size_t most = std::numeric_limits<std::size_t>::max();
};

class UpkeepFinder {
 public:
  // `checked` outlives the finder.
  explicit UpkeepFinder(const Checked& checked, UpkeepWish wish = {});

  // `file`: its place in checked.listings.files.  In any order.
  void add(std::size_t file, const catalog::Listing& listing);

  catalog::Upkeep found();

 private:
  struct Home {
    std::string country = {}, region = {}, city = {};
  };
  // What may be told, and the town whose people are not known before all groups there are.
  struct Candidate {
    catalog::UpkeepItem item = {};
    Home home = {};
  };

  void add_own(const catalog::Listing& listing, const catalog::UpkeepItem& item);
  void keep(Candidate candidate);
  void keep_the_first(std::vector<Candidate>& candidates) const;
  std::int64_t people_of(const Home& home);
  void take_pairs(catalog::Upkeep& upkeep) const;

  const Checked& checked_;
  UpkeepWish wish_;
  ConditionCounts conditions_;
  AreaCounts areas_;
  std::array<std::vector<Candidate>, catalog::upkeep_matters> candidates_ = {};
  std::array<std::int64_t, catalog::upkeep_matters> totals_ = {};
  std::unordered_map<std::string, std::vector<const Finding*>> unreachable_;  // by file
  std::unordered_map<std::size_t, catalog::UpkeepItem> in_pairs_;  // by file: the later of a pair
  std::map<std::string, std::int64_t> groups_of_town_;
  std::map<std::string, std::int64_t> people_of_town_;
};

// Errors: damaged   what was known of a listing was damaged since it was checked
catalog::Expected<catalog::Upkeep> upkeep_of(const Checked& checked, const UpkeepWish& wish = {});

}  // namespace indexer::report
