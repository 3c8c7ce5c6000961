#include "catalog/lexicon.h"

#include <doctest/doctest.h>

namespace lexicon_test {

using namespace catalog;

namespace {

const Lexicon& small() {
  static const Lexicon lexicon({
      {"migraine", PhraseType::condition, "migraine", PhraseUse::name, "en"},
      {"lupus", PhraseType::condition, "lupus", PhraseUse::name, ""},
      {"long covid", PhraseType::condition, "long-covid", PhraseUse::name, "en"},
      {"pots", PhraseType::condition, "pots", PhraseUse::abbreviation, ""},
      {"cpsp", PhraseType::condition, "central-pain", PhraseUse::in_context, ""},
      {"cpsp", PhraseType::condition, "post-surgical-pain", PhraseUse::in_context, ""},
      {"support group", PhraseType::group, "group", PhraseUse::name, "en"},
      {"in", PhraseType::near, "near", PhraseUse::name, ""},
      {"in", PhraseType::filler, "filler", PhraseUse::name, "en"},
  });
  return lexicon;
}

// The ids that the words are, each with the form it was found in: "migraine:1".
std::string found(const std::string& words) {
  PhraseKeys keys;
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    keys.add(words.substr(start, end - start));
    start = end + 1;
  }
  std::string all;
  for (const Lexicon::Match& match : small().find(keys))
    all += (all.empty() ? "" : " ") + match.phrase->id + ":" +
           std::to_string(static_cast<int>(match.form));
  return all;
}

}  // namespace

TEST_SUITE("catalog/lexicon") {
  TEST_CASE("a phrase is found as it is, in the plural, and written apart or together") {
    CHECK(found("migraine") == "migraine:0");
    CHECK(found("migraines") == "migraine:1");
    CHECK(found("long covid") == "long-covid:0");
    CHECK(found("longcovid") == "long-covid:2");
    CHECK(found("mi graine") == "migraine:2");
    CHECK(found("support groups") == "group:1");
    CHECK(found("migrain").empty());
    CHECK(found("").empty());
  }

  TEST_CASE("abbreviations are neither plural nor parted, and may mean two things") {
    CHECK(found("pots") == "pots:0");
    CHECK(found("pot").empty());
    CHECK(found("cpsp") == "central-pain:0 post-surgical-pain:0");
    CHECK(found("in") == "near:0 filler:0");
  }

  TEST_CASE("a plural ending is taken off where it is one") {
    CHECK(without_plural("migraines") == "migraine");
    CHECK(without_plural("allergies") == "allergy");
    for (const char* word : {"lupus", "arthritis", "illness", "als", "ms", "migraine"})
      CHECK(without_plural(word) == word);
  }

  TEST_CASE("words of phrases are known, in either number") {
    CHECK(small().has_word("covid"));
    CHECK(small().has_word("migraines"));
    CHECK_FALSE(small().has_word("tulsa"));
    CHECK(small().holds("in", PhraseType::filler));
    CHECK_FALSE(small().holds("in", PhraseType::condition));
    CHECK(small().most_words() == 2);
  }

  TEST_CASE("types and uses have names that come back") {
    for (const LexiconPhrase& phrase : small().phrases()) {
      CHECK(phrase_type_of(to_text(phrase.type)) == phrase.type);
      CHECK(phrase_use_of(to_text(phrase.use)) == phrase.use);
    }
    CHECK_FALSE(phrase_type_of("disease"));
  }
}

}  // namespace lexicon_test
