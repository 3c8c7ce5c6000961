// How well duplicates are told from what only looks alike, in figures.
#include <doctest/doctest.h>

#include <map>

#include "indexer/check.h"
#include "indexer/duplicates/probable_duplicates.h"
#include "tests/indexer/duplicates/hard_negatives.h"
#include "tests/indexer/duplicates/seeded_copies.h"
#include "tests/support/findings.h"
#include "tests/support/shipped_directory.h"

namespace duplicates_calibration_test {

using indexer::ListingFile;
using indexer::Severity;
using indexer::duplicates::ProbableDuplicate;
using tests::shipped_directory;

namespace {

// The shipped listings and the families, and a second listing of most of them.
struct Corpus {
  std::vector<ListingFile> files;
  std::map<std::string, std::string> family_of;  // by id
  std::size_t hard_negatives = 0;                // pairs of one family, and no copies
  std::size_t seeded = 0;
};

Corpus corpus(std::uint32_t seed) {
  Corpus corpus;
  tests::Dice dice(seed);
  const auto add_copy = [&](const ListingFile& file) {
    corpus.files.push_back(tests::duplicates::second_listing(file, dice));
    ++corpus.seeded;
  };
  indexer::Findings findings;
  const auto whole = indexer::read_listing_files(KITH_SOURCE "/data", findings);
  REQUIRE(whole);
  for (const ListingFile& file : whole->files) {
    corpus.files.push_back(file);
    add_copy(file);
  }
  for (const tests::duplicates::Family& family : tests::duplicates::hard_negatives(seed)) {
    for (const ListingFile& file : family.members) {
      corpus.files.push_back(file);
      corpus.family_of[file.id] = family.kind;
      if (dice.once_in(4)) add_copy(file);
    }
    corpus.hard_negatives += family.members.size() * (family.members.size() - 1) / 2;
  }
  return corpus;
}

std::vector<ProbableDuplicate> found_in(const std::vector<ListingFile>& files) {
  std::vector<const ListingFile*> pointers;
  for (const ListingFile& file : files) pointers.push_back(&file);
  return indexer::duplicates::find(pointers, catalog::checker::organization_names(files),
                                   shipped_directory().gazetteer);
}

}  // namespace

TEST_SUITE("indexer/duplicates: calibration") {
  TEST_CASE("of seeded duplicates 95 % are found, and of the errors 95 % are right") {
    for (const std::uint32_t seed : {21u, 22u, 23u}) {
      const Corpus made = corpus(seed);
      std::size_t found = 0, right_errors = 0, wrong_errors = 0, wrong_warnings = 0;
      std::map<std::string, int> wrong_by_family;
      for (const ProbableDuplicate& pair : found_in(made.files)) {
        const ListingFile& one = made.files[pair.earlier];
        const ListingFile& other = made.files[pair.later];
        const bool is_right = other.id == one.id + "-again" || one.id == other.id + "-again";
        found += is_right ? 1 : 0;
        const bool is_error = pair.severity == Severity::error;
        if (is_error) ++(is_right ? right_errors : wrong_errors);
        if (!is_error && !is_right) ++wrong_warnings;
        if (!is_right) {
          const auto family = made.family_of.find(one.id.substr(0, one.id.find("-again")));
          ++wrong_by_family[(is_error ? "error: " : "warning: ") +
                            (family == made.family_of.end() ? "shipped" : family->second)];
        }
      }
      for (const auto& [family, count] : wrong_by_family) MESSAGE(family << ": " << count);

      const double precision =
          static_cast<double>(right_errors) / static_cast<double>(right_errors + wrong_errors);
      const double recall = static_cast<double>(found) / static_cast<double>(made.seeded);
      MESSAGE("seed " << seed << ": " << made.files.size() << " listings, " << made.seeded
                      << " seeded duplicates, " << made.hard_negatives << " hard negatives");
      MESSAGE("  recall " << recall << " at warning; errors: " << right_errors << " right, "
                          << wrong_errors << " wrong, precision " << precision
                          << "; warnings that are wrong: " << wrong_warnings);
      CHECK(made.seeded >= 1'000);
      CHECK(made.hard_negatives >= 5'000);
      CHECK(recall >= 0.95);
      CHECK(precision >= 0.95);
    }
  }

  TEST_CASE(
      "of the shipped listings none is an error, and at most one in a hundred is asked about") {
    std::size_t errors = 0, warnings = 0;
    for (const indexer::Finding& finding : shipped_directory().findings) {
      if (finding.rule != "probable-duplicate") continue;
      MESSAGE(finding.file << ": " << finding.message);
      ++(finding.severity == Severity::error ? errors : warnings);
    }

    MESSAGE(errors << " errors and " << warnings << " warnings in "
                   << shipped_directory().listings.files.size() << " files");
    CHECK(errors == 0);
    CHECK(warnings * 100 <= shipped_directory().listings.files.size());
  }
}

}  // namespace duplicates_calibration_test
