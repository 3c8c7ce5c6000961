// The sets of row_sets.h from the columns: each row in its turn, into all of its sets.
#include <bit>
#include <future>
#include <span>

#include "query-service/search/week_bits.h"
#include "query-service/snapshot/closed_circles.h"
#include "query-service/snapshot/row_sets_inside.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::Ordinal;

// Rows in ascending order on their way into a set: a hundred at once, since it takes longer to find
// the place of one than to put a hundred there.
class Rows {
 public:
  void add(Row row, Roaring& set) {
    waiting_.push_back(row);
    if (waiting_.size() == at_once) give(set);
  }
  void give(Roaring& set) {
    set.addMany(waiting_.size(), waiting_.data());
    waiting_.clear();
  }

 private:
  static constexpr std::size_t at_once = 128;
  std::vector<Row> waiting_;
};

// One set.
class One {
 public:
  explicit One(Roaring& set) : set_(set) {}
  ~One() { rows_.give(set_); }
  One(const One&) = delete;
  One& operator=(const One&) = delete;
  void add(Row row) { rows_.add(row, set_); }

 private:
  Roaring& set_;
  Rows rows_;
};

// One set for each of some numbers.
class Many {
 public:
  explicit Many(std::span<Roaring> sets) : sets_(sets), rows_(sets.size()) {}
  ~Many() {
    for (std::size_t at = 0; at < sets_.size(); ++at) rows_[at].give(sets_[at]);
  }
  Many(Many&&) = default;
  Many& operator=(Many&&) = delete;
  void add(std::size_t number, Row row) { rows_[number].add(row, sets_[number]); }

 private:
  std::span<Roaring> sets_;
  std::vector<Rows> rows_;
};

// One set for each code that a row has.
class ByCode {
 public:
  ByCode(const Columns& columns, std::map<Code, Roaring>& sets)
      : sets_(sets), all_(columns.codes().size() + 1), rows_(all_.size()) {}
  ~ByCode() {
    for (std::size_t code = 0; code < all_.size(); ++code) {
      rows_[code].give(all_[code]);
      if (all_[code].isEmpty()) continue;
      all_[code].runOptimize();
      sets_.emplace(static_cast<Code>(code), std::move(all_[code]));
    }
  }
  ByCode(const ByCode&) = delete;
  ByCode& operator=(const ByCode&) = delete;
  void add(Code code, Row row) {
    if (code != Columns::no_code) rows_[code].add(row, all_[code]);
  }

 private:
  std::map<Code, Roaring>& sets_;
  std::vector<Roaring> all_;
  std::vector<Rows> rows_;
};

// By whom a listing that is not near can be joined or asked: the codes under which LaneRules may
// find a lane for it.
void fill_reach(const Columns& columns, RowSets::Sets& sets) {
  struct Reached {
    ByCode by_code;
    One anyone, unknown;
    Reached(const Columns& all, Reach& reach)
        : by_code(all, reach.by_code), anyone(reach.anyone), unknown(reach.unknown) {}
  };
  Reached online(columns, sets.online), area(columns, sets.area);
  One remote(sets.remote), of_other_places(sets.of_other_places);
  for (Row row = 0; row < columns.size(); ++row) {
    const Meets meets = columns.meets(row);
    const bool is_placed = columns.position(row).has_value();
    const bool is_for_all_around =
        meets.remotely() || meets.hybrid || meets.nationally || !(meets.locally || is_placed);
    Reached& reach = meets.remotely() || meets.hybrid ? online : area;
    // A code may come twice.
    std::vector<Code> codes(columns.serves(row).begin(), columns.serves(row).end());
    if (is_for_all_around) codes.push_back(columns.country(row));
    if (is_for_all_around || meets.regionally || !is_placed)
      codes.insert(codes.end(), columns.regions(row).begin(), columns.regions(row).end());
    for (const Code code : codes) reach.by_code.add(code, row);
    const bool is_for_anyone =
        columns.serves(row).empty() && columns.country(row) == Columns::no_code;
    if (is_for_anyone || meets.internationally) reach.anyone.add(row);
    const bool is_of_one_place =
        &reach == &area && (meets.locally || is_placed || meets.regionally);
    if (!is_of_one_place || meets.internationally) reach.unknown.add(row);
    if (meets.remotely())
      remote.add(row);
    else if (!meets.nationally && !meets.internationally)
      of_other_places.add(row);
  }
}

