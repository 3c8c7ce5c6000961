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
  if (codes.empty()) return serving.of_unknown;
  const auto in = [](const std::map<Code, Roaring>& sets, Code code) -> const Roaring& {
    static const Roaring none;
    const auto set = sets.find(code);
    return set == sets.end() ? none : set->second;
  };
  Roaring region;
  if (codes.size() > 1)
    for (const Roaring* set : of_code(codes.back())) region |= *set;
  Roaring country = region;
  for (const Roaring* set : of_code(codes.front())) country |= *set;

  Roaring found = serving.of_region & region;
  found |= serving.of_country & country;
  if (codes.size() > 1) found |= serving.of_named & in(serving.by_code, codes.back());
  const Roaring& lying_there = in(lying_in, codes.front());
  found -= (found & serving.of_one_country) - lying_there;
  found |= serving.of_own_country & lying_there;
  found |= serving.of_anyone;
  return found;
}

Roaring RowSets::Sets::in_crowd(const CrowdScope& scope) const {
  Roaring all;
  switch (scope.of) {
    case CrowdOf::all: all.addRange(0, columns.size()); return all;
    case CrowdOf::held_near: return near(*scope.place) - remote;
    case CrowdOf::for_area: return for_area_of(scope.place->codes) - near(*scope.place);
    case CrowdOf::online:
      online.add_to(all, scope.place->codes);
      all -= near(*scope.place) - remote;
      return all;
  }
  return all;
}

}  // namespace query_service
