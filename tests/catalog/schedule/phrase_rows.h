// What a schedule phrase means, short enough to compare in one line.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "catalog/schedule/phrase.h"

namespace tests {

inline std::string clock_text(int minute) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minute / 60) + ":" + two(minute % 60);
}

// The first three days from 2026-01-01 on of every rule, each with its times:
// "2026-01-06 2026-01-13 2026-01-20 18:00+90", with "; " between.
inline std::string read_phrase(std::string_view phrase) {
  const auto rules = catalog::parse_phrase(phrase);
  if (!rules) return "refused: " + rules.error().message;
  std::string text;
  for (const catalog::Recurrence& rule : *rules) {
    if (!text.empty()) text += "; ";
    auto day = next_day(rule, *catalog::parse_day("2026-01-01"));
    for (int count = 0; day && count < 3; ++count) {
      text += catalog::to_text(*day) + " ";
      day = next_day(rule, *day + std::chrono::days(1));
    }
    text += rule.start_minute ? clock_text(*rule.start_minute) : "unknown";
    if (rule.minutes) text += "+" + std::to_string(*rule.minutes);
  }
  return text;
}

struct PhraseRow {
  const char* phrase;
  const char* dates;
};

template <std::size_t size>
void check_phrases(const PhraseRow (&rows)[size]) {
  for (const PhraseRow& row : rows) {
    CAPTURE(std::string(row.phrase));
    CHECK(read_phrase(row.phrase) == std::string(row.dates));
  }
}

// Phrases that all mean the same.
template <std::size_t size>
void check_same(const std::string& dates, const char* const (&phrases)[size]) {
  for (const char* phrase : phrases) {
    CAPTURE(std::string(phrase));
    CHECK(read_phrase(phrase) == dates);
  }
}

}  // namespace tests