void fill_serving(const Columns& columns, RowSets::Sets& sets) {
  Serving& all = sets.serving;
  One of_region(all.of_region), of_country(all.of_country), of_named(all.of_named);
  One of_own_country(all.of_own_country), of_anyone(all.of_anyone);
  One of_one_country(all.of_one_country), of_unknown(all.of_unknown);
  ByCode by_code(columns, all.by_code);
  for (Row row = 0; row < columns.size(); ++row) {
    for (const Code code : columns.serves(row)) by_code.add(code, row);
    const Meets meets = columns.meets(row);
    if (meets.remotely() || meets.hybrid) continue;
    const bool is_placed = columns.position(row).has_value();
    const bool is_held = meets.locally || is_placed;
    const bool names_areas = !columns.serves(row).empty();
    const bool has_country = columns.country(row) != Columns::no_code;
    const bool is_of_one_country = !names_areas && has_country && !meets.internationally;
    if (meets.regionally) {
      of_region.add(row);
      if (is_of_one_country) of_one_country.add(row);
    } else if (is_held && meets.nationally) {
      of_country.add(row);
      if (is_of_one_country) of_one_country.add(row);
    } else if (is_held && !meets.internationally) {
      // A local group of which only the region is known may be next door.
      (is_placed ? of_named : of_region).add(row);
      if (!is_placed && is_of_one_country) of_one_country.add(row);
    } else {
      of_unknown.add(row);
      if (is_of_one_country)
        of_own_country.add(row);
      else
        (names_areas && !meets.internationally ? of_country : of_anyone).add(row);
    }
  }
}

void fill_lying_in(const Columns& columns, RowSets::Sets& sets) {
  ByCode lying_in(columns, sets.lying_in);
  for (Row row = 0; row < columns.size(); ++row) {
    for (const Code code : columns.regions(row)) lying_in.add(code, row);
    lying_in.add(columns.country(row), row);
  }
}

void fill_conditions(const Columns& columns, RowSets::Sets& sets) {
  Many for_condition(sets.for_condition), about(sets.about), stating(sets.stating);
  for (Row row = 0; row < columns.size(); ++row) {
    for (const auto values :
         {columns.facet(Facet::condition, row), columns.mentioned_conditions(row)})
      for (const Ordinal condition : values) for_condition.add(condition, row);
    for (const Ordinal condition : columns.stated_conditions(row)) stating.add(condition, row);
    for (const Ordinal condition : columns.main_conditions(row)) about.add(condition, row);
  }
}

void fill_facets(const Columns& columns, const ClosedCircles& closed_circles, RowSets::Sets& sets) {
  for (const catalog::FacetDescription& facet : catalog::facets) {
    Many having(sets.having[catalog::index_of(facet.facet)]);
    for (Row row = 0; row < columns.size(); ++row)
      for (const Ordinal value : columns.facet(facet.facet, row)) having.add(value, row);
  }
  One telling_language(sets.telling_language), telling_audience(sets.telling_audience);
  One for_closed_circles(sets.for_closed_circles);
  for (Row row = 0; row < columns.size(); ++row) {
    if (!columns.facet(Facet::language, row).empty()) telling_language.add(row);
    const auto audience = columns.facet(Facet::audience, row);
    if (!audience.empty()) telling_audience.add(row);
    if (closed_circles.are_all(audience)) for_closed_circles.add(row);
  }
}

void fill_parts_of_week(const Columns& columns, RowSets::Sets& sets) {
  Many in_part(sets.in_part);
  for (Row row = 0; row < columns.size(); ++row)
    for (WeekBits left = columns.week(row); left != 0; left &= left - 1)
      in_part.add(static_cast<std::size_t>(std::countr_zero(left)), row);
}

void fill_week(const Columns& columns, RowSets::Sets& sets) {
  fill_parts_of_week(columns, sets);
  const WeekParts parts({}, {});
  for (std::size_t day = 0; day < sets.on_day.size(); ++day)
    sets.on_day[day] = sets.meeting_at(parts.on_day[day]);
  for (std::size_t time = 0; time < sets.at_time.size(); ++time)
    sets.at_time[time] = sets.meeting_at(parts.at_time[time]);
}

}  // namespace

RowSets::RowSets(const Columns& columns, const Columns::Vocabularies& vocabularies) {
  auto sets = std::make_unique<Sets>(columns);
  const std::size_t conditions =
      vocabularies[catalog::index_of(Facet::condition)].concepts().size();
  for (auto* all : {&sets->for_condition, &sets->about, &sets->stating}) all->resize(conditions);
  for (std::size_t facet = 0; facet < catalog::facet_count; ++facet)
    sets->having[facet].resize(vocabularies[facet].concepts().size());
  // Half of them beside the others; where there is no thread for it, after them.
  std::future<void> of_facets = std::async([&] {
    fill_conditions(columns, *sets);
    fill_facets(columns, ClosedCircles(vocabularies[catalog::index_of(Facet::audience)]), *sets);
  });
  fill_reach(columns, *sets);
  fill_serving(columns, *sets);
  fill_lying_in(columns, *sets);
  fill_week(columns, *sets);
  of_facets.get();
  for (auto* all : {&sets->for_condition, &sets->about, &sets->stating})
    for (Roaring& set : *all) set.runOptimize();
  for (std::size_t facet = 0; facet < catalog::facet_count; ++facet)
    for (const Roaring& set : sets->having[facet])
      sets->sizes_of_having[facet].push_back(set.cardinality());
  sets_ = std::move(sets);
}

}  // namespace query_service
