#include "indexer/term_counts.h"

#include <doctest/doctest.h>

#include "catalog/terms.h"
#include "indexer/concept_terms.h"
#include "tests/support/findings.h"

namespace term_counts_test {

using indexer::TermCounts;

namespace {

std::uint32_t count_of(const TermCounts::Counts& counts, const std::string& term) {
  const auto found = counts.find(term);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

TEST_SUITE("indexer/term_counts") {
  TEST_CASE("a word counts as often as it stands there, times its weight, and so do its stems") {
    TermCounts terms;
    terms.add_text("Walking, walking and WALKED", 2);

    CHECK(count_of(terms.counts(), "walking") == 4);
    CHECK(count_of(terms.counts(), "walked") == 2);
    for (const std::string& term : catalog::terms_of("walked"))
      CHECK(count_of(terms.counts(), term) >= 2);
    CHECK(count_of(terms.counts(), catalog::terms_of("walking")[1]) == 6);
    CHECK(count_of(terms.counts(), "walk,") == 0);
  }

  TEST_CASE("counts of several texts are added up") {
    TermCounts sea, evening;
    sea.add_text("sea", 1);
    evening.add_text("sea evening", 3);
    sea.add(evening.counts());

    CHECK(count_of(sea.counts(), "sea") == 4);
    CHECK(count_of(sea.counts(), "evening") == 3);
  }

  TEST_CASE("a condition brings its names thrice and what is wider once; a kind single words") {
    const indexer::ConceptTerms concepts(tests::vocabularies());
    const auto& conditions =
        indexer::vocabulary_of(tests::vocabularies(), catalog::Facet::condition);
    const auto& widespread =
        concepts.of(catalog::Facet::condition, *conditions.find("chronic-widespread-pain"));
    CHECK(count_of(widespread, "widespread") >= 3);
    CHECK(count_of(widespread, "generalizado") >= 3);
    CHECK(count_of(widespread, "migraine") == 0);

    const auto& formats = indexer::vocabulary_of(tests::vocabularies(), catalog::Facet::format);
    const auto& in_person = concepts.of(catalog::Facet::format, *formats.find("in-person"));
    CHECK(count_of(in_person, "presencial") == 1);
    CHECK(count_of(in_person, "cara") == 0);
  }
}

}  // namespace term_counts_test
