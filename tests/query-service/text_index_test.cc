#include "query-service/search/text_index.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <map>

#include "catalog/terms.h"
#include "tests/support/generated_directory.h"

namespace text_index_test {

using namespace query_service;
using Words = std::vector<std::string>;

namespace {

const Snapshot& snapshot() {
  static tests::Directory directory;
  static const auto opened = [] {
    tests::add_generated_listings(directory, 300, 11);
    directory.add(
        "us/ok/lighthouse.yaml",
        tests::group("Lighthouse Example Lantern Group", "Tulsa", "OK",
                     "description: Lantern walks, walking by lantern, stories of the harbour.\n"));
    return directory.snapshot();
  }();
  return *opened;
}

const TextIndex& index() {
  static const auto opened = TextIndex::open(snapshot());
  REQUIRE(opened);
  return *opened;
}

// What Xapian itself says of the same words, each with its stems as one.
std::map<Row, double> by_xapian(Xapian::Query::op how, const Words& words) {
  const Xapian::Database database(snapshot().index_path());
  std::vector<Xapian::Query> queries;
  for (const std::string& word : words) {
    const auto terms = catalog::terms_of(word);
    queries.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(how, queries.begin(), queries.end()));
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::map<Row, double> scores;
  for (auto match = matches.begin(); match != matches.end(); ++match)
    scores[*match - 1] = match.get_weight();
  return scores;
}

void are_like(const std::vector<TextMatch>& found, const std::map<Row, double>& expected) {
  REQUIRE(found.size() == expected.size());
  auto next = expected.begin();
  for (const TextMatch& match : found) {
    CHECK(match.row == next->first);
    // Xapian rounds the likely number of listings of a word at another step.
    CHECK(match.score == doctest::Approx(next->second).epsilon(0.01));
    ++next;
  }
}

std::vector<TextMatch> all_of(const Words& words) {
  const auto found = index().all_of(words);
  REQUIRE(found);
  return **found;
}

std::vector<TextMatch> any_of(const Words& words) {
  const auto found = index().any_of(words);
  REQUIRE(found);
  return **found;
}

}  // namespace

TEST_SUITE("query-service/search/text_index") {
  TEST_CASE("what holds all words or any is by row, and weighs what Xapian says") {
    for (const Words& words :
         {Words{"group"}, Words{"lantern", "walk"}, Words{"example", "pain", "tulsa"},
          Words{"example", "group", "pain", "support", "fictional", "tests", "walking", "ok",
                "stories", "harbour", "lantern", "evening"},
          Words{"qwyzz"}, Words{"qwyzz", "example"}}) {
      CAPTURE(words.front());
      CAPTURE(words.size());
      are_like(all_of(words), by_xapian(Xapian::Query::OP_AND, words));
      are_like(any_of(words), by_xapian(Xapian::Query::OP_OR, words));
    }
    CHECK(any_of({"example"}).size() > 100);
    CHECK(any_of({"qwyzz"}).empty());
  }

  TEST_CASE("twenty-four words are weighed, and the same word twice weighs twice") {
    const Words many(24, "lantern");

    const auto once = all_of({"lantern"});
    const auto often = all_of(many);

    REQUIRE(once.size() == often.size());
    REQUIRE_FALSE(once.empty());
    CHECK(often.front().score == doctest::Approx(24 * once.front().score));
  }

  TEST_CASE("what was found is kept, and told for the same words alone") {
    const auto once = index().all_of({"lantern"});
    const auto again = index().all_of({"lantern"});
    const auto others = index().all_of({"example"});

    REQUIRE(once);
    REQUIRE(again);
    REQUIRE(others);
    CHECK(*once == *again);
    CHECK((*others)->size() > (*once)->size());
    CHECK(any_of({"lantern", "example"}).size() >= (*others)->size());
    CHECK(all_of({"lantern"}).size() == (*once)->size());
  }

  TEST_CASE("no words match nothing") {
    CHECK(all_of({}).empty());
    CHECK(any_of({}).empty());
    CHECK(index().named({})->empty());
  }

  TEST_CASE("words of a name are found by their stems, and known by themselves") {
    const auto named = index().named({"lanterns", "lighthouse"});

    REQUIRE(named);
    REQUIRE(named->size() == 1);
    CHECK(all_of({"harbour"}).front().row == named->front());
    CHECK(index().named({"harbour"})->empty());
    CHECK(index().names("lantern"));
    CHECK_FALSE(index().names("harbour"));
    CHECK(index().holds("harbour"));
    CHECK(index().holds("harbours"));
    CHECK_FALSE(index().holds("qwyzz"));
  }
}

}  // namespace text_index_test
