#include "indexer/report/area.h"

#include <algorithm>

namespace indexer::report {

catalog::Expected<Area> area_of(const std::string& code, const Gazetteer& gazetteer) {
  if (code.empty() || gazetteer.has_country(code) || gazetteer.has_region(code)) return Area{code};
  return catalog::failure(catalog::FailureKind::not_found,
                          "there is no country or region \"" + code +
                              "\": write its ISO 3166 code, such as US or US-MA");
}

bool has(const Area& area, const std::string& country, const std::string& region,
         const Gazetteer& gazetteer) {
  if (area.is_everywhere() || area.code == country) return true;
  const auto around = gazetteer.with_parents(region);
  return std::find(around.begin(), around.end(), area.code) != around.end();
}

bool has(const Area& area, const catalog::Listing& listing, const Gazetteer& gazetteer) {
  if (listing.place) return has(area, listing.place->country, listing.place->region, gazetteer);
  const auto is_there = [&](const std::string& code) {
    return has(area, code.substr(0, 2), code.size() > 2 ? code : "", gazetteer);
  };
  return area.is_everywhere() ||
         std::any_of(listing.serves.begin(), listing.serves.end(), is_there);
}

}  // namespace indexer::report
