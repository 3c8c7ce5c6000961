// The answer to a search, free of any form: what every rendering may know.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "catalog/listing.h"
#include "query-service/freshness.h"
#include "query-service/request/search_request.h"
#include "query-service/understand/understand.h"

namespace query_service {

// One listing that was found.
struct Hit {
  catalog::Listing listing = {};
  std::optional<double> distance_metres = {};  // with a point, and where the listing has one
  Freshness freshness = Freshness::stale;
  std::optional<int> age_days = {};  // since it was last known to be true
  double score = 0;                  // of the text
  std::string highlight = {};        // its summary; found words between \1 and \2
  bool needed_wider_distance = false;
};

// A lane of the answer: what is near, what serves the area, what meets online or by phone.
struct LaneHits {
  std::size_t total = 0;        // exact
  std::vector<Hit> first = {};  // its first few; empty where the main list shows this lane
  bool is_main = false;
};

struct FacetValue {
  std::string id;
  catalog::Labels label;
  std::size_t count;  // what `total` would be if this were the facet's only value
  bool selected;
};

enum class Lane { none, near, area, online };

struct Results {
  Understood understood = {};
  Units units = Units::kilometres;
  std::size_t total = 0;       // of the main list, exact
  std::vector<Hit> hits = {};  // the page of the main list that was asked for
  Lane main = Lane::none;      // none: without a place everything that matches is one list
  LaneHits near = {};
  LaneHits area = {};
  LaneHits online = {};
  std::optional<double> radius_metres = {};  // within which `near` was looked for
  bool radius_was_widened = false;           // by radius=auto, beyond the first ring
  std::array<std::vector<FacetValue>, catalog::facet_count> facets = {};
};

}  // namespace query_service
