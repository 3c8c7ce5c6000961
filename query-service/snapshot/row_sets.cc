#include "query-service/snapshot/row_sets.h"

#include <algorithm>

#include "query-service/search/week_bits.h"
#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

using catalog::Facet;

// By whom a listing that is not near can be joined or asked: the codes under which LaneRules may
// find a lane for it.
void RowSets::Sets::add_reach(Row row) {
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
  const bool is_of_one_place = &reach == &area && (meets.locally || is_placed || meets.regionally);
  if (!is_of_one_place || meets.internationally) reach.unknown.add(row);
  if (meets.remotely())
    remote.add(row);
  else if (!meets.nationally && !meets.internationally)
    of_other_places.add(row);
}

void RowSets::Sets::add_serving(Row row) {
  const Meets meets = columns.meets(row);
  const bool is_placed = columns.position(row).has_value();
  if (meets.remotely() || meets.hybrid) serving.joined_from_home.add(row);
  if (meets.locally || is_placed) serving.held.add(row);
  if (!is_placed) serving.unplaced.add(row);
  if (meets.regionally) serving.regional.add(row);
  if (meets.nationally) serving.national.add(row);
  if (meets.internationally) serving.international.add(row);
  if (!columns.serves(row).empty()) serving.naming_areas.add(row);
  if (columns.country(row) == Columns::no_code) serving.of_no_country.add(row);
  for (const Code code : columns.serves(row)) serving.by_code[code].add(row);
}

RowSets::RowSets(const Columns& columns, const Columns::Vocabularies& vocabularies) {
  auto sets = std::make_unique<Sets>(columns);
  const std::size_t conditions =
      vocabularies[catalog::index_of(Facet::condition)].concepts().size();
  for (auto* all : {&sets->for_condition, &sets->about, &sets->stating}) all->resize(conditions);
  for (std::size_t facet = 0; facet < catalog::facet_count; ++facet)
    sets->having[facet].resize(vocabularies[facet].concepts().size());
  const WeekParts parts({}, {});
  for (Row row = 0; row < columns.size(); ++row) {
    for (const auto values :
         {columns.facet(Facet::condition, row), columns.mentioned_conditions(row)})
      for (const catalog::Ordinal condition : values) sets->for_condition[condition].add(row);
    for (const catalog::Ordinal condition : columns.stated_conditions(row))
      sets->stating[condition].add(row);
    for (const catalog::Ordinal condition : columns.main_conditions(row))
      sets->about[condition].add(row);
    if (!columns.facet(Facet::language, row).empty()) sets->telling_language.add(row);
    if (!columns.facet(Facet::audience, row).empty()) sets->telling_audience.add(row);
    for (const catalog::FacetDescription& facet : catalog::facets)
      for (const catalog::Ordinal value : columns.facet(facet.facet, row))
        sets->having[catalog::index_of(facet.facet)][value].add(row);
    sets->add_reach(row);
    sets->add_serving(row);
    const WeekBits week = bits_of_week(columns.moments(row), 0);
    for (std::size_t day = 0; day < sets->on_day.size(); ++day)
      if (week & parts.on_day[day]) sets->on_day[day].add(row);
    for (std::size_t time = 0; time < sets->at_time.size(); ++time)
      if (week & parts.at_time[time]) sets->at_time[time].add(row);
    for (const Code code : columns.regions(row)) sets->lying_in[code].add(row);
    if (columns.country(row) != Columns::no_code) sets->lying_in[columns.country(row)].add(row);
  }
  for (auto* all : {&sets->for_condition, &sets->about, &sets->stating})
    for (Roaring& set : *all) set.runOptimize();
  for (auto* map :
       {&sets->area.by_code, &sets->online.by_code, &sets->lying_in, &sets->serving.by_code})
    for (auto& [code, set] : *map) set.runOptimize();
  sets_ = std::move(sets);
}

RowSets::~RowSets() = default;
RowSets::RowSets(RowSets&&) noexcept = default;
RowSets& RowSets::operator=(RowSets&&) noexcept = default;

namespace {

Roaring set_of(const SpatialRows::Ranges& ranges) {
  Roaring found;
  for (const auto& [first, last] : ranges) found.addRange(first, last);
  return found;
}

}  // namespace

Roaring RowSets::Sets::within(const Circle& circle) const { return set_of(located.within(circle)); }

Roaring RowSets::Sets::near(const PlaceScope& place) const {
  if (!place.area) return place.circle ? within(*place.circle) : set_of(located.all());
  const auto set = lying_in.find(*place.area);
  return set == lying_in.end() ? Roaring() : set->second;
}

Roaring RowSets::Sets::of_place(const PlaceScope& place) const {
  Roaring found;
  if (place.lanes.area) area.add_to(found, place.codes);
  if (place.lanes.online) online.add_to(found, place.codes);
  if (place.lanes.near) found |= near(place);
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
    found->addRange(0, sets_->columns.size());
  }
  found->addMany(scope.always.size(), scope.always.data());
  std::vector<Row> rows(found->cardinality());
  found->toUint32Array(rows.data());
  return rows;
}

}  // namespace query_service
