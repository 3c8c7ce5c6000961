#include "query-service/snapshot/crowd_order.h"

#include <algorithm>
#include <utility>

#include "query-service/search/distance_bands.h"
#include "query-service/snapshot/row_chunks.h"

namespace query_service {
namespace {

using catalog::Facet;

// Leaves, one set after the other, who may be among the best: whom the first sets that tell two
// apart prefer stands first.
class Sieve {
 public:
  Sieve(Roaring all, std::size_t most)
      : equal_(std::move(all)), size_(equal_.cardinality()), places_(most) {}

  // True where those of the set alone take all places that are left.
  bool prefer(const Roaring& set) {
    const std::size_t better = equal_.and_cardinality(set);
    const bool take_all = better >= places_;
    // Where a set does not tell two apart nothing is put together.
    if (better > 0 && better < size_) leave(equal_ & set, better);
    return take_all;
  }
  void defer(const Roaring& set) {
    const std::size_t worse = equal_.and_cardinality(set);
    if (worse > 0 && worse < size_) leave(equal_ - set, size_ - worse);
  }

  // Who is equal in all that was preferred or deferred so far.
  const Roaring& open() const { return equal_; }

  std::vector<Row> best() const { return rows_in(best_); }
  std::vector<Row> equal() const { return rows_in(equal_); }

 private:
  void leave(Roaring better, std::size_t count) {
    if (count >= places_) {
      equal_ = std::move(better);
      size_ = count;
      return;
    }
    places_ -= count;
    size_ -= count;
    equal_ -= better;
    best_ |= better;
  }

