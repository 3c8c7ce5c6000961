// The facets: by what a search can be filtered and its results counted.
//
// For each, the name of its parameter in the search interface, the file of its vocabulary, and
// the value slot of the index that holds it.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "catalog/listing.h"

namespace catalog {

enum class Facet {
  kind,
  format,
  condition,
  audience,
  language,
  topic,
  accessibility,
  led_by,
  cost,
  join,
  reach,
};

struct FacetDescription {
  Facet facet;
  std::string_view name;        // the parameter, and the key in the answer's facets
  std::string_view vocabulary;  // data/vocabulary/<this>.yaml
};

inline constexpr std::array facets{
    FacetDescription{Facet::kind, "kind", "kinds"},
    FacetDescription{Facet::format, "format", "formats"},
    FacetDescription{Facet::condition, "condition", "conditions"},
    FacetDescription{Facet::audience, "audience", "audiences"},
    FacetDescription{Facet::language, "language", "languages"},
    FacetDescription{Facet::topic, "topic", "topics"},
    FacetDescription{Facet::accessibility, "accessibility", "accessibility"},
    FacetDescription{Facet::led_by, "led_by", "leaders"},
    FacetDescription{Facet::cost, "cost", "costs"},
    FacetDescription{Facet::join, "join", "joins"},
    FacetDescription{Facet::reach, "reach", "reaches"},
};
inline constexpr std::size_t facet_count = facets.size();

inline constexpr std::size_t index_of(Facet facet) { return static_cast<std::size_t>(facet); }
inline constexpr const FacetDescription& description_of(Facet facet) {
  return facets[index_of(facet)];
}

// The ids under which a listing is counted in a facet, as it states them (conditions without their
// broader ones).
std::vector<std::string> values_of(const Listing& listing, Facet facet);

}  // namespace catalog
