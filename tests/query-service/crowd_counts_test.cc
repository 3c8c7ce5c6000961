#include "query-service/snapshot/crowd_counts.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include "catalog/slots.h"
#include "tests/support/generated_directory.h"

namespace crowd_counts_test {

using namespace query_service;
using catalog::Facet;
using catalog::Ordinal;
using tests::Dice;

namespace {

constexpr Row row_count = 90'000;
constexpr std::size_t format_count = 4, condition_count = 60;

const Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto opened = [] {
    tests::add_generated_listings(directory, 1, 5);
    return directory.snapshot();
  }();
  return *opened;
}

Columns::Vocabularies vocabularies() {
  Columns::Vocabularies all;
  for (const catalog::FacetDescription& facet : catalog::facets)
    all[catalog::index_of(facet.facet)] = snapshot().vocabulary(facet.facet);
  return all;
}

// Rows of which nothing is known but their formats and conditions: the first conditions are those
// of most of them.
Columns many_columns(const std::filesystem::path& path) {
  Dice dice(17);
  {
    Xapian::WritableDatabase index(path.string(), Xapian::DB_CREATE);
    for (Row row = 0; row < row_count; ++row) {
      Xapian::Document document;
      const auto format = static_cast<Ordinal>(dice.below(format_count));
      const auto condition = static_cast<Ordinal>(dice.below(1 + dice.below(condition_count)));
      document.add_value(catalog::facet_slot(Facet::format), catalog::ordinals_slot({format}));
      document.add_value(catalog::facet_slot(Facet::condition),
                         catalog::ordinals_slot({condition}));
      index.add_document(document);
    }
    index.commit();
  }
  auto columns = Columns::load(path.string(), vocabularies(), std::vector<std::int32_t>(row_count));
  REQUIRE(columns);
  return std::move(*columns);
}

}  // namespace

TEST_SUITE("query-service/snapshot/crowd_counts") {
  TEST_CASE("few or many, side by side or far apart, as many are counted as there are") {
    const tests::TemporaryFolder folder;
    const Columns columns = many_columns(folder.path() / "index");
    const RowSets sets(columns, vocabularies());
    std::size_t most = 0;
    for (const auto& [first, last, step] :
         {std::tuple(0U, row_count, 1U), std::tuple(0U, row_count, 2U),
          std::tuple(0U, row_count, 3U), std::tuple(0U, row_count, 40U),
          std::tuple(60'000U, 80'000U, 1U), std::tuple(70'000U, 70'500U, 1U)}) {
      CAPTURE(first);
      CAPTURE(last);
      CAPTURE(step);
      const auto is_in = [&, first = first, last = last, step = step](Row row) {
        return row >= first && row < last && row % step == 0;
      };
      FacetSizes expected;
      for (const catalog::FacetDescription& facet : catalog::facets)
        expected[catalog::index_of(facet.facet)].resize(
            snapshot().vocabulary(facet.facet).concepts().size());
      std::size_t count = 0;
      for (Row row = 0; row < row_count; ++row) {
        if (!is_in(row)) continue;
        ++count;
        for (const Facet facet : {Facet::format, Facet::condition})
          for (const Ordinal value : columns.facet(facet, row))
            ++expected[catalog::index_of(facet)][value];
      }
      most = std::max(most, expected[catalog::index_of(Facet::condition)][0]);

      const Crowd crowd =
          sets.crowd({.meets_as_wished = is_in, .historical = true}, 5, tests::test_day);

      CHECK(crowd.size == count);
      CHECK(crowd.counts.facets == expected);
      // Not one of them was ever verified; so nobody is asleep either.
      const Crowd awake = sets.crowd({.meets_as_wished = is_in}, 5, tests::test_day);
      CHECK(awake.counts.facets == expected);
    }
    CHECK(most > 4'000);
  }
}

}  // namespace crowd_counts_test
