#include "query-service/snapshot/row_sets.h"

#include <algorithm>
#include <array>
#include <map>
#include <roaring/roaring.hh>

#include "query-service/snapshot/spatial_rows.h"

namespace query_service {

using catalog::Facet;

// What may be in a lane of who is in a country or region, by its code; and of anyone.
struct Reach {
  std::map<Code, Roaring> by_code;
  Roaring anyone;

  void add_to(Roaring& found, const std::vector<Code>& codes) const {
    found |= anyone;
    for (const Code code : codes)
      if (const auto set = by_code.find(code); set != by_code.end()) found |= set->second;
  }
};

struct RowSets::Sets {
  explicit Sets(const Columns& columns) : located(columns) {}

  Row size = 0;
  SpatialRows located;
  std::vector<Roaring> for_condition;  // by ordinal: for it or narrower, or mentioned
  std::vector<Roaring> stating;        // by ordinal: just it
  std::array<std::vector<Roaring>, catalog::facet_count> having;  // by facet and ordinal
  Reach area, online;
  std::map<Code, Roaring> lying_in;

  void add_reach(Row row, const Columns& columns);
  Roaring of_place(const PlaceScope& place) const;
  Roaring of_conditions(const RowScope& scope) const;
};

// By whom a listing that is not near can be joined or asked: the codes under which LaneRules may
// find a lane for it.
void RowSets::Sets::add_reach(Row row, const Columns& columns) {
  const Meets meets = columns.meets(row);
  const bool is_placed = columns.position(row).has_value();
  const bool is_for_all_around =
      meets.remotely() || meets.hybrid || meets.nationally || !(meets.locally || is_placed);
  Reach& reach = meets.remotely() || meets.hybrid ? online : area;
  const auto add = [&](Code code) {
    if (code != Columns::no_code) reach.by_code[code].add(row);
  };
  for (const Code code : columns.serves(row)) add(code);
  if (is_for_all_around) add(columns.country(row));
  if (is_for_all_around || meets.regionally || !is_placed)
    for (const Code code : columns.regions(row)) add(code);
  const bool is_for_anyone =
      columns.serves(row).empty() && columns.country(row) == Columns::no_code;
  if (is_for_anyone || meets.internationally) reach.anyone.add(row);
}

RowSets::RowSets(const Columns& columns, const Columns::Vocabularies& vocabularies) {
  auto sets = std::make_unique<Sets>(columns);
  const std::size_t conditions =
      vocabularies[catalog::index_of(Facet::condition)].concepts().size();
  sets->size = columns.size();
  sets->for_condition.resize(conditions);
  sets->stating.resize(conditions);
  for (const Facet facet : have_sets)
    sets->having[catalog::index_of(facet)].resize(
        vocabularies[catalog::index_of(facet)].concepts().size());
  for (Row row = 0; row < columns.size(); ++row) {
    for (const auto values :
         {columns.facet(Facet::condition, row), columns.mentioned_conditions(row)})
      for (const catalog::Ordinal condition : values) sets->for_condition[condition].add(row);
    for (const catalog::Ordinal condition : columns.stated_conditions(row))
      sets->stating[condition].add(row);
    for (const Facet facet : have_sets)
      for (const catalog::Ordinal value : columns.facet(facet, row))
        sets->having[catalog::index_of(facet)][value].add(row);
    sets->add_reach(row, columns);
    for (const Code code : columns.regions(row)) sets->lying_in[code].add(row);
    if (columns.country(row) != Columns::no_code) sets->lying_in[columns.country(row)].add(row);
  }
  for (Roaring& set : sets->for_condition) set.runOptimize();
  for (Roaring& set : sets->stating) set.runOptimize();
  for (auto* map : {&sets->area.by_code, &sets->online.by_code, &sets->lying_in})
    for (auto& [code, set] : *map) set.runOptimize();
  sets_ = std::move(sets);
}

RowSets::~RowSets() = default;
RowSets::RowSets(RowSets&&) noexcept = default;
RowSets& RowSets::operator=(RowSets&&) noexcept = default;

Roaring RowSets::Sets::of_place(const PlaceScope& place) const {
  Roaring found;
  if (place.lanes.area) area.add_to(found, place.codes);
  if (place.lanes.online) online.add_to(found, place.codes);
  if (!place.lanes.near) return found;
  if (place.area) {
    if (const auto set = lying_in.find(*place.area); set != lying_in.end()) found |= set->second;
  } else {
    for (const auto& [first, last] : place.circle ? located.within(*place.circle) : located.all())
      found.addRange(first, last);
  }
  return found;
}

Roaring RowSets::Sets::of_conditions(const RowScope& scope) const {
  Roaring found;
  for (const catalog::Ordinal condition : *scope.conditions) found |= for_condition[condition];
  for (const catalog::Ordinal condition : scope.wider) found |= stating[condition];
  return found;
}

std::vector<Row> RowSets::rows(const RowScope& scope) const {
  std::optional<Roaring> found;
  const auto narrow = [&](Roaring set) {
    if (found)
      *found &= set;
    else
      found = std::move(set);
  };
  if (scope.only) narrow(Roaring(scope.only->size(), scope.only->data()));
  if (scope.conditions) narrow(sets_->of_conditions(scope));
  for (const std::vector<FacetTerm>& terms : scope.facets) {
    Roaring any;
    for (const auto& [facet, ordinal] : terms)
      any |= sets_->having[catalog::index_of(facet)][ordinal];
    narrow(std::move(any));
  }
  if (scope.place) narrow(sets_->of_place(*scope.place));
  if (!found) {
    found.emplace();
    found->addRange(0, sets_->size);
  }
  found->addMany(scope.always.size(), scope.always.data());
  std::vector<Row> rows(found->cardinality());
  found->toUint32Array(rows.data());
  return rows;
}

}  // namespace query_service
