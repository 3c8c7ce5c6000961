// The answer to a search, free of any form: what every rendering may know.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "catalog/freshness.h"
#include "catalog/listing.h"
#include "catalog/schedule/next_meeting.h"
#include "query-service/request/search_request.h"
#include "query-service/search/rank.h"
#include "query-service/search/step.h"
#include "query-service/understand/understood.h"

namespace query_service {

// One listing that was found.
struct Hit {
  catalog::SharedListing listing = {};
  std::optional<double> distance_metres = {};  // with a point, and where the listing has one
  std::optional<catalog::Occurrence> next_meeting = {};
  catalog::Freshness freshness = catalog::Freshness::stale;
  std::optional<int> age_days = {};  // since it was last known to be true
  double score = 0;                  // of the text
  std::string highlight = {};        // its summary; found words between \1 and \2
  std::vector<Step> relaxed = {};    // what had to be given up for it, lowest step first
  std::uint8_t condition_fit = 0;    // as in search/wishes.h
  Rank rank = {};                    // why it stands where it does
};

// A lane of the answer: what is near, what serves the area, what meets online or by phone.
struct LaneHits {
  std::size_t total = 0;        // exact
  std::size_t strict = 0;       // of these, how many fit the whole search (but for distance)
  std::vector<Hit> first = {};  // its first few; empty where the main list shows this lane
  bool is_main = false;
};

struct FacetValue {
  std::string id;
  catalog::Labels label;
  std::size_t count;  // what `total` would be if this were the facet's only value
  bool selected;
};

// Days of the week and times of day: their labels are words, so that only the ids are told.
struct WeekFacets {
  std::vector<FacetValue> days = {};
  std::vector<FacetValue> times = {};
};

// What the main list gave up, in the order of the ladder.
struct Relaxation {
  Step what;
  double from_metres = 0;  // of distance
  double to_metres = 0;
  std::vector<catalog::Ordinal> conditions = {};  // the wider ones that are in the list
};

// Another reading, and how many listings it finds.
struct CountedAlternative {
  Alternative alternative;
  std::size_t total = 0;
};

struct Results {
  Understood understood = {};
  std::chrono::sys_seconds now = {};
  std::string timezone = {};  // of the reader, IANA; empty where not known
  Units units = Units::kilometres;
  std::size_t total = 0;       // of the main list, exact
  std::size_t strict = 0;      // of these, how many fit the whole search (but for distance)
  std::vector<Hit> hits = {};  // the page of the main list that was asked for
  Lane main = Lane::none;      // none: without a place everything that matches is one list
  LaneHits near = {};
  LaneHits area = {};
  LaneHits online = {};
  bool online_first = false;  // the online lane helps more than that of the area
  bool near_last = false;     // nothing near is within a day's reach, and the other lanes have more
  std::optional<double> radius_metres = {};  // within which `near` was looked for
  double first_radius_metres = 0;            // what is farther needs its distance given up
  bool radius_was_widened = false;           // beyond the first ring
  std::vector<Relaxation> relaxed = {};
  std::vector<CountedAlternative> alternatives = {};
  // What was asked for by its whole name but is closed, over or long unheard of: it stands below
  // all that lives, so it is named above the list as well.
  std::vector<Hit> asleep = {};
  std::vector<catalog::Listing> crisis = {};  // lines to call, where the words ask for it
  std::array<std::vector<FacetValue>, catalog::facet_count> facets = {};
  WeekFacets week = {};
};

}  // namespace query_service
