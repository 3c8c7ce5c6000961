// What the page of a listing tells beside the listing itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/listing.h"
#include "query-service/pages/calendar_links.h"
#include "query-service/search/results.h"

namespace query_service {

struct ListingLink {
  std::string id;
  std::string name;
};

struct ListingView {
  catalog::Listing listing = {};
  std::vector<ListingLink> instead = {};   // where to go, of what is closed
  std::vector<ListingLink> siblings = {};  // of the same organization; its groups, if it is one
  std::size_t siblings_total = 0;          // exact
  Results similar = {};                    // groups for the same, near it or online as it is
  CalendarLinks calendar = {};
  std::optional<double> distance_metres = {};  // from the place that the reader looked around
  std::string distance_from = {};              // "Tulsa, OK"
  Units units = Units::kilometres;
};

}  // namespace query_service
