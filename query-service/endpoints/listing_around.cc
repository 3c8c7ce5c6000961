#include "query-service/endpoints/listing_around.h"

#include "query-service/places/place_lookup.h"
#include "query-service/search/search.h"
#include "query-service/search/units.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::Listing;
using catalog::ShelfKind;

constexpr std::size_t most_siblings = 6;
constexpr std::size_t most_similar = 4;

void find_siblings(ListingView& view, catalog::Records& records) {
  const Listing& listing = view.listing;
  const bool is_organization = listing.kind == "organization";
  const std::string& organization = is_organization ? listing.id : listing.organization.id;
  if (organization.empty()) return;
  const auto shelf = records.shelf(ShelfKind::organization, organization);
  const auto docids = records.on_shelf(ShelfKind::organization, organization, most_siblings + 1);
  if (!shelf || !docids) return;
  const bool is_among = !is_organization && listing.status != "closed";
  view.siblings_total = shelf->listings - (is_among && shelf->listings > 0 ? 1 : 0);
  for (const catalog::DocId docid : *docids)
    if (auto other = records.listing(docid);
        other && (*other)->id != listing.id && view.siblings.size() < most_siblings)
      view.siblings.push_back({(*other)->id, (*other)->name});
}

// Groups for what this one is about first: near it, or online and by phone where it is.
void find_similar(ListingView& view, const Reader& reader, const Call& call) {
  const Listing& listing = view.listing;
  const bool is_met = listing.kind == "group" || listing.kind == "event";
  if (!is_met || listing.conditions.empty()) return;
  SearchRequest request{.limit = most_similar + 1, .time_zone = reader.zone};
  request.language = reader.language;
  const auto add = [&](Facet facet, std::string_view id) {
    if (const auto ordinal = call.snapshot.vocabulary(facet).find(id))
      request.filters[catalog::index_of(facet)].push_back(*ordinal);
  };
  add(Facet::condition, listing.conditions.front());
  add(Facet::kind, "group");
  if (request.filter(Facet::condition).empty()) return;
  const bool is_remote = listing.format == "online" || listing.format == "phone";
  if (!is_remote && listing.place && listing.place->coordinates) {
    request.units = units_in(listing.place->country);
    request.point = listing.place->coordinates;
  } else {
    add(Facet::format, "online");
    add(Facet::format, "phone");
  }
  auto found = search(request, call.snapshot, call.hour());
  if (!found) return;
  std::erase_if(found->hits, [&](const Hit& hit) { return hit.listing->id == listing.id; });
  if (found->hits.size() > most_similar) found->hits.resize(most_similar);
  view.similar = std::move(*found);
}

void measure(ListingView& view, const std::string& near, const Call& call) {
  if (near.empty() || !view.listing.place || !view.listing.place->coordinates) return;
  const auto places = places_meant(near, call.snapshot.place_names(), 1);
  if (places.empty() || places.front().is_area() || !places.front().place.coordinates) return;
  view.distance_metres =
      catalog::geodesic_metres(*places.front().place.coordinates, *view.listing.place->coordinates);
  view.distance_from = short_name(places.front());
  view.units = units_in(places.front().place.country);
}

}  // namespace

void look_around(ListingView& view, const std::string& near, const Reader& reader, const Call& call,
                 catalog::Records& records) {
  find_siblings(view, records);
  find_similar(view, reader, call);
  measure(view, near, call);
}

}  // namespace query_service
