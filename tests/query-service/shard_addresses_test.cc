#include "query-service/snapshot/shard_addresses.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace shard_addresses_test {

using namespace query_service;

TEST_SUITE("query-service/snapshot/shard_addresses") {
  TEST_CASE("each shard has its addresses, in their order") {
    const tests::TemporaryFolder folder;
    const auto file = folder.write("shards.json", R"({
      "us": ["10.0.0.21:8301", "shard.kith.example:8302"],
      "rest": ["[::1]:8303"]
    })");

    const auto addresses = read_shard_addresses(file);

    REQUIRE(addresses);
    REQUIRE(addresses->size() == 2);
    CHECK(addresses->at("us") ==
          std::vector<ShardAddress>{{"10.0.0.21", 8301}, {"shard.kith.example", 8302}});
    CHECK(addresses->at("rest") == std::vector<ShardAddress>{{"::1", 8303}});
    CHECK(to_text(addresses->at("us")[1]) == "shard.kith.example:8302");
    CHECK(to_text(addresses->at("rest")[0]) == "[::1]:8303");
  }

  TEST_CASE("what is wrong is named, with what would be right") {
    const tests::TemporaryFolder folder;
    for (const auto& [text, said] : std::map<std::string, std::string>{
             {"", "no object"},
             {"[]", "no object"},
             {"{}", "no object"},
             {R"({"us": "10.0.0.21:8301"})", "\"us\" has no list"},
             {R"({"us": []})", "\"us\" has no list"},
             {R"({"us": ["10.0.0.21"]})", "no address in \"10.0.0.21\""},
             {R"({"us": [":8301"]})", "no address in \":8301\""},
             {R"({"us": ["one:0"]})", "no address in \"one:0\""},
             {R"({"us": ["one:65536"]})", "no address in \"one:65536\""},
             {R"({"us": ["one:8301x"]})", "no address in \"one:8301x\""},
             {R"({"us": [8301]})", "no address in 8301"}}) {
      const auto addresses = read_shard_addresses(folder.write("shards.json", text));
      INFO(text);
      REQUIRE_FALSE(addresses);
      CHECK(addresses.error().message.find(said) != std::string::npos);
      CHECK(addresses.error().message.find("write {\"us\": [\"10.0.0.21:8301\"]") !=
            std::string::npos);
    }
  }

  TEST_CASE("a file that is not there is named") {
    const auto addresses = read_shard_addresses("/not-there/shards.json");
    REQUIRE_FALSE(addresses);
    CHECK(addresses.error().kind == catalog::FailureKind::unreadable);
    CHECK(addresses.error().message.find("/not-there/shards.json") != std::string::npos);
  }
}

}  // namespace shard_addresses_test
