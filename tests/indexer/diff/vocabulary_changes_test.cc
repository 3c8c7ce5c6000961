#include "indexer/diff/vocabulary_changes.h"

#include <doctest/doctest.h>

namespace vocabulary_changes_test {

using catalog::Concept;
using catalog::Vocabulary;
using indexer::diff::vocabulary_changes;
using Texts = std::vector<std::string>;

namespace {

Concept word(const std::string& id, const std::string& label) {
  return {.id = id, .label = {label, label}};
}

indexer::Vocabularies conditions(std::vector<Concept> words) {
  return {{"conditions", Vocabulary(std::move(words))}};
}

}  // namespace

TEST_SUITE("indexer/diff/vocabulary_changes") {
  TEST_CASE("vocabularies that are the same are not told, whatever their order") {
    CHECK(vocabulary_changes(conditions({word("a", "A"), word("b", "B")}),
                             conditions({word("b", "B"), word("a", "A")}))
              .empty());
  }

  TEST_CASE("words that came, went, are called otherwise or changed in something else") {
    Concept more = word("more", "More");
    more.also_en = {"further"};
    const auto changes = vocabulary_changes(
        conditions({word("gone", "Gone"), word("old-id", "Same"), word("label", "Before"),
                    word("more", "More")}),
        conditions({word("new", "New"), word("new-id", "Same"), word("label", "After"), more}));

    REQUIRE(changes.size() == 1);
    CHECK(changes[0].vocabulary == "conditions");
    CHECK(changes[0].added == Texts{"new"});
    CHECK(changes[0].removed == Texts{"gone"});
    CHECK(changes[0].renamed == Texts{"old-id → new-id", "label: Before → After"});
    CHECK(changes[0].changed == Texts{"more"});
  }

  TEST_CASE("a vocabulary that is new has all its words added") {
    const auto changes = vocabulary_changes({}, conditions({word("a", "A")}));
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].added == Texts{"a"});
  }
}

}  // namespace vocabulary_changes_test
