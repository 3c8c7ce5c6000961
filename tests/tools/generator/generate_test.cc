// A made directory as a whole: the same at each run, sound to the checker, in folders of bearable
// size.
#include "tools/generator/generate.h"

#include <doctest/doctest.h>

#include <fstream>
#include <map>

#include "indexer/check.h"
#include "indexer/output/text.h"
#include "indexer/text_file.h"
#include "tests/support/directory.h"
#include "tests/support/temporary_folder.h"

namespace generate_test {

namespace fs = std::filesystem;

namespace {

// The vocabulary and schema are the project's own, the gazetteer the small one.
struct Source {
  Source() {
    fs::create_directories(data());
    fs::copy(KITH_SOURCE "/data/vocabulary", data() / "vocabulary");
    fs::copy(KITH_SOURCE "/tests/support/gazetteer", data() / "gazetteer");
    fs::copy(KITH_SOURCE "/schemas", folder.path() / "schemas");
  }
  fs::path data() const { return folder.path() / "data"; }

  tests::TemporaryFolder folder;
};

catalog::Expected<void> make(const Source& source, const fs::path& out, std::size_t count,
                             std::uint64_t seed) {
  const catalog::Day today = tests::test_day - std::chrono::days(30);
  return generator::generate(source.data(), out, {.count = count, .seed = seed, .today = today},
                             [](std::size_t, std::size_t) {});
}

// The text of each listing by its path below listings/.
std::map<std::string, std::string> texts_of(const fs::path& out) {
  std::map<std::string, std::string> texts;
  const fs::path listings = out / "data" / "listings";
  for (const auto& entry : fs::recursive_directory_iterator(listings))
    if (entry.is_regular_file())
      texts[entry.path().lexically_relative(listings).generic_string()] =
          indexer::read_text(entry.path()).value();
  return texts;
}

}  // namespace

TEST_SUITE("tools/generator/generate") {
  TEST_CASE("the check finds no error in what was made, and a build needs nothing else") {
    const Source source;
    const fs::path out = source.folder.path() / "made";
    REQUIRE(make(source, out, 300, 7));
    const auto checked =
        indexer::check(out / "data", out / "schemas" / "listing.schema.json", tests::test_day);
    REQUIRE(checked);
    CHECK(checked->listings.seen == 300);
    const auto no_text = [](const std::string&) { return std::string(); };
    CHECK_MESSAGE(!indexer::has_errors(checked->findings),
                  indexer::output::text(checked->findings, false, no_text));
  }

  TEST_CASE("the same count and seed make the same bytes, another seed makes others") {
    const Source source;
    const fs::path folder = source.folder.path();
    REQUIRE(make(source, folder / "one", 60, 7));
    REQUIRE(make(source, folder / "again", 60, 7));
    REQUIRE(make(source, folder / "other", 60, 8));
    const auto one = texts_of(folder / "one");
    CHECK(one.size() == 60);
    CHECK(one == texts_of(folder / "again"));
    CHECK(one != texts_of(folder / "other"));
  }

  TEST_CASE("nothing is written where something is, or where there is nothing to read") {
    const Source source;
    const fs::path folder = source.folder.path();
    source.folder.write("full/letter.txt", "kept");
    const auto refused = make(source, folder / "full", 5, 7);
    REQUIRE(!refused);
    CHECK(refused.error().kind == catalog::FailureKind::invalid);
    CHECK(!fs::exists(folder / "full" / "data"));

    const auto unread = generator::generate(folder / "nowhere", folder / "made", {.count = 5}, {});
    REQUIRE(!unread);
    CHECK(unread.error().kind == catalog::FailureKind::unreadable);
    CHECK(!fs::exists(folder / "made"));
  }
}

}  // namespace generate_test
