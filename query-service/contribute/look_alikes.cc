#include "query-service/contribute/look_alikes.h"

#include <algorithm>
#include <set>
#include <string>

#include "catalog/text.h"
#include "query-service/search/search.h"

namespace query_service {
namespace {

constexpr double similar_metres = 25'000;

std::set<std::string> words_of(const std::string& name) {
  std::set<std::string> all;
  for (catalog::Word& word : catalog::words(name)) all.insert(std::move(word.folded));
  return all;
}

// That it is in, or whose people it serves; empty where it says neither.
std::string country_told_by(const catalog::Listing& listing) {
  if (listing.place) return listing.place->country;
  return listing.serves.empty() ? "" : listing.serves[0].substr(0, 2);
}

// Whether one may be the other: most words of the shorter name, or a way to reach them, are the
// same.
bool are_alike(const catalog::Listing& one, const catalog::Listing& other) {
  const auto is_same = [](const std::string& left, const std::string& right) {
    return !left.empty() && left == right;
  };
  if (is_same(one.contact.phone, other.contact.phone) ||
      is_same(one.contact.website, other.contact.website))
    return true;
  const std::string here = country_told_by(one), there = country_told_by(other);
  if (!here.empty() && !there.empty() && here != there) return false;
  const std::set<std::string> words = words_of(one.name), others = words_of(other.name);
  std::size_t shared = 0;
  for (const std::string& word : words) shared += others.count(word);
  return shared * 3 >= std::min(words.size(), others.size()) * 2;
}

}  // namespace

std::vector<Hit> look_alikes(const catalog::Listing& listing, const Snapshot& snapshot,
                             std::chrono::sys_seconds now) {
  SearchRequest request{.text = listing.name.substr(0, 200), .limit = most_look_alikes};
  if (listing.place && !listing.place->city.empty())
    request.near =
        listing.place->city + ", " +
        (listing.place->region_name.empty() ? listing.place->country : listing.place->region_name);
  auto results = search(request, snapshot, now);
  if (!results) return {};
  std::erase_if(results->hits, [&](const Hit& hit) {
    return (hit.distance_metres && *hit.distance_metres > similar_metres) ||
           !are_alike(listing, *hit.listing);
  });
  return std::move(results->hits);
}

}  // namespace query_service
