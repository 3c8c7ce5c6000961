#include "indexer/split_index.h"

#include <doctest/doctest.h>

#include "indexer/text_file.h"
#include "tests/support/temporary_folder.h"

namespace split_index_test {

namespace {

using Countries = std::vector<std::string>;
using Terms = std::vector<std::string>;

// Listing `at` has its number as a value, and three terms: its id, a word of all, one of two.
catalog::Expected<Xapian::Document> numbered(std::size_t at) {
  Xapian::Document document;
  document.add_boolean_term("Qlisting-" + std::to_string(at));
  document.add_term("common", 5);
  document.add_term("pair" + std::to_string(at / 2));
  document.add_value(0, std::to_string(at));
  return document;
}

catalog::Expected<std::vector<catalog::ManifestShard>> write(const std::filesystem::path& folder,
                                                             const Countries& countries,
                                                             std::size_t* told = nullptr) {
  return indexer::write_split_index(
      folder, countries.size(), {{"US", "CA", "US"}}, [&](std::size_t at) { return countries[at]; },
      numbered,
      [&](std::size_t written) {
        if (told) *told = written;
      });
}

Terms terms_of(const Xapian::Database& index, Xapian::docid document) {
  Terms terms;
  for (auto term = index.allterms_begin(); term != index.allterms_end(); ++term)
    for (auto at = index.postlist_begin(*term); at != index.postlist_end(*term); ++at)
      if (*at == document) terms.push_back(*term);
  return terms;
}

}  // namespace

TEST_SUITE("indexer/split_index") {
  TEST_CASE("a shard has the text of its listings in their order, the index their values") {
    const tests::TemporaryFolder folder;
    std::size_t told = 0;

    const auto shards = write(folder.path(), {"US", "", "CA", "US", "MX"}, &told);

    REQUIRE(shards);
    REQUIRE(shards->size() == 3);
    CHECK(told == 10);
    CHECK((*shards)[0].name == "ca");
    CHECK((*shards)[0].country == "CA");
    CHECK((*shards)[0].listings == 1);
    CHECK((*shards)[1].name == "us");
    CHECK((*shards)[2].name == "rest");
    CHECK((*shards)[2].country.empty());
    CHECK((*shards)[2].listings == 2);

    const Xapian::Database us((folder.path() / "shards" / "us.glass").string());
    CHECK(terms_of(us, 1) == Terms{"Qlisting-0", "common", "pair0"});
    CHECK(terms_of(us, 2) == Terms{"Qlisting-3", "common", "pair1"});
    CHECK(us.get_collection_freq("common") == 10);
    CHECK(us.get_document(1).get_value(0).empty());
    CHECK(us.get_uuid() == (*shards)[1].identity);

    const Xapian::Database index((folder.path() / "index.glass").string());
    REQUIRE(index.get_doccount() == 5);
    for (Xapian::docid document = 1; document <= 5; ++document)
      CHECK(index.get_document(document).get_value(0) == std::to_string(document - 1));
  }

  TEST_CASE("each term but the ids stands in the index once, with the first listing that has it") {
    const tests::TemporaryFolder folder;
    REQUIRE(write(folder.path(), {"US", "CA", "CA", "US"}));

    const Xapian::Database index((folder.path() / "index.glass").string());

    CHECK(terms_of(index, 1) == Terms{"common", "pair0"});
    CHECK(terms_of(index, 2).empty());
    CHECK(terms_of(index, 3) == Terms{"pair1"});
    CHECK(terms_of(index, 4).empty());
  }

  TEST_CASE("what is told of a shard's file is so, for sha256sum as well") {
    const tests::TemporaryFolder folder;

    const auto shards = write(folder.path(), {"US", ""});

    REQUIRE(shards);
    std::string sums;
    for (const catalog::ManifestShard& shard : *shards) {
      const auto described =
          catalog::describe_file(folder.path() / "shards", shard.name + ".glass");
      REQUIRE(described);
      CHECK(*described == shard.file);
      sums += shard.file.sha256 + "  " + shard.file.name + "\n";
    }
    CHECK(indexer::read_text(folder.path() / "shards" / "SHA256SUMS") == sums);
  }

  TEST_CASE("a shard in which nothing changed is the same file, whatever changed in others") {
    const tests::TemporaryFolder before, after;
    const auto first = write(before.path(), {"US", "CA", ""});
    const auto second = write(after.path(), {"US", "CA", "", ""});

    REQUIRE(first);
    REQUIRE(second);
    CHECK((*first)[0] == (*second)[0]);
    CHECK((*first)[1] == (*second)[1]);
    CHECK((*first)[2].identity != (*second)[2].identity);
  }

  TEST_CASE("where the shards cannot be written that is said") {
    const tests::TemporaryFolder folder;
    folder.write("shards", "a file stands where the folder shall be");

    const auto written = write(folder.path(), {"US"});

    REQUIRE_FALSE(written);
    CHECK(written.error().message.find("shards cannot be made") != std::string::npos);
  }
}

}  // namespace split_index_test
