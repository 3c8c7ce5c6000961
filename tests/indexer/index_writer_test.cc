#include "indexer/index_writer.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <set>

#include "indexer/index_identity.h"
#include "indexer/text_file.h"
#include "tests/support/temporary_folder.h"

namespace index_writer_test {

namespace {

using indexer::known::KeptShards;

// Each has its number for a term and for a value, and one word in common.
catalog::Expected<Xapian::Document> numbered(std::size_t at) {
  Xapian::Document document;
  document.add_term("common");
  document.add_term("number" + std::to_string(at));
  document.add_value(0, std::to_string(at));
  return document;
}

// Their content is their number.
std::vector<indexer::Shard> shards(std::size_t count) {
  const auto text = [](std::size_t at) { return std::to_string(at); };
  return indexer::shards_of(count, text, text, "");
}

catalog::Expected<void> write(
    const std::filesystem::path& path, std::size_t count,
    const std::function<void(std::size_t)>& told = [](std::size_t) {}) {
  KeptShards kept({});
  return indexer::write_index(path, shards(count), kept, numbered, told);
}

Xapian::docid only_with(const Xapian::Database& index, const std::string& term) {
  auto found = index.postlist_begin(term);
  return found == index.postlist_end(term) ? 0 : *found;
}

}  // namespace

TEST_SUITE("indexer/index_writer") {
  TEST_CASE("documents of any number of shards are numbered in their order, in one file") {
    for (const std::size_t count : {0U, 3U, 1024U, 1025U, 5000U}) {
      const tests::TemporaryFolder folder;
      const auto path = folder.path() / "index.glass";
      std::set<std::size_t> told;
      const auto written = write(path, count, [&](std::size_t done) { told.insert(done); });

      REQUIRE(written);
      CHECK(*told.rbegin() == count);
      CHECK(std::filesystem::is_regular_file(path));
      CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
      const Xapian::Database index(path.string());
      CHECK(index.get_doccount() == count);
      CHECK(index.get_termfreq("common") == count);
      for (std::size_t at = 0; at < count; at += 97)
        CHECK(only_with(index, "number" + std::to_string(at)) == at + 1);
      Xapian::docid next = 1;
      for (auto value = index.valuestream_begin(0); value != index.valuestream_end(0);
           ++value, ++next)
        CHECK(*value == std::to_string(value.get_docid() - 1));
      CHECK(next == count + 1);
    }
  }

  TEST_CASE("the same documents make the same bytes, others make others") {
    const tests::TemporaryFolder folder;
    const auto bytes_of = [&](const char* name, std::size_t count) {
      const auto path = folder.path() / name;
      REQUIRE(write(path, count));
      return *indexer::read_text(path);
    };
    const std::string once = bytes_of("once", 3000);

    CHECK(bytes_of("again", 3000) == once);
    CHECK(bytes_of("other", 3001) != once);
    CHECK(Xapian::Database((folder.path() / "once").string()).get_uuid() !=
          Xapian::Database((folder.path() / "other").string()).get_uuid());
  }

  TEST_CASE("of shards that were kept no document is made again, and the bytes are the same") {
    const tests::TemporaryFolder folder;
    const auto whole = folder.path() / "whole";
    REQUIRE(write(whole, 3000));
    std::atomic<std::size_t> made = 0;
    const auto counted = [&](std::size_t at) {
      ++made;
      return numbered(at);
    };
    const auto bytes_with = [&](const char* name, std::size_t count) {
      KeptShards kept(folder.path() / "kept");
      made = 0;
      REQUIRE(indexer::write_index(folder.path() / name, shards(count), kept, counted,
                                   [](std::size_t) {}));
      return *indexer::read_text(folder.path() / name);
    };

    CHECK(bytes_with("first", 3000) == *indexer::read_text(whole));
    CHECK(made == 3000);
    CHECK(bytes_with("again", 3000) == *indexer::read_text(whole));
    CHECK(made == 0);
    bytes_with("one more", 3001);
    CHECK(made <= indexer::most_documents_per_shard);
    CHECK(bytes_with("back", 3000) == *indexer::read_text(whole));
  }

  TEST_CASE("a document that can not be had ends it, with its reason") {
    const tests::TemporaryFolder folder;
    KeptShards kept({});
    const auto written = indexer::write_index(
        folder.path() / "index.glass", shards(10), kept,
        [](std::size_t at) -> catalog::Expected<Xapian::Document> {
          if (at == 7) return catalog::failure(catalog::FailureKind::damaged, "seven is damaged");
          return Xapian::Document();
        },
        [](std::size_t) {});
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "seven is damaged");
  }

  TEST_CASE("what is no index is not named") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder.path() / "a") << "not an index";
    CHECK_FALSE(indexer::name_after_content(folder.path() / "a"));
    CHECK_FALSE(indexer::name_after_content(folder.path() / "not-there"));
  }

  TEST_CASE("where the index cannot be written that is said, and nothing is left behind") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "not-there" / "index.glass";
    std::filesystem::create_directory(folder.path() / "not-there");
    // Another folder stands where the index shall become a file.
    std::filesystem::create_directories(path / "inside");

    const auto written = write(path, 10);

    REQUIRE_FALSE(written);
    CHECK(written.error().message.find("index.glass cannot be written") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(path.string() + ".growing"));
  }
}

}  // namespace index_writer_test
