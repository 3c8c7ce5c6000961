#include "indexer/duplicates/name_likeness.h"

#include <doctest/doctest.h>

#include "catalog/text.h"

namespace name_likeness_test {

using namespace indexer::duplicates;

namespace {

std::vector<Number> added(Census& names, const std::string& name) {
  std::vector<std::string> words;
  for (const catalog::Word& word : catalog::words(name)) words.push_back(word.folded);
  return names.add(words);
}

NameLikeness compared(const char* one, const char* other) {
  Census names;
  const auto words = added(names, one), other_words = added(names, other);
  const NameWeights weights(names, 2);
  const NameLikeness likeness = weights.compare(words, other_words);
  CHECK(likeness.alike == doctest::Approx(weights.compare(other_words, words).alike));
  return likeness;
}

}  // namespace

TEST_SUITE("indexer/duplicates/name_likeness") {
  TEST_CASE("the same words in any order, and with a slip, are the same name") {
    CHECK(compared("Lighthouse Pain Circle", "Pain Circle LIGHTHOUSE").alike == 1);
    CHECK(compared("Lighthouse Pain Circle", "Lightouse Pain Circle").alike > 0.95);
    CHECK(compared("Pain", "Gain").alike == 0);
  }

  TEST_CASE("what one says besides counts less than what each says instead") {
    const auto about = [](double alike) { return doctest::Approx(alike).epsilon(0.01); };
    CHECK(compared("Lighthouse Lupus", "Lighthouse Lupus Harbor").alike == about(0.86));
    CHECK(compared("Lighthouse Lupus Harbor", "Lighthouse Lupus Meadow").alike == about(0.55));
    CHECK(compared("Lighthouse Lupus", "Lighthouse Lupus Harbor").instead == 0);
    CHECK(compared("Lighthouse Lupus Harbor", "Lighthouse Lupus Meadow").instead > 0.5);
  }

  TEST_CASE("that both are support groups tells little") {
    CHECK(compared("Lupus Support Group", "Migraine Support Group").alike < 0.25);
    CHECK(compared("Lupus Support Group", "Lupus").alike > 0.85);
  }

  TEST_CASE("a word that many listings have weighs less than a rare one") {
    Census names;
    for (int at = 0; at < 500; ++at) names.add({"pain", "n" + std::to_string(at)});
    names.add({"lighthouse"});
    const NameWeights weights(names, 501);
    CHECK(weights.weight(names.number("lighthouse")) > 3 * weights.weight(names.number("pain")));
  }

  TEST_CASE("names say for whom they are: one of them, or each") {
    CHECK(compared("Lighthouse Circle", "Lighthouse Circle").set_apart == 0);
    CHECK(compared("Lighthouse Circle", "Lighthouse Circle for Women").set_apart == 1);
    CHECK(compared("Lighthouse Circle Tuesday", "Lighthouse Circle Friday").set_apart == 2);
    CHECK(compared("Lighthouse Circle A", "Lighthouse Circle B").set_apart == 2);
    CHECK(compared("Lighthouse Circle 1", "Lighthouse Circle 2").set_apart == 2);
  }

  TEST_CASE("names without words are like nothing") {
    Census names;
    const auto words = added(names, "Lighthouse");
    const NameWeights weights(names, 1);
    CHECK(weights.compare({}, words).alike == 0);
    CHECK(weights.compare({}, {}).alike == 0);
  }
}

}  // namespace name_likeness_test
