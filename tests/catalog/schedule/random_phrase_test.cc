// Phrases written from random rules mean those rules; other rows of words and bytes do no harm.
#include "tests/catalog/schedule/random_phrase.h"

#include <doctest/doctest.h>

#include <ctime>

#include "catalog/schedule/phrase.h"
#include "catalog/schedule/phrase_idioms.h"
#include "catalog/schedule/phrase_refusals.h"
#include "catalog/text.h"

namespace random_phrase_test {

using catalog::parse_phrase;
using tests::PhraseLanguage;

namespace {

void check_rules_of(PhraseLanguage language) {
  std::mt19937 random(20260107);
  for (int turn = 0; turn < 2500; ++turn) {
    const auto [phrase, rule] = tests::random_phrase(random, language);
    const auto rules = parse_phrase(phrase);
    const bool is_same = rules && rules->size() == 1 && rules->front() == rule;
    CHECK_MESSAGE(is_same, phrase << (rules ? "" : ": " + rules.error().message));
  }
}

// The words of a schedule and others, numbers and marks, in any order.
std::string word_salad(std::mt19937& random) {
  const char* others[] = {"1st",        "2nd",      "3",    "7",     "12",   "18:00",   "7pm",
                          "2026-01-07", "2026",     "-",    ";",     ",",    "&",       "(",
                          ")",          "7/1/2026", "a.m.", "p. m.", "1.er", "\xC3\xA9"};
  const auto words = catalog::schedule_words(), idioms = catalog::idiom_words();
  std::string text;
  for (auto count = random() % 14; count > 0; --count) {
    const auto kind = random() % 5;
    text += kind < 3    ? words[random() % words.size()]
            : kind == 3 ? others[random() % std::size(others)]
                        : idioms[random() % idioms.size()];
    if (random() % 6 != 0) text += ' ';
  }
  return text;
}

std::string random_bytes(std::mt19937& random) {
  std::string text(random() % 120, ' ');
  for (char& c : text) c = static_cast<char>(random() % (random() % 2 == 0 ? 128 : 256));
  return text;
}

using Rules = catalog::Expected<std::vector<catalog::Recurrence>>;

// Milliseconds of the processor, for the fastest of three: a busy machine is no slow phrase.
double parse(const std::string& phrase, Rules& rules) {
  double fastest = 1e9;
  for (int turn = 0; turn < 3 && fastest > 1; ++turn) {
    const std::clock_t begin = std::clock();
    rules = parse_phrase(phrase);
    fastest =
        std::min(fastest, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return fastest;
}

}  // namespace

TEST_SUITE("catalog/schedule/phrase: random") {
  TEST_CASE("2500 random rules in English words mean the rules they were written from") {
    check_rules_of(PhraseLanguage::english);
  }

  TEST_CASE("2500 random rules in Spanish words mean the rules they were written from") {
    check_rules_of(PhraseLanguage::spanish);
  }

  TEST_CASE("a mistyped letter is refused or means the same") {
    std::mt19937 random(20260121);
    int refused = 0, typos = 0;
    while (typos < 500) {
      const auto [phrase, rule] = tests::random_phrase(
          random, typos % 2 == 0 ? PhraseLanguage::english : PhraseLanguage::spanish);
      const std::string mistyped = tests::with_typo(phrase, random);
      if (mistyped == phrase) continue;
      ++typos;
      const auto rules = parse_phrase(mistyped);
      refused += rules ? 0 : 1;
      CHECK_MESSAGE((!rules || (rules->size() == 1 && rules->front() == rule)),
                    phrase << " -> " << mistyped);
    }
    CHECK(refused > 450);
  }

  TEST_CASE("10000 rows of words and 10000 of bytes are rules or refused in UTF-8, each at once") {
    std::mt19937 random(20260204);
    int understood = 0;
    double slowest = 0;
    CHECK(parse_phrase("todos los martes"));  // the word lists are made at the first
    for (int turn = 0; turn < 20'000; ++turn) {
      const std::string phrase = turn % 2 == 0 ? word_salad(random) : random_bytes(random);
      Rules rules;
      slowest = std::max(slowest, parse(phrase, rules));
      understood += rules ? 1 : 0;
      if (!rules && !catalog::is_utf8(rules.error().message)) FAIL("a message that is not UTF-8");
      if (!rules) continue;
      for (const catalog::Recurrence& rule : *rules) {
        const bool has_days = rule.weekdays.any() && rule.months.any() && rule.interval >= 1;
        const bool has_weeks = (rule.cycle == catalog::Cycle::monthly) == rule.weeks_of_month.any();
        const bool can_count = rule.interval == 1 || rule.from;
        if (!has_days || !has_weeks || !can_count) FAIL("no rule: " << phrase);
      }
    }
    CHECK(slowest < 5);
    MESSAGE(understood << " of 20000 are understood; the slowest took " << slowest << " ms");
  }
}

}  // namespace random_phrase_test
