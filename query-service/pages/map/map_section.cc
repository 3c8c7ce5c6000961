#include "query-service/pages/map/map_section.h"

#include <algorithm>
#include <cstdio>

#include "catalog/listing_json.h"
#include "query-service/places/place_reading.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Precision;

std::string degrees_text(double degrees) {
  char text[32];
  std::snprintf(text, sizeof text, "%.5f", degrees);
  return text;
}

// "Manchester", "Manchester 03104", "Coos County": as much as the point stands for.
std::string area_name(const catalog::Place& place) {
  std::string name =
      place.city.empty() || place.precision == Precision::county ? place.county : place.city;
  if (name.empty()) name = place.city;
  if (place.precision == Precision::postal_code && !place.postal_code.empty())
    name += (name.empty() ? "" : " ") + place.postal_code;
  return name.empty() ? place.region_name : name;
}

Json on_map_json(const catalog::Place& place, std::size_t number, Language language) {
  Json object{{"number", number},
              {"latitude", degrees_text(place.coordinates->latitude)},
              {"longitude", degrees_text(place.coordinates->longitude)},
              {"precision", catalog::to_text(place.precision)},
              {"somewhere", nullptr}};
  if (const std::string name = area_name(place);
      place.precision != Precision::exact && !name.empty())
    object["somewhere"] = text_for(language, "map_somewhere", {{"place", name}});
  return object;
}

// The place that was asked for, where it is a spot and not all of a state or country.
Json here_json(const Results& results) {
  const auto& place = results.understood.place;
  if (!place || place->is_area() || !place->place.coordinates) return nullptr;
  return {{"latitude", degrees_text(place->place.coordinates->latitude)},
          {"longitude", degrees_text(place->place.coordinates->longitude)},
          {"name", short_name(*place)}};
}

}  // namespace

bool is_on_map(const catalog::Listing& listing) {
  if (!listing.place || !listing.place->coordinates) return false;
  if (listing.format == "online" || listing.format == "phone") return false;
  return listing.address_visibility == "public" || listing.place->precision != Precision::exact;
}

bool has_map(const Results& results) {
  const auto is_there = [](const Hit& hit) { return is_on_map(*hit.listing); };
  return std::any_of(results.hits.begin(), results.hits.end(), is_there) ||
         std::any_of(results.near.first.begin(), results.near.first.end(), is_there);
}

void add_map(Json& data, const Results& results, Language language, const std::string& hide_url) {
  std::size_t count = 0;
  const auto number = [&](const std::vector<Hit>& hits, Json& cards) {
    for (std::size_t at = 0; at < hits.size(); ++at)
      if (is_on_map(*hits[at].listing))
        cards[at]["on_map"] = on_map_json(*hits[at].listing->place, ++count, language);
  };
  number(results.hits, data["hits"]);
  // Where what is near is not the main list it is a lane after it.
  for (Json& lane : data["lanes"])
    if (lane["id"] == "near") number(results.near.first, lane["hits"]);
  data["map"] = {{"has_places", count > 0},
                 {"hide_url", hide_url.empty() ? Json() : Json(hide_url)},
                 {"units", results.units == Units::miles ? "mi" : "km"},
                 {"here", here_json(results)}};
}

}  // namespace query_service
