#include "indexer/known/kept_shards.h"

#include <doctest/doctest.h>

#include <fstream>

#include "indexer/text_file.h"
#include "tests/support/temporary_folder.h"

namespace kept_shards_test {

using indexer::known::KeptShards;

TEST_SUITE("indexer/known/kept_shards") {
  TEST_CASE("a shard that was kept is found by its key, until it is used no more") {
    const tests::TemporaryFolder folder;
    const auto place = folder.path() / "shards";
    {
      KeptShards shards(place);
      CHECK_FALSE(shards.find("a1"));
      CHECK(indexer::read_text(shards.keep("a1", folder.write("one", "first"))) == "first");
      shards.keep("b2", folder.write("two", "second"));
      shards.forget_others();
    }
    {
      KeptShards shards(place);
      REQUIRE(shards.find("a1"));
      CHECK(indexer::read_text(*shards.find("a1")) == "first");
      shards.forget_others();
    }
    CHECK_FALSE(KeptShards(place).find("b2"));
    CHECK(KeptShards(place).find("a1"));
  }

  TEST_CASE("a shard that is not what was kept counts as not there") {
    const tests::TemporaryFolder folder;
    const auto place = folder.path() / "shards";
    const auto file = KeptShards(place).keep("a1", folder.write("one", "first"));

    std::ofstream(file) << "forst";

    CHECK_FALSE(KeptShards(place).find("a1"));
  }

  TEST_CASE("without a folder shards stay where they were made") {
    const tests::TemporaryFolder folder;
    KeptShards shards({});
    const auto file = folder.write("one", "first");
    CHECK(shards.keep("a1", file) == file);
    CHECK_FALSE(shards.find("a1"));
    shards.forget_others();
    CHECK(std::filesystem::exists(file));
  }
}

}  // namespace kept_shards_test
