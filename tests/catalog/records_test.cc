#include "catalog/records.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace records_test {

using catalog::FailureKind;
using catalog::GazetteerPlace;
using catalog::Listing;
using catalog::PlaceType;
using catalog::Records;
using catalog::RecordsWriter;

namespace {

Listing listing(const std::string& id, const std::string& name) { return {.id = id, .name = name}; }

}  // namespace

TEST_SUITE("catalog/records") {
  TEST_CASE("what the directory needs is read back, and is nothing where none was written") {
    const tests::TemporaryFolder folder;
    const catalog::Upkeep upkeep{.items = {{.id = "lighthouse", .date = "2019"}},
                                 .totals = {1, 0, 0, 0, 0, 0}};
    for (const bool is_written : {true, false}) {
      const auto path = folder.path() / (is_written ? "with.sqlite" : "without.sqlite");
      auto writer = RecordsWriter::create(path);
      REQUIRE(writer);
      if (is_written) REQUIRE(writer->add(upkeep));
      REQUIRE(writer->finish());
      CHECK(Records::open(path)->upkeep() == (is_written ? upkeep : catalog::Upkeep{}));
    }
  }

  TEST_CASE("listings are read back by number and by id") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    auto writer = RecordsWriter::create(path);
    REQUIRE(writer);
    REQUIRE(writer->add(1, listing("lighthouse", "Lighthouse Example Group, niño 日本 😀")));
    REQUIRE(writer->add(2, listing("harbor", "Harbor Example Group")));
    REQUIRE(writer->finish());

    auto records = Records::open(path);

    REQUIRE(records);
    CHECK((*records->listing(1))->name == "Lighthouse Example Group, niño 日本 😀");
    CHECK(records->docid_of("harbor") == 2u);
    CHECK_FALSE(records->docid_of("Harbor"));
    const auto none = records->listing(3);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == FailureKind::not_found);
  }

  TEST_CASE("a former id leads to the id of today, and is no id itself") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    auto writer = RecordsWriter::create(path);
    Listing moved = listing("lighthouse", "Lighthouse Example Group");
    moved.formerly = {"beacon", "old-beacon"};
    REQUIRE(writer->add(1, moved));
    REQUIRE(writer->finish());

    auto records = Records::open(path);

    CHECK(records->id_of_former("beacon") == "lighthouse");
    CHECK(records->id_of_former("old-beacon") == "lighthouse");
    CHECK_FALSE(records->id_of_former("lighthouse"));
    CHECK_FALSE(records->docid_of("beacon"));
  }

  TEST_CASE("a vocabulary comes back in its order") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    const std::vector<catalog::Concept> words{{.id = "zebra", .label = {"Z", "Cebra"}},
                                              {.id = "ant", .broader = {"zebra"}}};
    auto writer = RecordsWriter::create(path);
    REQUIRE(writer->add("conditions", catalog::Vocabulary(words)));
    REQUIRE(writer->add("formats", catalog::Vocabulary({{.id = "online"}})));
    REQUIRE(writer->finish());

    auto records = Records::open(path);

    CHECK(records->vocabulary("conditions")->concepts() == words);
    CHECK(records->vocabulary("formats")->concepts().size() == 1);
    CHECK(records->vocabulary("unheard-of")->concepts().empty());
  }

  TEST_CASE("a place comes back whole, with a key for its name and each alias") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    GazetteerPlace place{.type = PlaceType::region,
                         .name = "Cañada",
                         .country = "US",
                         .region = "US-XX",
                         .coordinates = catalog::Coordinates{42.5, -71.25},
                         .population = 7'000'000'000,
                         .aliases = {"St. Example", "XX; \"quoted\""}};
    const GazetteerPlace bare{.name = "Nowhere", .country = "US"};
    auto writer = RecordsWriter::create(path);
    REQUIRE(writer->add(place));
    REQUIRE(writer->add(bare));
    REQUIRE(writer->finish());

    auto records = Records::open(path);
    std::vector<GazetteerPlace> places;
    REQUIRE(records->for_each_place([&](const GazetteerPlace& next) { places.push_back(next); }));
    std::vector<std::string> keys;
    REQUIRE(records->for_each_place_name([&](std::string_view key, std::int64_t number) {
      keys.push_back(std::string(key) + " " + std::to_string(number));
    }));

    place.aliases.clear();
    CHECK(places == std::vector{place, bare});
    CHECK(keys ==
          std::vector<std::string>{"canada 1", "nowhere 2", "saint example 1", "xx quoted 1"});
  }

  TEST_CASE("the lexicon comes back in its order") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    const std::vector<catalog::LexiconPhrase> phrases{
        {"trigeminal neuralgia", catalog::PhraseType::condition, "trigeminal-neuralgia",
         catalog::PhraseUse::name, "en"},
        {"tn", catalog::PhraseType::condition, "trigeminal-neuralgia",
         catalog::PhraseUse::in_context, ""},
        {"cerca de", catalog::PhraseType::near, "near", catalog::PhraseUse::name, "es"}};
    auto writer = RecordsWriter::create(path);
    for (const auto& phrase : phrases) REQUIRE(writer->add(phrase));
    REQUIRE(writer->finish());

    CHECK(Records::open(path)->lexicon().value() == phrases);
  }

  TEST_CASE("two listings of one number or id are refused in writing") {
    const tests::TemporaryFolder folder;
    auto writer = RecordsWriter::create(folder.path() / "records.sqlite");
    REQUIRE(writer->add(1, listing("lighthouse", "Lighthouse Example Group")));

    CHECK_FALSE(writer->add(1, listing("harbor", "Harbor Example Group")));
    CHECK_FALSE(writer->add(2, listing("lighthouse", "Harbor Example Group")));
    CHECK(writer->add(2, listing("harbor", "Harbor Example Group")));
  }

  TEST_CASE("nothing counts before it is finished") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "unfinished.sqlite";
    { REQUIRE(RecordsWriter::create(path)->add(1, listing("a", "Anchor Example Group"))); }

    auto records = Records::open(path);

    CHECK((!records || !records->docid_of("a")));
  }

  TEST_CASE("what is not there or not records is refused on opening") {
    const tests::TemporaryFolder folder;

    CHECK(Records::open(folder.path() / "missing.sqlite").error().kind == FailureKind::unreadable);
    CHECK(Records::open(folder.write("text.sqlite", std::string(5000, 'x'))).error().kind ==
          FailureKind::damaged);
    CHECK(Records::open(folder.write("empty.sqlite", "")).error().kind == FailureKind::damaged);
  }

  TEST_CASE("pages that were overwritten give failures, not half a listing or vocabulary") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    auto writer = RecordsWriter::create(path);
    std::vector<catalog::Concept> words;
    for (int count = 0; count < 500; ++count)
      words.push_back({.id = "word-" + std::to_string(count), .mesh = std::string(100, 'x')});
    REQUIRE(writer->add(1, listing("a", std::string(20'000, 'n'))));
    REQUIRE(writer->add("conditions", catalog::Vocabulary(words)));
    REQUIRE(writer->finish());
    constexpr std::size_t first_page = 4096;
    {
      std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
      file.seekp(first_page);
      file << std::string(std::filesystem::file_size(path) - first_page, '\xEE');
    }

    auto records = Records::open(path);

    REQUIRE(records);
    const auto one = records->listing(1);
    REQUIRE_FALSE(one);
    CHECK(one.error().kind == FailureKind::damaged);
    const auto vocabulary = records->vocabulary("conditions");
    REQUIRE_FALSE(vocabulary);
    CHECK(vocabulary.error().kind == FailureKind::damaged);
  }

  TEST_CASE("the time zones of areas come back, and an area has one") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    auto writer = RecordsWriter::create(path);
    REQUIRE(writer);
    REQUIRE(writer->add_time_zones("US-OK", {"America/Chicago", true}));
    REQUIRE(writer->add_time_zones("ES",
                                   {"Europe/Madrid", false, {"Atlantic/Canary", "Africa/Ceuta"}}));
    CHECK_FALSE(writer->add_time_zones("ES", {"Atlantic/Canary"}));
    REQUIRE(writer->finish());

    auto records = Records::open(path);

    REQUIRE(records);
    const auto zones = records->time_zones();
    REQUIRE(zones);
    CHECK(*zones == catalog::AreaTimeZones{
                        {"ES", {"Europe/Madrid", false, {"Atlantic/Canary", "Africa/Ceuta"}}},
                        {"US-OK", {"America/Chicago", true}}});
  }

  TEST_CASE("a region's wider region comes back") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "records.sqlite";
    auto writer = RecordsWriter::create(path);
    REQUIRE(writer);
    REQUIRE(writer->add_region_parent("GB-BDF", "GB-ENG"));
    REQUIRE(writer->finish());

    auto records = Records::open(path);

    REQUIRE(records);
    CHECK(*records->region_parents() == catalog::RegionParents{{"GB-BDF", "GB-ENG"}});
  }
}

}  // namespace records_test
