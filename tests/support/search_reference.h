// What a search should answer, worked out slowly: every listing is looked at, whole, by the rules
// as the headers of query-service/search state them.  Shares with the product only the words'
// folding and stems (catalog), the geodesic, and how the request was read.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "query-service/search/search.h"

namespace tests {

struct ReferenceAnswer {
  std::set<std::string> main;  // ids
  std::set<std::string> near, area, online;
  query_service::Lane main_lane = query_service::Lane::none;
  std::optional<double> radius_metres = {};
  // facet -> value -> count; those with a count, or chosen.
  std::map<std::string, std::map<std::string, std::size_t>> facets = {};
  std::map<std::string, double> metres = {};  // of what is held somewhere, from the point
  std::map<std::string, int> levels = {};     // of all in `main`
  // When those in `main` meet first, in the period asked for.
  std::map<std::string, std::chrono::sys_seconds> starts = {};
};

class SearchReference {
 public:
  SearchReference(const query_service::Snapshot& snapshot, catalog::Day today);

  ReferenceAnswer answer(const query_service::SearchRequest& request,
                         const query_service::Understood& understood) const;

  // The first hit that stands above one that should stand above it; nothing if the order is right.
  // Held are the parts of the tuple that do not depend on the index or the clock.
  std::optional<std::string> misplaced(const query_service::SearchRequest& request,
                                       const ReferenceAnswer& expected,
                                       const std::vector<query_service::Hit>& hits) const;

 private:
  struct Part;
  std::vector<Part> parts(const query_service::SearchRequest& request,
                          const query_service::Understood& understood, bool any_condition) const;
  bool fill(const query_service::SearchRequest& request,
            const query_service::Understood& understood, bool any_condition,
            ReferenceAnswer& answer) const;

  const query_service::Snapshot& snapshot_;
  catalog::Day today_;
  std::vector<catalog::Listing> listings_;
  std::vector<std::set<std::string>> terms_;  // of each listing
};

}  // namespace tests
