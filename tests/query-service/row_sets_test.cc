#include "query-service/snapshot/row_sets.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/freshness.h"
#include "query-service/search/lanes.h"
#include "query-service/snapshot/spatial_rows.h"
#include "tests/support/generated_directory.h"

namespace row_sets_test {

using query_service::Code;
using query_service::Columns;
using query_service::LaneRules;
using query_service::Row;
using query_service::RowScope;
using query_service::Whereabouts;

namespace {

const query_service::Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto opened = [] {
    tests::add_generated_listings(directory, 400, 5);
    return directory.snapshot();
  }();
  return *opened;
}

std::vector<Row> rows_within(const query_service::Circle& circle) {
  std::vector<Row> rows;
  for (const auto& [first, last] : query_service::SpatialRows(snapshot().columns()).within(circle))
    for (Row row = first; row < last; ++row) rows.push_back(row);
  std::sort(rows.begin(), rows.end());
  return rows;
}

bool holds(const std::vector<Row>& rows, Row row) {
  return std::binary_search(rows.begin(), rows.end(), row);
}

}  // namespace

TEST_SUITE("query-service/snapshot/row_sets") {
  TEST_CASE("a circle holds what lies in it, each once, and nothing else, wherever it is") {
    const Columns& columns = snapshot().columns();
    tests::Dice dice(11);
    std::size_t passed_over = 0, within = 0;
    for (int turn = 0; turn < 400; ++turn) {
      // Some of them over the poles, across the date line, and round more than half of the Earth.
      query_service::Circle circle{
          {static_cast<double>(dice.below(18'001)) / 100 - 90,
           static_cast<double>(dice.below(36'001)) / 100 - 180},
          static_cast<double>(dice.below(100)) * (dice.once_in(3) ? 201'000 : 5'000)};
      // Others round a listing, just so far that another is on the edge.
      if (dice.once_in(2)) {
        const auto centre = columns.position(static_cast<Row>(dice.below(columns.size())));
        const auto edge = columns.position(static_cast<Row>(dice.below(columns.size())));
        if (centre && edge) circle = {*centre, catalog::geodesic_metres(*centre, *edge)};
      }
      const std::vector<Row> rows = rows_within(circle);
      CHECK(std::adjacent_find(rows.begin(), rows.end()) == rows.end());
      for (Row row = 0; row < columns.size(); ++row) {
        const auto where = columns.position(row);
        if (!where) continue;
        const bool is_in = catalog::geodesic_metres(circle.centre, *where) <= circle.metres;
        CHECK_MESSAGE(holds(rows, row) == is_in, circle.centre.latitude);
        within += is_in;
        passed_over += !holds(rows, row);
      }
    }
    CHECK(within > 1'000);
    CHECK(passed_over > 10'000);
  }

  TEST_CASE("round each listing the smallest circle holds it") {
    for (Row row = 0; row < snapshot().columns().size(); ++row)
      if (const auto where = snapshot().columns().position(row))
        CHECK(holds(rows_within({*where, 0}), row));
  }

  TEST_CASE("whoever asks from wherever, what has a lane for them is looked at") {
    const Columns& columns = snapshot().columns();
    std::vector<Code> codes{Columns::no_code, 60'000};
    for (const auto& [iso, code] : columns.codes()) codes.push_back(code);
    tests::Dice dice(12);
    std::size_t passed_over = 0;
    for (int turn = 0; turn < 400; ++turn) {
      const Whereabouts where{.point = catalog::Coordinates{42.4, -71.2},
                              .is_area = false,
                              .country = dice.one_of(codes),
                              .region = dice.one_of(codes)};
      const LaneRules rules(snapshot(), where);
      const auto rows = snapshot().row_sets().rows({.place = rules.scope(0, {})});
      for (Row row = 0; row < columns.size(); ++row) {
        const auto lane = rules.lane_of(row, false);
        if (lane != query_service::Lane::none) CHECK(holds(rows, row));
        passed_over += !holds(rows, row);
        // Looked for by itself, each lane has its own.
        for (const auto& [wanted, lanes] :
             {std::pair(query_service::Lane::area, query_service::LaneChoice{false, true, false}),
              std::pair(query_service::Lane::online,
                        query_service::LaneChoice{false, false, true})})
          if (turn < 20 && lane == wanted)
            CHECK(holds(snapshot().row_sets().rows({.place = rules.scope(0, lanes)}), row));
      }
    }
    CHECK(passed_over > 1'000);
  }

  TEST_CASE("in the crowd for an area is who has its lane, and nobody else") {
    const Columns& columns = snapshot().columns();
    std::vector<Code> countries{Columns::no_code, 60'000}, regions = countries;
    for (const auto& [iso, code] : columns.codes())
      (iso.find('-') == std::string::npos ? countries : regions).push_back(code);
    tests::Dice dice(21);
    std::size_t in_crowd = 0;
    for (int turn = 0; turn < 400; ++turn) {
      Whereabouts where{.point = catalog::Coordinates{0, -140},
                        .is_area = false,
                        .country = dice.one_of(countries),
                        .region = dice.one_of(regions)};
      if (where.country == Columns::no_code) where.region = Columns::no_code;
      const LaneRules rules(snapshot(), where);
      const auto place = rules.scope(0, {});
      REQUIRE(place);
      const query_service::CrowdScope scope{.of = query_service::CrowdOf::for_area,
                                            .place = &*place,
                                            .is_main = false,
                                            .order = query_service::CrowdOrder::none};

      const auto crowd = snapshot().row_sets().crowd(scope, columns.size(), tests::test_day);

      std::vector<Row> rows = crowd.best;
      for (const auto* more : {&crowd.equal, &crowd.undecided})
        rows.insert(rows.end(), more->begin(), more->end());
      std::sort(rows.begin(), rows.end());
      for (Row row = 0; row < columns.size(); ++row) {
        const bool has_lane = rules.lane_of(row, false) == query_service::Lane::area;
        if (holds(rows, row)) CHECK(has_lane);
        if (has_lane && !holds(rows, row)) {
          // It is over, closed, or from long ago.
          const auto freshness = catalog::freshness_on(columns.verified_on(row), tests::test_day);
          const bool sleeps = columns.status(row) == query_service::Status::closed ||
                              freshness == catalog::Freshness::historical ||
                              columns.last_day(row).has_value();
          CHECK(sleeps);
        }
      }
      in_crowd += rows.size();
    }
    CHECK(in_crowd > 1'000);
  }

  TEST_CASE("an area holds what lies in it") {
    const Columns& columns = snapshot().columns();
    const Code country = columns.code("US"), region = columns.code("US-MA");
    const LaneRules rules(snapshot(),
                          {.point = {}, .is_area = true, .country = country, .region = region});
    const auto rows = snapshot().row_sets().rows({.place = rules.scope(0, {})});
    std::size_t held = 0;
    for (Row row = 0; row < columns.size(); ++row)
      if (rules.is_held_somewhere(row)) {
        ++held;
        CHECK(holds(rows, row));
      }
    CHECK(held > 0);
  }

  TEST_CASE("conditions and facets hold what has them, and always is always there") {
    const Columns& columns = snapshot().columns();
    const auto& conditions = snapshot().vocabulary(catalog::Facet::condition);
    const auto fibromyalgia = *conditions.find("fibromyalgia");
    const auto pain = *conditions.find("chronic-pain");
    const auto online = *snapshot().vocabulary(catalog::Facet::format).find("online");
    const auto has = [](std::span<const catalog::Ordinal> values, catalog::Ordinal value) {
      return std::find(values.begin(), values.end(), value) != values.end();
    };
    const auto is_for = [&](Row row) {
      return has(columns.facet(catalog::Facet::condition, row), fibromyalgia) ||
             has(columns.mentioned_conditions(row), fibromyalgia);
    };
    const auto& sets = snapshot().row_sets();
    const auto strict = sets.rows({.conditions = std::vector{fibromyalgia}});
    const auto wider = sets.rows({.conditions = std::vector{fibromyalgia}, .wider = {pain}});
    const auto joined = sets.rows({.conditions = std::vector{fibromyalgia},
                                   .facets = {{{catalog::Facet::format, online}}},
                                   .always = {3}});
    for (Row row = 0; row < columns.size(); ++row) {
      CHECK(holds(strict, row) == is_for(row));
      CHECK(holds(wider, row) == (is_for(row) || has(columns.stated_conditions(row), pain)));
      CHECK(holds(joined, row) ==
            (row == 3 || (is_for(row) && has(columns.facet(catalog::Facet::format, row), online))));
    }
    CHECK(sets.rows({}).size() == columns.size());
    const std::vector<query_service::TextMatch> matches{{2, 1}, {5, 1}};
    CHECK(sets.rows({.only = query_service::rows_of(matches), .always = {5, 7}}) ==
          std::vector<Row>{2, 5, 7});
  }
}

}  // namespace row_sets_test
