#include "indexer/check.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace check_test {

using tests::Directory;
using tests::group;
using tests::spots;

namespace {

const char* const schema = KITH_SOURCE "/schemas/listing.schema.json";

}  // namespace

TEST_SUITE("indexer/check") {
  TEST_CASE("good listings are silent, and come with what was read on the way") {
    Directory directory;
    directory.add("us/ma/a.yaml", group("Anchor Example Group", "Boston", "MA"));

    const auto checked = indexer::check(directory.data(), schema, tests::test_day);

    REQUIRE(checked);
    CHECK(checked->findings.empty());
    CHECK(checked->listings.files.size() == 1);
    CHECK(checked->listings.files[0].id == "a");
    CHECK(checked->vocabularies.contains("conditions"));
    CHECK(checked->gazetteer.has_country("US"));
  }

  TEST_CASE("mistakes of all files are heard in one run, sorted, each with its path as given") {
    Directory directory;
    directory.add("b.yaml", group("Beacon Example Group", "Elsewhere", "MA"))
        .add("a.yaml", "name: [\n")
        .add("c/d.yaml", group("Dock Example Group", "Boston", "MA", "colour: red\n"));

    const auto findings = directory.findings();

    REQUIRE(findings.size() == 3);
    CHECK(findings[0].file == (directory.data() / "listings/a.yaml").generic_string());
    CHECK(findings[0].rule == "yaml-syntax");
    CHECK(spots({findings[1]}) == "unknown-place 5:9");
    CHECK(findings[2].file.ends_with("listings/c/d.yaml"));
    CHECK(findings[2].rule == "unknown-key");
  }

  TEST_CASE("two files of one id and a file name that is none are found") {
    Directory directory;
    directory.add("us/ma/a.yaml", group("Anchor Example Group", "Boston", "MA"))
        .add("us/nh/a.yaml", group("Anchor Example Group", "Manchester", "NH"))
        .add("Big_Name.yaml", group("Beacon Example Group", "Boston", "MA"));

    CHECK(spots(directory.findings()) == "file-name 0:0; duplicate-id 0:0");
  }

  TEST_CASE("a group that is listed twice is found, once both files have the right shape") {
    Directory directory;
    const std::string contact = "contact: {phone: 617-555-0123}\n";
    const std::string good = group("Anchor Example Group", "Boston", "MA", contact);
    directory.add("us/ma/a.yaml", good).add("us/ma/b.yaml", good);

    CHECK(spots(directory.findings()) == "probable-duplicate 1:7");
    CHECK(spots(directory.add("us/ma/b.yaml", good + "distinct_from: [a]\n").findings()) == "");
    CHECK(spots(directory.add("us/ma/b.yaml", good + "colour: red\n").findings()) ==
          "unknown-key 12:1");
  }

  TEST_CASE("a folder, a schema or a gazetteer that is not there is a failure, not a finding") {
    Directory directory;
    const tests::TemporaryFolder empty;

    CHECK(indexer::check(directory.data(), "gone.json", tests::test_day).error().kind ==
          catalog::FailureKind::unreadable);
    CHECK(indexer::check(empty.path(), schema, tests::test_day).error().kind ==
          catalog::FailureKind::unreadable);
    std::filesystem::remove(directory.data() / "gazetteer/places.tsv");
    CHECK(indexer::check(directory.data(), schema, tests::test_day).error().kind ==
          catalog::FailureKind::unreadable);
  }

  TEST_CASE("a listing that ends in .yml, which nobody would read, is named") {
    tests::Directory directory;
    directory.add("us/ma/lighthouse.yml", tests::group("Lighthouse Example Group", "Boston", "MA"));

    const auto findings = directory.findings();

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "file-name");
    CHECK(findings[0].remedy == "name it lighthouse.yaml");
  }

  TEST_CASE("a link that leads to itself is passed over") {
    tests::Directory directory;
    directory.add("us/ma/lighthouse.yaml",
                  tests::group("Lighthouse Example Group", "Boston", "MA"));
    const auto loop = directory.data() / "listings/us/ma/loop.yaml";
    std::filesystem::create_symlink(loop, loop);

    CHECK(directory.findings().empty());
  }
}

}  // namespace check_test
