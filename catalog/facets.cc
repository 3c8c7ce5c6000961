#include "catalog/facets.h"

namespace catalog {
namespace {

std::vector<std::string> one(const std::string& value) {
  return value.empty() ? std::vector<std::string>{} : std::vector{value};
}

}  // namespace

std::vector<std::string> values_of(const Listing& listing, Facet facet) {
  switch (facet) {
    case Facet::kind: return one(listing.kind);
    case Facet::format: return one(listing.format);
    case Facet::condition: return listing.conditions;
    case Facet::audience: return listing.audience;
    case Facet::language: return listing.languages;
    case Facet::topic: return listing.topics;
    case Facet::accessibility: return listing.accessibility;
    case Facet::led_by: return one(listing.led_by);
    case Facet::cost: return one(listing.cost.kind);
    case Facet::join: return one(listing.join);
    case Facet::reach: return one(listing.reach);
  }
  return {};
}

}  // namespace catalog
