#include "indexer/mentions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "catalog/text.h"
#include "tests/support/findings.h"

namespace mentions_test {

using catalog::LexiconPhrase;
using catalog::PhraseUse;
using Ordinals = std::vector<catalog::Ordinal>;

namespace {

const catalog::Vocabulary& conditions() {
  return indexer::vocabulary_of(tests::vocabularies(), catalog::Facet::condition);
}

Ordinals mentioned_in(const std::string& summary, std::vector<std::string> stated = {}) {
  static const indexer::MentionFinder finder(tests::vocabularies(), tests::lexicon());
  return finder.mentioned_conditions(
      {.id = "lighthouse", .summary = summary, .conditions = std::move(stated)});
}

std::vector<std::string> ids_in(const std::string& summary, std::vector<std::string> stated = {}) {
  std::vector<std::string> ids;
  for (const catalog::Ordinal ordinal : mentioned_in(summary, std::move(stated)))
    ids.push_back(conditions().at(ordinal).id);
  return ids;
}

std::vector<std::string> sure_names_in(const catalog::PhraseKeys& keys) {
  std::vector<std::string> ids;
  for (const auto& match : tests::lexicon().find(keys))
    if (match.phrase->type == catalog::PhraseType::condition &&
        (match.phrase->use == PhraseUse::name || match.phrase->use == PhraseUse::abbreviation))
      ids.push_back(match.phrase->id);
  return ids;
}

// Looks up every span that a phrase could be, the longest first.
Ordinals slowly(const std::string& text) {
  const auto words = catalog::words(text);
  std::vector<std::string> ids;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t count = std::min(tests::lexicon().most_words(), words.size() - first);
    for (; count > 0; --count) {
      catalog::PhraseKeys keys;
      for (std::size_t at = first; at < first + count; ++at) keys.add(words[at].folded);
      const auto here = sure_names_in(keys);
      ids.insert(ids.end(), here.begin(), here.end());
      if (!here.empty()) break;
    }
    first += std::max<std::size_t>(count, 1);
  }
  Ordinals ordinals;
  for (const std::string& id : ids)
    if (const auto ordinal = conditions().find(id)) ordinals.push_back(*ordinal);
  std::sort(ordinals.begin(), ordinals.end());
  ordinals.erase(std::unique(ordinals.begin(), ordinals.end()), ordinals.end());
  return ordinals;
}

// Phrases of every kind, whole, in part, in the plural, written as one word; and other words.
std::string random_text(std::mt19937& random) {
  const auto& phrases = tests::lexicon().phrases();
  const auto below = [&](std::size_t end) { return random() % end; };
  std::string text;
  for (std::size_t count = 1 + below(8); count > 0; --count) {
    std::string words = phrases[below(phrases.size())].words;
    switch (below(6)) {
      case 0: words += 's'; break;
      case 1: words.erase(std::remove(words.begin(), words.end(), ' '), words.end()); break;
      case 2: words = words.substr(0, words.find(' ')); break;
      case 3: words = words.substr(words.rfind(' ') + 1); break;
      default: break;
    }
    text += words + (below(5) == 0 ? " lighthouse " : " ");
  }
  return text;
}

}  // namespace

TEST_SUITE("indexer/mentions") {
  TEST_CASE("the longest phrase is meant, in the singular or the plural") {
    CHECK(ids_in("For people with fibromyalgia, migraines and more.") ==
          std::vector<std::string>{"fibromyalgia", "migraine"});
    CHECK(ids_in("For people with back pain.") == std::vector<std::string>{"back-pain"});
  }

  TEST_CASE("what a listing states, and what is wider, is not only mentioned") {
    CHECK(ids_in("Fibromyalgia, and migraine too.", {"fibromyalgia"}) ==
          std::vector<std::string>{"migraine"});
  }

  TEST_CASE("3,000 random texts mention what looking up every span of theirs finds") {
    std::mt19937 random(20261130);
    int found = 0;
    for (int times = 0; times < 3000; ++times) {
      const std::string text = random_text(random);
      CAPTURE(text);
      const Ordinals expected = slowly(text);
      found += expected.empty() ? 0 : 1;
      REQUIRE(mentioned_in(text) == expected);
    }
    CHECK(found > 300);
  }
}

}  // namespace mentions_test