  Roaring best_;
  Roaring equal_;
  std::size_t size_;    // of `equal_`
  std::size_t places_;  // that `best_` leaves
};

// Who has one of the values; of one value alone there is nothing to put together.
void prefer_any(Sieve& sieve, const std::vector<Roaring>& sets,
                const std::vector<catalog::Ordinal>& values) {
  if (values.size() == 1)
    sieve.prefer(sets[values.front()]);
  else
    sieve.prefer(any_of(sets, values));
}

// By how many of the conditions, all first.
std::vector<Roaring> by_conditions_met(const RowSets::Sets& sets,
                                       const std::vector<catalog::Ordinal>& conditions) {
  std::vector<Roaring> at_least(conditions.size());
  for (const catalog::Ordinal condition : conditions) {
    const Roaring& here = sets.for_condition[condition];
    for (std::size_t more = conditions.size(); --more > 0;)
      at_least[more] |= at_least[more - 1] & here;
    at_least[0] |= here;
  }
  std::reverse(at_least.begin(), at_least.end());
  return at_least;
}

// Of `among`: groups of the region, then those of the country too, then all groups; then others
// besides in the same order, and so on.
std::vector<Roaring> by_kind_and_closeness(const Roaring& among, const RowSets::Sets& sets,
                                           const CrowdScope& scope) {
  const auto& kinds = sets.having[catalog::index_of(Facet::kind)];
  std::vector<Roaring> of_kind{among};
  if (scope.group && scope.resource)
    of_kind = {among & kinds[*scope.group], among - kinds[*scope.group] - kinds[*scope.resource],
               among};
  if (!scope.kinds.empty()) of_kind = {among & any_of(kinds, scope.kinds), among};
  std::vector<Roaring> order;
  Roaring before;
  for (const Roaring& kind : of_kind) {
    Roaring closer = before;
    for (auto code = scope.place->codes.rbegin(); code != scope.place->codes.rend(); ++code) {
      for (const Roaring* set : sets.of_code(*code)) closer |= kind & *set;
      order.push_back(closer);
    }
    order.push_back(before |= kind);
  }
  return order;
}

// The first of these, alone.
Roaring of_best_kind_and_closest(const Roaring& among, const RowSets::Sets& sets,
                                 const CrowdScope& scope) {
  const auto& kinds = sets.having[catalog::index_of(Facet::kind)];
  Roaring of_kind = among;
  if (!scope.kinds.empty())
    of_kind &= any_of(kinds, scope.kinds);
  else if (scope.group && scope.resource)
    of_kind &= kinds[*scope.group];
  if (scope.place->codes.empty()) return of_kind;
  Roaring closest;
  for (const Roaring* set : sets.of_code(scope.place->codes.back())) closest |= of_kind & *set;
  return closest;
}

// The bands of distance round the centre of a circle, from the nearest to where the circle ends.
void prefer_nearer(Sieve& sieve, const Circle& circle, double first_metres,
                   const RowSets::Sets& sets) {
  for (double metres = first_metres; metres < circle.metres; metres *= 2)
    if (sieve.prefer(sets.within({circle.centre, metres}, sieve.open()))) return;
}

// So near that few are within it, and nearer by halves than the circle ends.
double nearest_ring_metres(const Circle& circle) {
  double metres = circle.metres;
  while (metres > 1'000) metres /= 2;
  return metres;
}

// Finds the scale of those bands, from who passes for sure and who may.
double find_scale(const Circle& circle, const Roaring& passing, const CrowdScope& scope,
                  const RowSets::Sets& sets, Crowd& crowd) {
  Roaring known_to_pass = passing;
  known_to_pass.addMany(scope.fitting_apart.size(), scope.fitting_apart.data());
  Roaring may_pass = known_to_pass;
  may_pass.addMany(crowd.undecided.size(), crowd.undecided.data());
  for (const double scale : band_scales_metres) {
    const Roaring within = sets.within({circle.centre, scale}, may_pass);
    if (within.cardinality() < scale_at_nearest) continue;
    crowd.telling_scale = rows_in(passing & within);
    crowd.is_scale_open = known_to_pass.and_cardinality(within) < scale_at_nearest;
    crowd.telling_scale.resize(std::min(crowd.telling_scale.size(), scale_at_nearest));
    return scale;
  }
  return band_scales_metres.back();
}

// Calls `use` for each of the rows that holds the words.
template <typename Use>
void for_each_holding(const std::vector<TextMatch>& words, const Roaring& rows, Use use) {
  // Of many that hold them few may be near: those between are leapt over.
  const std::size_t leap = words.size() / (rows.cardinality() + 1) + 1;
  auto match = words.begin();
  for_each_chunk(rows, [&](std::span<const Row> chunk) {
    for (const Row row : chunk) {
      while (static_cast<std::size_t>(words.end() - match) > leap && match[leap].row < row)
        match += leap;
      while (match != words.end() && match->row < row) ++match;
      if (match == words.end()) return;
      if (match->row == row) use(*match);
    }
  });
}

// The best score of all who pass.
double find_best_score(const CrowdScope& scope, const Roaring& passing, Crowd& crowd) {
  TextMatch best{0, 0};
  for_each_holding(*scope.scores, passing, [&](const TextMatch& match) {
    if (match.score > best.score) best = match;
  });
  if (best.score > 0) crowd.telling_scale.push_back(best.row);
  const double best_score = std::max<double>(best.score, scope.best_score_apart);
  for (const Row row : crowd.undecided)
    crowd.is_scale_open |= score_in(scope.scores, row) > best_score;
  return best_score;
}

void prefer_better_text(Sieve& sieve, const std::vector<TextMatch>& words, double best_score) {
  std::array<Roaring, 2> bands;
  for_each_holding(words, sieve.open(), [&](const TextMatch& match) {
    if (const int band = band_of_score(match.score, best_score); band < 2)
      bands[static_cast<std::size_t>(band)].add(match.row);
  });
  for (const Roaring& band : bands) sieve.prefer(band);
}

// What the rank measures a whole list by.
struct Scales {
  double band_metres = 0;
  double best_score = 0;
};

// In the order of the rank (search/rank.h).
void sift(Sieve& sieve, const CrowdScope& scope, const Scales& scales, const RowSets::Sets& sets,
          const SetsOfDay& of_day) {
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets.having[catalog::index_of(facet)];
  };
  if (scope.conditions.size() > 1)
    for (const Roaring& met : by_conditions_met(sets, scope.conditions)) sieve.prefer(met);
  if (!scope.audiences.empty())
    prefer_any(sieve, having(Facet::audience), scope.audiences);
  else if (scope.are_closed_circles_last)
    sieve.defer(sets.for_closed_circles);
  if (scope.is_for_any_audience) sieve.defer(sets.telling_audience);
  if (!scope.conditions.empty()) {
    prefer_any(sieve, sets.about, scope.conditions);
    prefer_any(sieve, having(Facet::condition), scope.conditions);
    prefer_any(sieve, sets.for_condition, scope.conditions);
  }
  Roaring of_other_languages = sieve.open() & sets.telling_language;
  for (const catalog::Ordinal language : scope.languages)
    of_other_languages -= having(Facet::language)[language];
  sieve.defer(of_other_languages);
  if (scope.of == CrowdOf::online) sieve.defer(sets.of_other_places);
  if (scope.of == CrowdOf::held_near && scope.place->circle)
    prefer_nearer(sieve, *scope.place->circle, scales.band_metres, sets);
  // Who is there for an area stands by kind before.
  if (scope.scores && scope.of != CrowdOf::for_area)
    prefer_better_text(sieve, *scope.scores, scales.best_score);
  if (scope.of == CrowdOf::for_area) {
    for (const Roaring& closer : by_kind_and_closeness(sieve.open(), sets, scope))
      sieve.prefer(closer);
  } else {
    if (!scope.kinds.empty()) prefer_any(sieve, having(Facet::kind), scope.kinds);
    if (scope.group) sieve.prefer(having(Facet::kind)[*scope.group]);
    if (scope.resource) sieve.defer(having(Facet::kind)[*scope.resource]);
  }
  if (scope.scores && scope.of == CrowdOf::for_area)
    prefer_better_text(sieve, *scope.scores, scales.best_score);
  sieve.prefer(of_day.fresh);
  sieve.prefer(of_day.ageing);
  if (scope.historical) sieve.defer(of_day.historical);
}

void prefer_sooner(Sieve& sieve, const CrowdScope& scope, const SetsOfMinute* of_minute) {
  if (scope.of != CrowdOf::online || !of_minute) return;
  if (!sieve.prefer(of_minute->within_hour)) sieve.prefer(of_minute->within_half_day);
}

// Those whom all that sift() prefers or defers leaves in the first place: of a large crowd there
// nearly always are as many as are looked for, and then nobody else need be put in order.
Roaring preferred_in_all(const Roaring& passing, const CrowdScope& scope, const RowSets::Sets& sets,
                         const SetsOfDay& of_day) {
  const auto having = [&](Facet facet) -> const std::vector<Roaring>& {
    return sets.having[catalog::index_of(facet)];
  };
  Roaring left = passing & of_day.fresh;
  for (const catalog::Ordinal condition : scope.conditions) left &= sets.for_condition[condition];
  if (!scope.conditions.empty()) left &= any_of(sets.about, scope.conditions);
  if (scope.of == CrowdOf::for_area) {
    left = of_best_kind_and_closest(left, sets, scope);
  } else {
    if (!scope.kinds.empty()) left &= any_of(having(Facet::kind), scope.kinds);
    if (scope.group) left &= having(Facet::kind)[*scope.group];
    if (scope.resource) left -= having(Facet::kind)[*scope.resource];
  }
  if (!scope.conditions.empty()) left &= any_of(having(Facet::condition), scope.conditions);
  if (!scope.audiences.empty()) left &= any_of(having(Facet::audience), scope.audiences);
  if (scope.audiences.empty() && scope.are_closed_circles_last) left -= sets.for_closed_circles;
  if (scope.is_for_any_audience) left -= sets.telling_audience;
  if (scope.of == CrowdOf::online) left -= sets.of_other_places;
  Roaring of_other_languages = left & sets.telling_language;
  for (const catalog::Ordinal language : scope.languages)
    of_other_languages -= having(Facet::language)[language];
  left -= of_other_languages;
  return left;
}

}  // namespace

void put_first(Crowd& crowd, Roaring passing, const CrowdScope& scope, std::size_t most,
               const OrderSets& told_by) {
  const RowSets::Sets& sets = told_by.sets;
  const SetsOfDay& of_day = told_by.of_day;
  if (crowd.passing <= most) {
    crowd.equal = rows_in(passing);
    return;
  }
  const Circle* circle =
      scope.of == CrowdOf::held_near && scope.place->circle ? &*scope.place->circle : nullptr;
  Scales scales;
  if (circle && scope.order == CrowdOrder::best)
    scales.band_metres =
        scope.scale_metres ? *scope.scale_metres : find_scale(*circle, passing, scope, sets, crowd);
  if (scope.scores && scope.order == CrowdOrder::best)
    scales.best_score = find_best_score(scope, passing, crowd);
  if (scope.order == CrowdOrder::best && !circle && !scope.scores && !scope.historical) {
    Roaring preferred = preferred_in_all(passing, scope, sets, of_day);
    if (preferred.cardinality() >= most) {
      Sieve sieve(std::move(preferred), most);
      prefer_sooner(sieve, scope, told_by.of_minute);
      crowd.best = sieve.best();
      crowd.equal = sieve.equal();
      return;
    }
  }
  Sieve sieve(std::move(passing), most);
  if (scope.historical) sieve.defer(of_day.asleep);
  if (scope.order == CrowdOrder::best) {
    sift(sieve, scope, scales, sets, of_day);
    prefer_sooner(sieve, scope, told_by.of_minute);
  }
  if (circle && scope.order == CrowdOrder::nearest)
    prefer_nearer(sieve, *circle, nearest_ring_metres(*circle), sets);
  crowd.best = sieve.best();
  crowd.equal = sieve.equal();
}

}  // namespace query_service
