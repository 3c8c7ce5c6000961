#include "indexer/duplicates/blocks.h"

#include <doctest/doctest.h>

#include <ctime>

#include "catalog/checker/normalise.h"
#include "indexer/duplicates/likeness.h"
#include "tests/indexer/duplicates/hard_negatives.h"
#include "tests/indexer/duplicates/seeded_copies.h"
#include "tests/support/findings.h"

namespace duplicate_blocks_test {

using namespace indexer::duplicates;

namespace {

struct Read {
  Censuses censuses;
  std::vector<Signals> signals;
};

Read read(const std::vector<indexer::ListingFile>& files) {
  Read all;
  for (const auto& file : files)
    all.signals.push_back(
        signals_of(catalog::checker::normalise(file, {}, tests::gazetteer()), all.censuses));
  return all;
}

// Of this program, however busy the machine is.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

TEST_SUITE("indexer/duplicates/blocks") {
  TEST_CASE("of the pairs that comparing all with all would find, the blocks lose none in 100") {
    std::vector<indexer::ListingFile> files;
    tests::Dice dice(5);
    for (const auto& family : tests::duplicates::hard_negatives(5))
      for (const auto& file : family.members) {
        if (files.size() >= 700) break;
        files.push_back(file);
        if (dice.once_in(3)) files.push_back(tests::duplicates::second_listing(file, dice));
      }
    const Read all = read(files);
    const Judge judge(all.censuses, files.size());
    const std::vector<Pair> pairs = pairs_of(all.signals, judge.names());

    std::size_t alike = 0, lost = 0;
    for (std::uint32_t one = 0; one < files.size(); ++one)
      for (std::uint32_t other = one + 1; other < files.size(); ++other) {
        if (all.signals[one].kind != all.signals[other].kind) continue;
        if (judge.compare(all.signals[one], all.signals[other]).score < warning_score) continue;
        ++alike;
        lost += std::binary_search(pairs.begin(), pairs.end(), Pair{one, other}) ? 0 : 1;
      }

    MESSAGE(pairs.size() << " pairs instead of " << files.size() * (files.size() - 1) / 2 << "; "
                         << lost << " of " << alike << " that are alike are lost");
    CHECK(alike > 200);
    CHECK(lost * 100 <= alike);
  }

  TEST_CASE("one website, name, place and time of thousands does not become their square") {
    const auto one = tests::listing_file(
        "lighthouse",
        "name: Lighthouse Example Group\nconditions: [lupus]\nformat: in-person\n"
        "meets: every Tuesday 18:00\nplace: {city: Boston, region: MA, country: US}\n"
        "contact: {website: 'https://example.org/', phone: 603-555-0123}\n");
    const auto pairs_among = [&](std::size_t count) {
      const Read all = read(std::vector<indexer::ListingFile>(count, one));
      const Judge judge(all.censuses, count);
      return pairs_of(all.signals, judge.names()).size();
    };

    CHECK(pairs_among(10) == 45);
    CHECK(pairs_among(2'000) <= 2'000 * neighbours);
  }

  TEST_CASE("pairs are sorted, each once, of one kind") {
    const std::string group =
        "name: Lighthouse Lupus\ncontact: {phone: 603-555-0123, email: a@example.org}\n";
    const Read all = read({tests::listing_file("a", group), tests::listing_file("b", group),
                           tests::listing_file("c", "kind: organization\n" + group),
                           tests::listing_file("d", group)});
    const Judge judge(all.censuses, 4);

    CHECK(pairs_of(all.signals, judge.names()) == std::vector<Pair>{{0, 1}, {0, 3}, {1, 3}});
  }

  TEST_CASE("neighbours across the edge of a cell are compared") {
    const auto at = [](const char* id, const char* name, const char* longitude) {
      return tests::listing_file(
          id, std::string("name: ") + name +
                  "\nplace: {country: US, latitude: 42.4199, longitude: " + longitude + "}\n");
    };
    for (const char* longitude : {"-71.1000", "-71.1001", "-71.0999", "-71.1090"}) {
      CAPTURE(std::string(longitude));
      const Read all = read({at("a", "Lighthouse", "-71.1000"), at("b", "Harbor", longitude)});
      CHECK(pairs_of(all.signals, Judge(all.censuses, 2).names()).size() == 1);
    }
    const Read all = read({at("a", "Lighthouse", "-71.1000"), at("b", "Harbor", "-71.2000")});
    CHECK(pairs_of(all.signals, Judge(all.censuses, 2).names()).empty());
  }

  TEST_CASE("thousands of listings are read, parted and compared in seconds") {
    std::vector<indexer::ListingFile> files;
    for (std::uint32_t seed = 1; files.size() < 3'000; ++seed)
      for (const auto& family : tests::duplicates::hard_negatives(seed))
        files.insert(files.end(), family.members.begin(), family.members.end());

    const double start = processor_seconds();
    const Read all = read(files);
    const Judge judge(all.censuses, files.size());
    const std::vector<Pair> pairs = pairs_of(all.signals, judge.names());
    double sum = 0;
    for (const auto& [one, other] : pairs)
      sum += judge.compare(all.signals[one], all.signals[other]).score;
    const double seconds = processor_seconds() - start;

    MESSAGE(files.size() << " listings: " << pairs.size() << " pairs, " << seconds
                         << " s with sanitizers");
    CHECK(sum > 0);
    CHECK(pairs.size() < files.size() * 60);
    CHECK(seconds < 10);
  }
}

}  // namespace duplicate_blocks_test
