#include "query-service/words/recurrence_text.h"

#include <doctest/doctest.h>

#include <random>

#include "catalog/schedule/phrase.h"
#include "catalog/schedule/rrule.h"

namespace recurrence_text_test {

using namespace query_service;
using catalog::Cycle;
using catalog::Recurrence;

namespace {

struct Words {
  const char* phrase;
  const char* english;
  const char* spanish;
};

std::string words_of(const std::vector<Recurrence>& rules, Language language) {
  return recurrences_text(
      rules, language,
      language == Language::en ? ClockStyle::twelve_hours : ClockStyle::twenty_four_hours);
}

// Any rule without dates.
Recurrence random_rule(std::mt19937& random) {
  const auto below = [&](unsigned end) { return static_cast<unsigned>(random() % end); };
  Recurrence rule;
  rule.weekdays = catalog::Weekdays(1 + below(127));
  if (below(2) == 0) {
    rule.cycle = Cycle::monthly;
    rule.weeks_of_month = catalog::WeeksOfMonth(1 + below(63));
  }
  if (below(3) == 0) rule.months = catalog::Months(1 + below(4095));
  if (below(5) > 0) {
    rule.start_minute = static_cast<int>(below(288) * 5);
    if (below(4) > 0) rule.minutes = static_cast<int>(5 + below(142) * 5);
  }
  return rule;
}

}  // namespace

TEST_SUITE("query-service/words/recurrence_text") {
  TEST_CASE("a rule of RFC 5545 becomes words too, in both languages") {
    const Words all[] = {
        {"FREQ=MONTHLY;BYDAY=2FR", "Second Friday of the month, from 9 January 2026, 6:00 pm",
         "Segundo viernes del mes, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
         "On the 1st, 15th and last day of the month, from 9 January 2026, 6:00 pm",
         "Los días 1, 15 y último día del mes, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=MONTHLY;BYMONTHDAY=22;INTERVAL=2",
         "On the 22nd every other month, from 9 January 2026, 6:00 pm",
         "El día 22 cada dos meses, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;INTERVAL=3",
         "On the 13th every 3 months, only on Friday, from 9 January 2026, 6:00 pm",
         "El día 13 cada 3 meses, solo en viernes, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=11", "On the 11th of May, from 9 January 2026, 6:00 pm",
         "El día 11 de mayo, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=YEARLY;BYMONTH=1;BYDAY=2FR;INTERVAL=2",
         "Second Friday of January, every 2 years, from 9 January 2026, 6:00 pm",
         "Segundo viernes de enero, cada 2 años, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=DAILY;INTERVAL=2", "Every other day, from 9 January 2026, 6:00 pm",
         "Cada dos días, desde el 9 de enero de 2026, 18:00"},
        {"FREQ=DAILY;INTERVAL=10;BYDAY=MO,TU",
         "Every 10 days, only on Monday and Tuesday, from 9 January 2026, 6:00 pm",
         "Cada 10 días, solo en lunes y martes, desde el 9 de enero de 2026, 18:00"},
    };
    for (const Words& row : all) {
      CAPTURE(row.phrase);
      const auto rules =
          catalog::rules_of_rrule(row.phrase, {*catalog::parse_day("2026-01-09"), 1080}, {}, "");
      REQUIRE(rules);
      CHECK(words_of(*rules, Language::en) == row.english);
      CHECK(words_of(*rules, Language::es) == row.spanish);
    }
  }

  TEST_CASE("a phrase becomes a rule and the rule words, in both languages") {
    const Words all[] = {
        {"every Tuesday 18:00-19:30", "Every Tuesday, 6:00–7:30 pm",
         "Todos los martes, 18:00–19:30"},
        {"Tuesday and Thursday at 7 pm", "Every Tuesday and Thursday, 7:00 pm",
         "Todos los martes y jueves, 19:00"},
        {"weekdays 12:00-13:00", "Every weekday, noon–1:00 pm", "De lunes a viernes, 12:00–13:00"},
        {"weekends 9:00", "Every Saturday and Sunday, 9:00 am",
         "Todos los sábados y domingos, 9:00"},
        {"daily 20:00-21:00", "Every day, 8:00–9:00 pm", "Todos los días, 20:00–21:00"},
        {"every other Wednesday 19:00 from 2026-01-07",
         "Every other Wednesday, from 7 January 2026, 7:00 pm",
         "Cada dos semanas, los miércoles, desde el 7 de enero de 2026, 19:00"},
        {"every 3 weeks on Monday 10:00 from 2026-02-02",
         "Every 3 weeks on Monday, from 2 February 2026, 10:00 am",
         "Cada 3 semanas, los lunes, desde el 2 de febrero de 2026, 10:00"},
        {"1st and 3rd Monday, 7pm-8:30pm", "First and third Monday of the month, 7:00–8:30 pm",
         "Primer y tercer lunes del mes, 19:00–20:30"},
        {"last Saturday of the month 10:00-12:00", "Last Saturday of the month, 10:00 am–noon",
         "Último sábado del mes, 10:00–12:00"},
        {"2nd Thursday except July and August 18:30",
         "Second Thursday of the month except July and August, 6:30 pm",
         "Segundo jueves del mes excepto julio y agosto, 18:30"},
        {"2nd Tuesday of January, April, July and October 13:00",
         "Second Tuesday of January, April, July and October, 1:00 pm",
         "Segundo martes de enero, abril, julio y octubre, 13:00"},
        {"2nd and 4th Tuesday from September to June, 17:00-18:30",
         "Second and fourth Tuesday of the month except July and August, 5:00–6:30 pm",
         "Segundo y cuarto martes del mes excepto julio y agosto, 17:00–18:30"},
        {"every Tuesday from October to March 18:00", "Every Tuesday, October to March, 6:00 pm",
         "Todos los martes, de octubre a marzo, 18:00"},
        {"Monday 10:00 and 18:00", "Every Monday, 10:00 am and 6:00 pm",
         "Todos los lunes, 10:00 y 18:00"},
        {"Monday 10:00 and Thursday 18:00", "Every Monday, 10:00 am; Every Thursday, 6:00 pm",
         "Todos los lunes, 10:00; Todos los jueves, 18:00"},
        {"first Sunday monthly, noon", "First Sunday of the month, noon",
         "Primer domingo del mes, 12:00"},
        {"2nd Monday every other month from 2026-01-12 18:00",
         "Second Monday every other month, from 12 January 2026, 6:00 pm",
         "Segundo lunes cada dos meses, desde el 12 de enero de 2026, 18:00"},
    };
    for (const Words& row : all) {
      CAPTURE(std::string(row.phrase));
      const auto rules = catalog::parse_phrase(row.phrase);
      REQUIRE(rules);
      CHECK(words_of(*rules, Language::en) == row.english);
      CHECK(words_of(*rules, Language::es) == row.spanish);
    }
  }

  TEST_CASE("the words of 20000 random rules mean the same rule, in both languages and clocks") {
    std::mt19937 random(20261124);
    for (int count = 0; count < 20'000; ++count) {
      const Recurrence rule = random_rule(random);
      for (const Language language : {Language::en, Language::es})
        for (const ClockStyle clock : {ClockStyle::twelve_hours, ClockStyle::twenty_four_hours}) {
          const std::string words = recurrence_text(rule, language, clock);
          CAPTURE(words);
          const auto rules = catalog::parse_phrase(words);
          REQUIRE_MESSAGE(rules, (rules ? "" : rules.error().message));
          REQUIRE(rules->size() == 1);
          CHECK(rules->front() == rule);
        }
    }
  }
}

}  // namespace recurrence_text_test
