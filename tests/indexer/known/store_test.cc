#include "indexer/known/store.h"

#include <doctest/doctest.h>

#include <fstream>

#include "catalog/checksum.h"
#include "indexer/text_file.h"
#include "tests/support/generated_directory.h"
#include "tests/support/temporary_folder.h"

namespace store_test {

using indexer::known::Row;
using indexer::known::Store;

namespace {

Row row(const std::string& facts) {
  return {.stamp = {.bytes = 100, .modified_at = 5, .changed_at = 6, .inode = 7},
          .read_at = 8,
          .content = catalog::sha256_of(facts),
          .facts = facts};
}

std::unique_ptr<Store> open(const std::filesystem::path& folder,
                            const std::string& surroundings = "words") {
  auto store = Store::open(folder, surroundings);
  REQUIRE(store);
  return std::move(*store);
}

std::string path_of(std::size_t number) { return "us/" + std::to_string(number) + ".yaml"; }

// Of `count` files, written down.
void fill(const std::filesystem::path& folder, std::size_t count) {
  const auto store = open(folder);
  std::vector<std::int64_t> rows;
  for (std::size_t number = 0; number < count; ++number)
    rows.push_back(*store->put(path_of(number), row("facts " + std::to_string(number)),
                               std::string(2000, 'a') + std::to_string(number)));
  REQUIRE(store->commit(rows));
}

std::size_t known(Store& store, std::size_t count) {
  std::size_t found = 0;
  for (std::size_t number = 0; number < count; ++number)
    if (const auto row = store.find(path_of(number))) {
      // Never anything but what was put.
      CHECK(row->facts == "facts " + std::to_string(number));
      const auto listing = store.listing(row->number, row->listing);
      CHECK((!listing || *listing == std::string(2000, 'a') + std::to_string(number)));
      ++found;
    }
  return found;
}

}  // namespace

TEST_SUITE("indexer/known/store") {
  TEST_CASE("what was replaced or removed is wiped out, and only the owner reads the folder") {
    const tests::TemporaryFolder folder;
    const auto store_of = [&](const std::string& facts, const std::string& listing) {
      const auto store = open(folder.path() / "known");
      REQUIRE(store->commit({*store->put(path_of(1), row(facts), listing)}));
    };
    store_of("12 Example Lane, apt 4", std::string(9000, 'x') + "12 Example Lane, apt 4");
    store_of("at the library", "at the library");

    const auto text = indexer::read_text(folder.path() / "known" / "known.sqlite");
    REQUIRE(text);
    CHECK(text->find("at the library") != std::string::npos);
    CHECK(text->find("Example Lane") == std::string::npos);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path() / "known").permissions() == perms::owner_all);
  }

  TEST_CASE("what one run put another finds, with its JSON") {
    const tests::TemporaryFolder folder;
    fill(folder.path() / "known", 3);

    const auto store = open(folder.path() / "known");
    const auto found = store->find(path_of(1));

    REQUIRE(found);
    CHECK(found->stamp == row("").stamp);
    CHECK(found->read_at == 8);
    CHECK(found->content == catalog::sha256_of("facts 1"));
    CHECK(found->facts == "facts 1");
    CHECK(store->listing(found->number, found->listing) == std::string(2000, 'a') + "1");
    CHECK(store->listing(found->number, catalog::sha256_of("other")).error().kind ==
          catalog::FailureKind::damaged);
    CHECK_FALSE(store->find("us/gone.yaml"));
  }

  TEST_CASE("a run that ends before it is done leaves the store as it was") {
    const tests::TemporaryFolder folder;
    fill(folder.path(), 3);
    {
      const auto store = open(folder.path());
      REQUIRE(store->put(path_of(1), row("facts that do not count"), "{}"));
      REQUIRE(store->put("us/new.yaml", row("facts that do not count"), "{}"));
    }

    const auto store = open(folder.path());
    CHECK(known(*store, 3) == 3);
    CHECK_FALSE(store->find("us/new.yaml"));
  }

  TEST_CASE("files that are gone are forgotten, and so is everything in other surroundings") {
    const tests::TemporaryFolder folder;
    fill(folder.path(), 3);
    {
      const auto store = open(folder.path());
      REQUIRE(store->commit({store->find(path_of(1))->number}));
    }
    CHECK(known(*open(folder.path()), 3) == 1);
    CHECK(known(*open(folder.path(), "other words"), 3) == 0);
  }

  TEST_CASE("new times of a file are kept with what was known of it") {
    const tests::TemporaryFolder folder;
    fill(folder.path(), 2);
    {
      const auto store = open(folder.path());
      Row touched = *store->find(path_of(1));
      touched.stamp.modified_at = 500;
      REQUIRE(store->restamp(path_of(1), touched));
      REQUIRE(store->commit({store->find(path_of(0))->number, touched.number}));
    }

    const auto store = open(folder.path());
    CHECK(store->find(path_of(1))->stamp.modified_at == 500);
    CHECK(known(*store, 2) == 2);
  }

  TEST_CASE("where the store is in use, can not be written or is not asked for, nothing is kept") {
    const tests::TemporaryFolder folder;
    fill(folder.path() / "known", 3);
    const auto first = open(folder.path() / "known");
    CHECK(first->folder() == folder.path() / "known");
    folder.write("file", "x");

    for (const auto& elsewhere :
         {folder.path() / "known", folder.path() / "file", std::filesystem::path()}) {
      const auto store = open(elsewhere);
      CHECK(store->folder().empty());
      CHECK(known(*store, 3) == 0);
      const auto number = store->put(path_of(0), row("facts 0"), std::string(2000, 'a') + "0");
      REQUIRE(number);
      CHECK(known(*store, 1) == 1);
      CHECK(store->commit({*number}));
    }
    CHECK(known(*first, 3) == 3);
  }

  TEST_CASE("of a damaged or truncated store only what is whole is known") {
    const tests::TemporaryFolder folder;
    fill(folder.path() / "good", 40);
    const std::string whole = *indexer::read_text(folder.path() / "good/known.sqlite");
    tests::Dice dice(42);
    std::size_t lost = 0;
    for (int round = 0; round < 60; ++round) {
      INFO(round);
      std::string bytes = whole;
      if (round % 4 == 0)
        bytes.resize(dice.below(bytes.size()));
      else
        for (std::size_t flip = 0; flip <= dice.below(4); ++flip)
          bytes[dice.below(bytes.size())] ^= static_cast<char>(1 << dice.below(8));
      const auto place = folder.path() / "damaged";
      std::filesystem::remove_all(place);
      folder.write("damaged/known.sqlite", bytes);

      lost += 40 - known(*open(place), 40);
    }
    CHECK(lost > 0);
  }
}

}  // namespace store_test
