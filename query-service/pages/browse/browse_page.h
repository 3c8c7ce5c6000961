// A page to browse by: where one is, links with their counts, cards, and a search that goes on
// from there.  Conditions, places and organizations all look so.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct BrowseLink {
  std::string label;
  Address address;
  std::optional<std::size_t> count = {};
  std::string also = {};  // other names
};

// In the order of their labels, as people look them up: without regard to case and accents.
std::vector<BrowseLink> by_label(std::vector<BrowseLink> links);

struct BrowseSection {
  std::string heading;
  std::vector<BrowseLink> links;
};

struct BrowsePage {
  std::string path;  // "/conditions/fibromyalgia"
  std::string heading;
  std::string title = {};  // of the window; the heading where empty
  std::string lead = {};   // a sentence below the heading, and what search engines show
  std::vector<BrowseLink> crumbs = {};
  std::vector<std::string> notes = {};
  std::vector<BrowseSection> sections = {};
  nlohmann::ordered_json cards = nlohmann::ordered_json::array();
  std::string cards_heading = {};
  std::vector<BrowseLink> more = {};  // below the cards
  std::string what = {};              // the search field
  std::string where = {};             // the place field
  std::string country = {};           // whose crisis lines are told
  nlohmann::ordered_json facts = {};
};

std::string html_of(const BrowsePage& browse, const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
