// A small run of the benchmark: 500 made listings, 20 searches of each shape, no times.
#include <doctest/doctest.h>

#include "tests/relevance/built.h"
#include "tools/bench/http_files.h"
#include "tools/bench/measure.h"
#include "tools/bench/right_answers.h"
#include "tools/generator/generate.h"

namespace bench_test {

using bench::Found;
using bench::Query;
using bench::Shape;

namespace {

constexpr std::size_t listings = 500, queries = 20;

struct Small {
  tests::TemporaryFolder folder;
  std::unique_ptr<relevance::Built> built;
  std::vector<bench::Row> rows;
  bench::Questions questions;
  bench::RightAnswers right;
};

const catalog::Day built_on = relevance::today;

const Small& small() {
  static Small made;
  if (made.built) return made;
  const std::filesystem::path root = KITH_SOURCE;
  const auto data = made.folder.path() / "made";
  REQUIRE(generator::generate(root / "data", data,
                              {.count = listings, .seed = 7, .today = built_on},
                              [](std::size_t, std::size_t) {}));
  made.built =
      std::make_unique<relevance::Built>(data / "data", data / "schemas/listing.schema.json");
  const auto snapshot = made.built->directory().get();
  auto rows = bench::rows_of(*snapshot, built_on);
  REQUIRE(rows);
  made.rows = std::move(*rows);
  made.questions = bench::questions_of(*snapshot, made.rows, 7, queries);
  made.right = bench::right_answers(made.questions, made.rows);
  return made;
}

std::map<Shape, bench::Figures> asked(bench::Peer& peer) {
  const tests::TemporaryFolder work;
  REQUIRE(peer.build(small().rows, work.path()));
  REQUIRE(peer.open(work.path()));
  std::map<Shape, bench::Figures> figures;
  for (const bench::ShapeDescription& description : bench::shapes)
    if (peer.answers(description.shape)) {
      const auto compared =
          bench::compared(peer, description.shape, small().questions.at(description.shape),
                          small().right.at(description.shape));
      REQUIRE_MESSAGE(compared, peer.name() << ", " << description.name);
      figures[description.shape] = *compared;
    }
  return figures;
}

}  // namespace

TEST_SUITE("tools/bench") {
  TEST_CASE("the same seed asks the same searches, and these find something") {
    const auto snapshot = small().built->directory().get();
    const auto again = bench::questions_of(*snapshot, small().rows, 7, queries);
    for (const auto& [shape, asked] : small().questions) {
      CAPTURE(bench::name_of(shape));
      REQUIRE(asked.size() == queries);
      for (std::size_t at = 0; at < queries; ++at) {
        CHECK(asked[at].place == again.at(shape)[at].place);
        CHECK(asked[at].words == again.at(shape)[at].words);
        CHECK(asked[at].condition == again.at(shape)[at].condition);
      }
    }
    for (const Shape shape : {Shape::place, Shape::place_condition, Shape::text_online}) {
      CAPTURE(bench::name_of(shape));
      std::size_t found = 0;
      for (const Found& right : small().right.at(shape)) found += *right.total;
      CHECK(found > 0);
    }
    for (const Found& right : small().right.at(Shape::nearest))
      CHECK(right.nearest.size() == bench::list_length);
  }

  TEST_CASE("around a place Kith and SQLite answer as a pass over all rows does") {
    const std::filesystem::path index = small().built->directory().get()->index_path();
    const auto kith = bench::kith_peer(index.parent_path().parent_path(), built_on);
    const auto sqlite = bench::sqlite_peer();
    for (bench::Peer* peer : {kith.get(), sqlite.get()}) {
      const auto figures = asked(*peer);
      for (const Shape shape :
           {Shape::place, Shape::place_condition, Shape::day_time, Shape::nearest}) {
        CAPTURE(peer->name());
        CAPTURE(bench::name_of(shape));
        CHECK(figures.at(shape).compared == queries);
        CHECK(figures.at(shape).wrong_totals == 0);
        CHECK(figures.at(shape).wrong_nearest == 0);
        CHECK(figures.at(shape).wrong_languages == 0);
      }
    }
  }

  TEST_CASE("the part of a search that finds answers as a pass over all rows does") {
    const std::filesystem::path index = small().built->directory().get()->index_path();
    const auto finding = bench::kith_finding_peer(index.parent_path().parent_path(), built_on);
    const auto figures = asked(*finding);
    CHECK(figures.size() == 3);
    for (const auto& [shape, of_shape] : figures) {
      CAPTURE(bench::name_of(shape));
      CHECK(of_shape.compared == queries);
      CHECK(of_shape.mean_total > 0);
      CHECK(of_shape.wrong_totals == 0);
      CHECK(of_shape.wrong_nearest == 0);
      CHECK(of_shape.wrong_languages == 0);
    }
  }

  TEST_CASE("right answers are kept for those questions alone") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "right.json";
    CHECK_FALSE(bench::kept_answers(path, small().questions));
    REQUIRE(bench::keep_answers(small().right, small().questions, path));

    const auto kept = bench::kept_answers(path, small().questions);
    REQUIRE(kept);
    for (const auto& [shape, right] : small().right) {
      REQUIRE(kept->at(shape).size() == right.size());
      for (std::size_t at = 0; at < right.size(); ++at) {
        CHECK(kept->at(shape)[at].total == right[at].total);
        CHECK(kept->at(shape)[at].nearest == right[at].nearest);
        CHECK(kept->at(shape)[at].languages == right[at].languages);
      }
    }
    const auto snapshot = small().built->directory().get();
    CHECK_FALSE(
        bench::kept_answers(path, bench::questions_of(*snapshot, small().rows, 8, queries)));
  }

