#include "query-service/snapshot/row_sets.h"

#include <algorithm>

#include "query-service/snapshot/row_chunks.h"
#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {

RowSets::~RowSets() = default;
RowSets::RowSets(RowSets&&) noexcept = default;
RowSets& RowSets::operator=(RowSets&&) noexcept = default;

SharedRows rows_of(std::span<const TextMatch> matches, std::span<const TextMatch> more) {
  auto ready = std::make_shared<ReadyRows>();
  std::array<Row, rows_of_chunk> rows;
  for (auto left : {matches, more})
    while (!left.empty()) {
      const auto some = left.first(std::min(left.size(), rows.size()));
      std::transform(some.begin(), some.end(), rows.begin(),
                     [](const TextMatch& match) { return match.row; });
      ready->rows.addMany(some.size(), rows.data());
      left = left.subspan(some.size());
    }
  return ready;
}

std::shared_ptr<FoundCircles> no_circles_yet() { return std::make_shared<FoundCircles>(); }

namespace {

Roaring set_of(const SpatialRows::Ranges& ranges) {
  Roaring found;
  for (const auto& [first, last] : ranges) found.addRange(first, last);
  return found;
}

}  // namespace

Roaring RowSets::Sets::meeting_at(WeekBits wanted) const {
  Roaring found;
  for (std::size_t part = 0; part < in_part.size(); ++part)
    if (wanted >> part & 1) found |= in_part[part];
  return found;
}

Roaring RowSets::Sets::within(const Circle& circle) const { return set_of(located.within(circle)); }

Roaring RowSets::Sets::within(const Circle& circle, const Roaring& among) const {
  // About the edge of a circle of some kilometres there are as many to be measured.
  constexpr std::size_t few = 100;
  if (among.cardinality() > few) return among & within(circle);
  return those_of(among, [&](Row row) { return located.is_within(row, circle); });
}

Roaring RowSets::Sets::near(const PlaceScope& place) const {
  if (place.area) {
    const auto set = lying_in.find(*place.area);
    return set == lying_in.end() ? Roaring() : set->second;
  }
  if (!place.circle) return set_of(located.all());
  if (!place.found) return within(*place.circle);
  auto& all = place.found->all;
  const auto known = std::find_if(all.begin(), all.end(),
                                  [&](const auto& found) { return found.first == *place.circle; });
  if (known != all.end()) return known->second;
  return all.emplace_back(*place.circle, within(*place.circle)).second;
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
  if (scope.only) narrow(scope.only->rows);
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
