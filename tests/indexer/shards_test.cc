#include "indexer/shards.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace shards_test {

using indexer::Shard;
using Texts = std::vector<std::string>;

namespace {

Texts ids(std::size_t count) {
  Texts all;
  for (std::size_t at = 0; at < count; ++at) all.push_back("example-" + std::to_string(at));
  return all;
}

// The content of each is its id, but for one.
std::vector<Shard> cut(const Texts& ids, std::size_t changed = SIZE_MAX,
                       const std::string& surroundings = "words") {
  return indexer::shards_of(
      ids.size(), [&](std::size_t at) { return ids[at]; },
      [&](std::size_t at) { return ids[at] + (at == changed ? "!" : ""); }, surroundings);
}

std::size_t differing(const std::vector<Shard>& before, const std::vector<Shard>& after) {
  std::set<std::string> keys;
  for (const Shard& shard : before) keys.insert(shard.key);
  return static_cast<std::size_t>(std::count_if(
      after.begin(), after.end(), [&](const Shard& shard) { return !keys.contains(shard.key); }));
}

}  // namespace

TEST_SUITE("indexer/shards") {
  TEST_CASE("shards hold every document once, in order, and none holds too many") {
    for (const std::size_t count : {1U, 1024U, 1025U, 20000U}) {
      std::size_t next = 0;
      for (const Shard& shard : cut(ids(count))) {
        CHECK(shard.first == next);
        CHECK(shard.last > shard.first);
        CHECK(shard.last - shard.first <= indexer::most_documents_per_shard);
        next = shard.last;
      }
      CHECK(next == count);
    }
    CHECK(cut(ids(20000)).size() > 20);
  }

  TEST_CASE("without a document there is one shard, of none") {
    const auto shards = cut({});
    REQUIRE(shards.size() == 1);
    CHECK(shards[0].last == 0);
  }

  TEST_CASE("a document that is changed, added or removed changes the shards around it alone") {
    const Texts before = ids(20000);
    Texts added = before, removed = before;
    added.insert(added.begin() + 5000, "example-new");
    removed.erase(removed.begin() + 5000);

    CHECK(differing(cut(before), cut(before)) == 0);
    CHECK(differing(cut(before), cut(before, 5000)) == 1);
    CHECK(differing(cut(before), cut(added)) <= 4);
    CHECK(differing(cut(before), cut(removed)) <= 4);
  }

  TEST_CASE("in other surroundings every shard is another") {
    const auto shards = cut(ids(3000));
    CHECK(differing(shards, cut(ids(3000), SIZE_MAX, "other words")) == shards.size());
  }
}

}  // namespace shards_test
