#include "query-service/snapshot/text_shards.h"

#include <doctest/doctest.h>

#include "indexer/build.h"
#include "query-service/search/text_index.h"
#include "query-service/service.h"
#include "tests/support/directory.h"

namespace text_shards_test {

using namespace query_service;
using catalog::FailureKind;
using tests::group;

namespace {

constexpr const char* name = "20261123T041500Z-00000000";

// Nothing listens at port 1 of this machine: a connection is refused at once.
const ShardAddresses nowhere = {{"us", {{"127.0.0.1", 1}, {"127.0.0.1", 2}}},
                                {"rest", {{"127.0.0.1", 1}}}};

// Two groups, one of them in the United States, and the text of both in shards; published.
class SplitDirectory {
 public:
  SplitDirectory() {
    tests::Directory directory;
    std::string elsewhere = group("Harbour Example Group", "Toronto", "ON");
    elsewhere.replace(elsewhere.find("country: US"), 11, "country: CA");
    directory.add("ca/harbour.yaml", elsewhere)
        .add("us/lantern.yaml", group("Lantern Example Group", "Tulsa", "OK"));
    const auto checked = indexer::check(
        directory.data(), KITH_SOURCE "/schemas/listing.schema.json", tests::test_day);
    REQUIRE(checked);
    const auto built = indexer::build(*checked, folder() / name, "2026-11-23T04:15:00Z",
                                      [](std::string_view, std::size_t, std::size_t) {}, {"US"});
    REQUIRE_MESSAGE(built, built.error().message);
    folder_.write("CURRENT", std::string(name) + "\n");
  }
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  tests::TemporaryFolder folder_;
};

bool says(const catalog::Failure& failure, const std::string& text) {
  return failure.message.find(text) != std::string::npos;
}

}  // namespace

TEST_SUITE("query-service/snapshot/text_shards") {
  TEST_CASE("a split snapshot is not opened where a shard has no address") {
    const SplitDirectory split;

    const auto without = Snapshot::open(split.folder() / name);
    const auto part = Snapshot::open(split.folder() / name, {{"rest", {{"127.0.0.1", 1}}}});

    REQUIRE_FALSE(without);
    CHECK(without.error().kind == FailureKind::invalid);
    REQUIRE_FALSE(part);
    CHECK(says(part.error(), "no address is known for the shard \"us\""));
  }

  TEST_CASE("shards that hold other listings than the columns are refused") {
    const SplitDirectory split;
    const auto snapshot = Snapshot::open(split.folder() / name, nowhere);
    REQUIRE(snapshot);
    auto shards = (*snapshot)->manifest().shards;
    shards.back().listings = 7;

    const auto made = TextShards::make(shards, nowhere, (*snapshot)->columns());

    REQUIRE_FALSE(made);
    CHECK(made.error().kind == FailureKind::damaged);
    CHECK(says(made.error(), "its shard rest holds 7 listings, its index 1"));
  }

  TEST_CASE("documents of all shards are numbered in turn") {
    const SplitDirectory split;
    const auto snapshot = Snapshot::open(split.folder() / name, nowhere);
    REQUIRE(snapshot);
    const TextShards* shards = (*snapshot)->text_shards();
    REQUIRE(shards);

    // The first document of "us" and that of "rest": Tulsa lies south of Toronto.
    CHECK(shards->row_of(1) == 0);
    CHECK(shards->row_of(2) == 1);
  }

  TEST_CASE(
      "where a shard is not reached it is named, with each address, and so it is for a second") {
    const SplitDirectory split;
    const auto snapshot = Snapshot::open(split.folder() / name, nowhere);
    REQUIRE(snapshot);
    const TextShards* shards = (*snapshot)->text_shards();
    CHECK(shards->trouble().empty());
    int used = 0;

    const auto asked = shards->ask([&](const Xapian::Database&) { ++used; });
    const auto again = shards->ask([&](const Xapian::Database&) { ++used; });

    REQUIRE_FALSE(asked);
    CHECK(asked.error().kind == FailureKind::unreadable);
    CHECK(says(asked.error(), "shard us: 127.0.0.1:1 does not answer"));
    CHECK(says(asked.error(), "127.0.0.1:2 does not answer"));
    REQUIRE_FALSE(again);
    CHECK(again.error().message == asked.error().message);
    CHECK(shards->trouble() == asked.error().message);
    CHECK(used == 0);
  }

  TEST_CASE(
      "without its shards a directory knows its words and places, and refuses to look for text") {
    const SplitDirectory split;
    CurrentSnapshot current(split.folder(), nowhere);
    CHECK_FALSE(current.refresh());
    REQUIRE(current.get());
    const Service service(current);
    const auto answer = [&](const std::string& url) {
      return service.answer(tests::request_for(url), tests::test_day);
    };

    const auto index = TextIndex::open(*current.get());
    REQUIRE(index);
    CHECK(index->holds("lantern"));
    CHECK(index->names("harbour"));
    CHECK(answer("/api/v1/search?near=Tulsa,+OK&condition=chronic-pain").status == 200);
    const auto refused = answer("/api/v1/search?q=lantern");
    CHECK(refused.status == 503);
    CHECK(refused.body.find("A part of the directory does not answer") != std::string::npos);
  }
}

}  // namespace text_shards_test
