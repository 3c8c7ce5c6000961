#include "indexer/diff/versions.h"

#include <doctest/doctest.h>

#include "tests/support/fixing.h"

namespace versions_test {

using indexer::diff::read_versions;
using tests::TemporaryFolder;

namespace {

const std::string lighthouse = tests::group("Lighthouse Example Group", "Boston", "MA");

}  // namespace

TEST_SUITE("indexer/diff/versions") {
  TEST_CASE("files come by path, each with its id; what is the same is read as YAML once") {
    TemporaryFolder before, after;
    before.write("listings/us/ma/b.yaml", lighthouse);
    before.write("listings/a.yaml", lighthouse);
    after.write("listings/us/ma/b.yaml", lighthouse);
    after.write("listings/a.yaml", lighthouse + "cost: free\n");
    after.write("listings/notes.txt", "not a listing");

    const auto versions = read_versions(before.path(), after.path(), tests::schema());

    REQUIRE(versions);
    REQUIRE(versions->before.size() == 2);
    REQUIRE(versions->after.size() == 2);
    CHECK(versions->after[0].path == "a.yaml");
    CHECK(versions->after[1].path == "us/ma/b.yaml");
    CHECK(versions->after[1].listing.id == "b");
    CHECK(versions->after[1].is_sound);
    CHECK(versions->before[0].listing.tree["name"].is_there());
    CHECK_FALSE(versions->before[1].listing.tree["name"].is_there());
  }

  TEST_CASE("what can not be read as YAML, or has another shape, is not sound") {
    TemporaryFolder before, after;
    before.write("listings/a.yaml", lighthouse);
    after.write("listings/a.yaml", "name: [\n");
    after.write("listings/b.yaml", lighthouse + "colour: red\n");

    const auto versions = read_versions(before.path(), after.path(), tests::schema());

    REQUIRE(versions);
    CHECK_FALSE(versions->after[0].is_sound);
    CHECK(versions->after[0].findings.size() == 1);
    CHECK_FALSE(versions->after[1].is_sound);
    CHECK(versions->after[1].findings.empty());
  }

  TEST_CASE("a folder that is not there is a failure") {
    TemporaryFolder only;
    CHECK_FALSE(read_versions(only.path(), only.path(), tests::schema()));
  }
}

}  // namespace versions_test
