// Who is in which crowd: the rules of search/lanes.h, as sets.
#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

std::vector<const Roaring*> RowSets::Sets::of_code(Code code) const {
  std::vector<const Roaring*> found;
  for (const auto* map : {&lying_in, &serving.by_code})
    if (const auto set = map->find(code); set != map->end()) found.push_back(&set->second);
  return found;
}

Roaring RowSets::Sets::for_area_of(const std::vector<Code>& codes) const {
  // Nothing is known to be for others where the country is not known.
  const bool is_known = !codes.empty();
  Roaring region;
  if (codes.size() > 1)
    for (const Roaring* set : of_code(codes.back())) region |= *set;
  Roaring country = region;
  if (is_known)
    for (const Roaring* set : of_code(codes.front())) country |= *set;
  Roaring naming_region;
  if (codes.size() > 1)
    if (const auto set = serving.by_code.find(codes.back()); set != serving.by_code.end())
      naming_region = set->second;

  // Held somewhere else: those who say that they reach so far.
  Roaring reaching = serving.regional & region;
  reaching |= (serving.national - serving.regional) & country;
  reaching |= serving.international - serving.national - serving.regional;
  reaching |= (serving.unplaced & region) | naming_region;
  Roaring found = serving.held & reaching;
  // Held nowhere: all but those of another region.
  Roaring held_nowhere;
  held_nowhere.addRange(0, columns.size());
  held_nowhere -= serving.held;
  found |= held_nowhere - (serving.regional - region);
  found -= serving.joined_from_home;
  if (!is_known) return found;
  // Who names areas serves those; who names none, the own country.
  Roaring lying_there;
  if (const auto set = lying_in.find(codes.front()); set != lying_in.end())
    lying_there = set->second;
  return found & ((serving.naming_areas & country) | serving.international |
                  ((serving.of_no_country | lying_there) - serving.naming_areas));
}

Roaring RowSets::Sets::in_crowd(const CrowdScope& scope) const {
  Roaring all;
  switch (scope.of) {
    case CrowdOf::all: all.addRange(0, columns.size()); return all;
    case CrowdOf::held_near: return near(*scope.place) - remote;
    case CrowdOf::for_area: return for_area_of(scope.place->codes) - near(*scope.place);
    case CrowdOf::online:
      online.add_to(all, scope.place->codes);
      all -= scope.is_area_counted ? near(*scope.place) - remote : near(*scope.place);
      return all;
  }
  return all;
}

}  // namespace query_service
