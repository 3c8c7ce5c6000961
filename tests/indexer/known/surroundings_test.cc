#include "indexer/known/surroundings.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/directory.h"

namespace surroundings_test {

using indexer::known::program_identity;
using indexer::known::surroundings_of;

TEST_SUITE("indexer/known/surroundings") {
  TEST_CASE("another program, schema, word, place or day makes other surroundings") {
    tests::Directory directory;
    const tests::TemporaryFolder folder;
    const auto schema = folder.write("schema.json", "{}");
    std::set<std::string> all;
    const auto add = [&](const char* program, const auto& schema_path, catalog::Day day) {
      const auto one = surroundings_of(program, directory.data(), schema_path, day);
      REQUIRE(one);
      all.insert(*one);
    };

    add("one", schema, tests::test_day);
    add("one", schema, tests::test_day);
    CHECK(all.size() == 1);
    add("other", schema, tests::test_day);
    add("one", folder.write("schema.json", "{ }"), tests::test_day);
    add("one", schema, tests::test_day + std::chrono::days(1));
    for (const char* file : {"vocabulary/conditions.yaml", "gazetteer/places.tsv"}) {
      std::ofstream(directory.data() / file, std::ios::app) << "\n";
      add("one", schema, tests::test_day);
    }

    CHECK(all.size() == 6);
  }

  TEST_CASE("a listing is no part of them") {
    tests::Directory directory;
    const std::string schema = KITH_SOURCE "/schemas/listing.schema.json";
    const auto before = surroundings_of("one", directory.data(), schema, tests::test_day);
    REQUIRE(before);
    directory.add("a.yaml", tests::group("Anchor Example Group", "Boston", "MA"));
    CHECK(*surroundings_of("one", directory.data(), schema, tests::test_day) == *before);
  }

  TEST_CASE("a program is the same until it is built anew, and a missing schema is a failure") {
    CHECK(program_identity() == program_identity());
    CHECK(program_identity().size() == 64);
    const tests::Directory directory;
    CHECK(surroundings_of("one", directory.data(), "gone.json", tests::test_day).error().kind ==
          catalog::FailureKind::unreadable);
  }
}

}  // namespace surroundings_test