  TEST_CASE("Xapian's own distance is that of a sphere: totals are at most a few off") {
    const auto xapian = bench::xapian_peer();
    const auto figures = asked(*xapian);
    for (const Shape shape : {Shape::place, Shape::place_condition, Shape::day_time})
      CHECK(figures.at(shape).widest_total <= 2);
    CHECK(figures.at(Shape::misspelling).mended_right > queries / 2);
  }

  TEST_CASE("an answer that lacks one listing, or has it too far off, is told from the right one") {
    const Query query{.shape = Shape::place};
    const Found right{.total = 2, .nearest = {100, 200}, .languages = {{3, 2}}};
    CHECK_FALSE(bench::difference_of(query, right, right).total);
    const Found fewer{.total = 1, .nearest = {100}, .languages = {{3, 1}}};
    CHECK(bench::difference_of(query, right, fewer).total);
    CHECK(bench::difference_of(query, right, fewer).nearest);
    CHECK(bench::difference_of(query, right, fewer).languages);
    const Found farther{.total = 2, .nearest = {100, 204}, .languages = {{3, 2}}};
    CHECK(bench::difference_of(query, right, farther).nearest);
    CHECK_FALSE(bench::difference_of(query, right, farther).total);
  }

  TEST_CASE("quantiles are of the single times: {1, 2, ..., 100}") {
    bench::Figures figures;
    for (int microseconds = 1; microseconds <= 100; ++microseconds)
      figures.microseconds.push_back(microseconds);
    CHECK(bench::quantile(figures.microseconds, 0.5) == 50);
    CHECK(bench::quantile(figures.microseconds, 0.99) == 99);
    CHECK(figures.per_second() == doctest::Approx(1e6 / 50.5));
  }

  TEST_CASE("addresses and records are such that a server and scriptindex can read them") {
    const Query query{.place = "Tulsa, OK", .condition_label = "Crohn's"};
    CHECK(bench::addresses({query}, "/search?q=", "&near=") ==
          "/search?q=Crohn%27s&near=Tulsa%2C%20OK\n");
    CHECK(bench::omega_addresses({query}) ==
          "/omega?DB=default&DEFAULTOP=and&HITSPERPAGE=20&P=Crohn%27s%20Tulsa\n");
    const bench::Row row{.id = 7, .name = "Harbor Example Group", .text = "walks\ntalks"};
    CHECK(bench::scriptindex_record(row) ==
          "id=7\nname=Harbor Example Group\ntext=walks talks\n\n");
  }
}

}  // namespace bench_test
