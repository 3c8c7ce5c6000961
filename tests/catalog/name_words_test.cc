#include "catalog/name_words.h"

#include <doctest/doctest.h>

#include "catalog/records.h"
#include "indexer/name_words.h"
#include "tests/support/temporary_folder.h"

namespace name_words_test {

using catalog::NameWord;

TEST_SUITE("catalog/name_words") {
  TEST_CASE("the words of names, in order, each with where it stands") {
    indexer::NameWords names;
    names.add(1, "Harbor Example Group");
    names.add(2, "The Málaga Harbor, Harbor");

    const std::vector<NameWord> words = names.take();

    CHECK(words == std::vector<NameWord>{{"example", {{1, 1}}},
                                         {"group", {{1, 2}}},
                                         {"harbor", {{1, 0}, {2, 2}, {2, 3}}},
                                         {"malaga", {{2, 1}}},
                                         {"the", {{2, 0}}}});
  }

  TEST_CASE("uses are five bytes each, and come back as they were") {
    const std::vector<NameWord::Use> uses{{1, 0}, {256, 7}, {4'000'000'000, 255}};

    const std::string bytes = catalog::name_uses_bytes(uses);

    CHECK(bytes.size() == 15);
    CHECK(catalog::name_uses_in(bytes) == uses);
    CHECK(catalog::name_uses_in(bytes.substr(0, 14)).size() == 2);
    CHECK(catalog::name_uses_in("").empty());
  }

  TEST_CASE("records keep them, in the order of the words") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    const NameWord zebra{"zebra", {{1, 0}, {0x01000000, 0}}};
    const NameWord ant{"ant", {{7, 3}}};
    auto writer = catalog::RecordsWriter::create(path);
    REQUIRE(writer->add(zebra));
    REQUIRE(writer->add(ant));
    REQUIRE(writer->finish());

    std::vector<NameWord> read;
    auto records = catalog::Records::open(path);
    REQUIRE(records->for_each_name_word([&](const NameWord& word) { read.push_back(word); }));

    CHECK(read == std::vector{ant, zebra});
  }
}

}  // namespace name_words_test
