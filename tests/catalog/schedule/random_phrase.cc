#include "tests/catalog/schedule/random_phrase.h"

#include "catalog/text.h"
#include "tests/catalog/schedule/phrase_writer.h"

namespace tests {
namespace {

Recurrence random_rule(std::mt19937& random) {
  const auto below = [&](int end) {
    return static_cast<int>(random() % static_cast<unsigned>(end));
  };
  Recurrence rule;
  const unsigned sets[] = {0x1F, 0x60, 0x7F, 0x0E, 0x1C};
  if (below(4) == 0)
    rule.weekdays = sets[below(5)];
  else
    for (int day = 1 + below(3); day > 0; --day) rule.weekdays.set(random() % 7);
  if (below(2) == 0) {
    rule.cycle = Cycle::monthly;
    rule.weekdays = 1u << below(7);
    if (below(6) == 0) rule.weekdays.set(random() % 7);
    for (int week = 1 + below(2); week > 0; --week) rule.weeks_of_month.set(random() % 6);
  }
  const Day day = *catalog::parse_day("2026-01-04") + std::chrono::days(below(365));
  // The 4th and later: a day of the month that ends in "th".
  const auto has_th = [](Day of) {
    const unsigned number = static_cast<unsigned>(std::chrono::year_month_day(of).day());
    return number >= 4 && number <= 20;
  };
  const bool is_apart = below(4) == 0 && rule.weekdays.count() < 4;
  if (is_apart) rule.interval = 2 + below(3);
  if ((is_apart || below(6) == 0)) {
    rule.from = day;
    while (!has_th(*rule.from)) *rule.from += std::chrono::days(1);
  }
  if (below(6) == 0) {
    rule.until = day + std::chrono::days(200 + below(300));
    while (!has_th(*rule.until)) *rule.until += std::chrono::days(1);
  }
  if (below(3) == 0) {
    rule.months.reset();
    const int first = below(12), count = 3 + below(8);
    if (below(2) == 0)
      for (int month = 0; month < count; ++month)
        rule.months.set(static_cast<std::size_t>((first + month) % 12));
    else
      for (int month = 0; month < 4; ++month) rule.months.set(random() % 12);
  }
  if (below(8) > 0) {
    rule.start_minute = 60 * (7 + below(14)) + 15 * below(4);
    if (below(3) > 0) rule.minutes = 15 * (2 + below(10));
  }
  return rule;
}

// Small and capital letters, accents and spaces as people type them.
std::string as_typed(std::string text, std::mt19937& random) {
  if (random() % 4 == 0) text = catalog::fold(text);
  const auto capital = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
  if (random() % 3 == 0) text[0] = capital(text[0]);
  if (random() % 6 == 0) std::transform(text.begin(), text.end(), text.begin(), capital);
  if (random() % 6 == 0)
    for (char& c : text)
      if (random() % 2 == 0) c = capital(c);
  if (random() % 6 == 0) text = "  " + text + " .";
  return text;
}

}  // namespace

RandomPhrase random_phrase(std::mt19937& random, PhraseLanguage language) {
  const Recurrence rule = random_rule(random);
  const std::string text = language == PhraseLanguage::english ? write_english(random, rule)
                                                               : write_spanish(random, rule);
  return {as_typed(text, random), rule};
}

std::string with_typo(const std::string& phrase, std::mt19937& random) {
  std::vector<catalog::Word> words = catalog::words(phrase);
  std::erase_if(words, [&](const catalog::Word& word) {
    const std::string written = phrase.substr(word.begin, word.end - word.begin);
    return written.size() < 4 || !std::all_of(written.begin(), written.end(), [](char c) {
             return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
  });
  if (words.empty()) return phrase;
  const catalog::Word& word = words[random() % words.size()];
  const std::size_t at = word.begin + random() % (word.end - word.begin - 1);
  const char letter = static_cast<char>('a' + random() % 26);
  std::string text = phrase;
  switch (random() % 4) {
    case 0: text.erase(at, 1); break;
    case 1: text.insert(at, 1, letter); break;
    case 2: text[at] = letter; break;
    default: std::swap(text[at], text[at + 1]);
  }
  return text;
}

}  // namespace tests
