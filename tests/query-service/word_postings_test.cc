#include "query-service/search/word_postings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "tests/support/generated_directory.h"

namespace word_postings_test {

using namespace query_service;
using tests::Dice;
using Words = std::vector<std::string>;
using Counts = std::map<Xapian::docid, std::uint32_t>;

namespace {

const Xapian::Database& database() {
  static tests::Directory directory;
  static const Xapian::Database opened = [] {
    tests::add_generated_listings(directory, 300, 12);
    return Xapian::Database(directory.snapshot()->index_path());
  }();
  return opened;
}

// Each posting of each term, one after the other.
Counts counts_of(const std::string& word) {
  Counts counts;
  for (const std::string& term : catalog::terms_of(word))
    for (auto at = database().postlist_begin(term); at != database().postlist_end(term); ++at)
      counts[*at] += at.get_wdf();
  return counts;
}

std::vector<WordPostings> postings_of(const Words& words) {
  std::vector<WordPostings> all;
  for (const std::string& word : words) all.emplace_back(database(), catalog::terms_of(word));
  return all;
}

// What is told of each document: how often each word stands in it.
std::map<Xapian::docid, std::vector<std::uint32_t>> told(const Words& words, bool with_all) {
  std::map<Xapian::docid, std::vector<std::uint32_t>> found;
  auto postings = postings_of(words);
  const auto note = [&](Xapian::docid document, const std::vector<WordPostings>& here) {
    CHECK_FALSE(found.contains(document));
    for (const WordPostings& word : here)
      found[document].push_back(word.document() == document ? word.count() : 0);
  };
  if (with_all)
    for_each_with_all(postings, note);
  else
    for_each_with_any(postings, note);
  return found;
}

}  // namespace

TEST_SUITE("query-service/search/word_postings") {
  TEST_CASE("a word is read from all its terms, and from any listing on") {
    Dice dice(3);
    for (const char* text :
         {"walks", "gardens", "example", "lupus", "caregivers", "qwyzz", "pain"}) {
      const std::string word = text;
      CAPTURE(word);
      const Counts expected = counts_of(word);

      Counts read;
      WordPostings all(database(), catalog::terms_of(word));
      for (; !all.at_end(); all.next()) read[all.document()] = all.count();
      CHECK(read == expected);
      CHECK(all.most() >= expected.size());

      WordPostings some(database(), catalog::terms_of(word));
      for (Xapian::docid from = 1; from < 400;
           from += 1 + static_cast<Xapian::docid>(dice.below(40))) {
        some.skip_to(from);
        const auto next = expected.lower_bound(from);
        REQUIRE(some.at_end() == (next == expected.end()));
        if (some.at_end()) break;
        CHECK(some.document() == next->first);
        CHECK(some.count() == next->second);
      }
    }
  }

  TEST_CASE("listings with all words, or any, are told with how often each stands there") {
    Dice dice(4);
    const Words known{"walks",   "talks",    "gardens", "circle",
                      "example", "moonrise", "lupus",   "tulsa"};
    for (int turn = 0; turn < 60; ++turn) {
      Words words;
      for (std::size_t more = 1 + dice.below(4); more > 0; --more)
        words.push_back(dice.one_of(known));
      std::map<Xapian::docid, std::vector<std::uint32_t>> with_all, with_any;
      std::vector<Counts> by_word;
      for (const std::string& word : words) by_word.push_back(counts_of(word));
      for (Xapian::docid document = 1; document <= database().get_lastdocid(); ++document) {
        std::vector<std::uint32_t> counts;
        for (const Counts& here : by_word)
          counts.push_back(here.contains(document) ? here.at(document) : 0);
        if (std::count(counts.begin(), counts.end(), 0U) == 0) with_all[document] = counts;
        if (std::count(counts.begin(), counts.end(), 0U) < std::ssize(counts))
          with_any[document] = counts;
      }

      CHECK(told(words, true) == with_all);
      CHECK(told(words, false) == with_any);
    }
    CHECK(told({}, true).empty());
    CHECK(told({}, false).empty());
    CHECK(told({"walks", "qwyzz"}, true).empty());
  }
}

}  // namespace word_postings_test
