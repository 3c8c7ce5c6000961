#include "catalog/schedule/phrase.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "catalog/text.h"
#include "tests/catalog/schedule/phrase_rows.h"

namespace phrase_test {

using namespace catalog;
using tests::check_phrases;
using tests::read_phrase;

TEST_SUITE("catalog/schedule/phrase") {
  TEST_CASE("every form that is promised to people who write listings becomes dates") {
    check_phrases({
        {"every Tuesday 18:00-19:30", "2026-01-06 2026-01-13 2026-01-20 18:00+90"},
        {"Tuesdays 6-7:30pm", "2026-01-06 2026-01-13 2026-01-20 18:00+90"},
        {"Tuesday and Thursday at 7 pm", "2026-01-01 2026-01-06 2026-01-08 19:00"},
        {"weekdays 12:00-13:00", "2026-01-01 2026-01-02 2026-01-05 12:00+60"},
        {"every other Wednesday 19:00 from 2026-01-07", "2026-01-07 2026-01-21 2026-02-04 19:00"},
        {"every 3 weeks on Monday 10:00 from 2026-02-02", "2026-02-02 2026-02-23 2026-03-16 10:00"},
        {"1st and 3rd Monday, 7pm-8:30pm", "2026-01-05 2026-01-19 2026-02-02 19:00+90"},
        {"last Saturday of the month 10:00-12:00", "2026-01-31 2026-02-28 2026-03-28 10:00+120"},
        {"2nd Thursday except July and August 18:30", "2026-01-08 2026-02-12 2026-03-12 18:30"},
        {"2nd Tuesday of January, April, July and October 13:00",
         "2026-01-13 2026-04-14 2026-07-14 13:00"},
        {"daily 20:00-21:00", "2026-01-01 2026-01-02 2026-01-03 20:00+60"},
        {"first Sunday monthly, noon", "2026-01-04 2026-02-01 2026-03-01 12:00"},
        {"by appointment", ""},
        {"varies", ""},
    });
  }

  TEST_CASE("a season may go round the end of the year, and months of rest are passed over") {
    check_phrases({
        {"2nd Tuesday from March to May, 17:00", "2026-03-10 2026-04-14 2026-05-12 17:00"},
        {"1st Monday from November to January, 17:00", "2026-01-05 2026-11-02 2026-12-07 17:00"},
        {"1st Monday September-June except January, 17:00",
         "2026-02-02 2026-03-02 2026-04-06 17:00"},
        {"1st Monday not in January to March, 17:00", "2026-04-06 2026-05-04 2026-06-01 17:00"},
        {"every Sunday in February 10:00", "2026-02-01 2026-02-08 2026-02-15 10:00"},
        {"every day except Friday, Saturday and Sunday 10:00",
         "2026-01-01 2026-01-05 2026-01-06 10:00"},
    });
  }

  TEST_CASE("days may come as a range, and a first and a last day bound them") {
    check_phrases({
        {"Monday to Friday 9am-5pm", "2026-01-01 2026-01-02 2026-01-05 09:00+480"},
        {"Sat-Mon 10:00", "2026-01-03 2026-01-04 2026-01-05 10:00"},
        {"weekends 10:00", "2026-01-03 2026-01-04 2026-01-10 10:00"},
        {"every Tuesday from 2026-02-01 to 2026-02-10, 18:00", "2026-02-03 2026-02-10 18:00"},
        {"every Tuesday until 2026-01-06, 18:00", "2026-01-06 18:00"},
        {"every 2 weeks 18:00 from 2026-01-06", "2026-01-06 2026-01-20 2026-02-03 18:00"},
        {"every second week on Friday from 2026-01-06 18:00",
         "2026-01-09 2026-01-23 2026-02-06 18:00"},
        {"2nd Monday every other month 18:00 from 2026-01-12",
         "2026-01-12 2026-03-09 2026-05-11 18:00"},
    });
  }

  TEST_CASE("several days may have their own times or share one") {
    check_phrases({
        {"every Monday 10:00-11:00 and Thursday 18:00",
         "2026-01-05 2026-01-12 2026-01-19 10:00+60; 2026-01-01 2026-01-08 2026-01-15 18:00"},
        {"1st Monday and 3rd Thursday 18:00",
         "2026-01-05 2026-02-02 2026-03-02 18:00; 2026-01-15 2026-02-19 2026-03-19 18:00"},
        {"7pm on Mondays, 8pm on Thursdays",
         "2026-01-05 2026-01-12 2026-01-19 19:00; 2026-01-01 2026-01-08 2026-01-15 20:00"},
        {"last Friday 10:00 and 19:00",
         "2026-01-30 2026-02-27 2026-03-27 10:00; 2026-01-30 2026-02-27 2026-03-27 19:00"},
        {"every Monday 10:00; 2nd Friday except January 18:00",
         "2026-01-05 2026-01-12 2026-01-19 10:00; 2026-02-13 2026-03-13 2026-04-10 18:00"},
    });
  }

  TEST_CASE("a time may be written in many ways, and be left out") {
    for (const char* time : {"18:30", "18.30", "6:30pm", "6:30 PM", "6.30 p.m.", "at 6:30 pm",
                             "18h30", "- 6:30pm", "evenings at 6:30", "in the evening, 6:30"}) {
      CAPTURE(time);
      CHECK(read_phrase("Fridays " + std::string(time)) ==
            "2026-01-02 2026-01-09 2026-01-16 18:30");
    }
    check_phrases({
        {"Fridays", "2026-01-02 2026-01-09 2026-01-16 unknown"},
        {"Friday evenings", "2026-01-02 2026-01-09 2026-01-16 unknown"},
        {"Fridays, 6:00 p.m. \u2013 7:30 p.m.", "2026-01-02 2026-01-09 2026-01-16 18:00+90"},
        {"from 18:00 to 19:30 on Fridays", "2026-01-02 2026-01-09 2026-01-16 18:00+90"},
        {"Friday 10pm-midnight", "2026-01-02 2026-01-09 2026-01-16 22:00+120"},
        {"Friday 12 noon to 1", "2026-01-02 2026-01-09 2026-01-16 12:00+60"},
        {"FRIDAYS, 11AM", "2026-01-02 2026-01-09 2026-01-16 11:00"},
    });
  }

  TEST_CASE("what can be read in two ways is refused, with what to write") {
    check_phrases({
        {"every second Tuesday 18:00",
         "refused: write 2nd Tuesday of the month, or every other Tuesday from 2026-01-06"},
        {"every other Tuesday 18:00",
         "refused: say from which day to count: every other Wednesday from 2026-01-07"},
        {"Tuesday at 7", "refused: an hour alone may be morning or evening: write 7 pm or 19:00"},
        {"Tuesday monthly", "refused: say in which week of the month: 2nd Tuesday of the month"},
        {"monthly", "refused: say on which day of the week: every Tuesday 18:00"},
        {"18:00", "refused: say on which day of the week: every Tuesday 18:00"},
        {"1st Monday from September, 17:00", "refused: say to which month: from September to June"},
        {"every Tuesday 19:30-18:00",
         "refused: it ends before it starts: correct one of the two times"},
        {"every Tuesday 18:00 from 2026-02-01 until 2026-01-01",
         "refused: it ends before it starts: correct one of the two dates"},
        {"every Tuesday except holidays",
         "refused: \"holidays\" has no part here: holidays follow no rule here: "
         "they "
         "go into meets_note"},
        {"Sundays except Sundays", "refused: no day is left on which it meets"},
        {"Sundays in May except May", "refused: no month is left in which it meets"},
        {"", "refused: say when: every Tuesday 18:00-19:30, or varies"},
    });
  }

  TEST_CASE("one word not understood refuses the whole, and is named") {
    CHECK(read_phrase("every Tuesdsy 18:00") == "refused: \"tuesdsy\" has no meaning here");
    for (const char* phrase : {"some Tuesdays 18:00",
                               "1st or 2nd Monday",
                               "2nd to last Friday",
                               "1st-3rd Monday",
                               "Tuesdays 18:00 ET",
                               "6th Monday",
                               "Tuesday 25:00",
                               "Tuesday 18:75",
                               "Tuesday 24:30",
                               "Monday 2026",
                               "every Tuesday 18:00 (by phone)",
                               "twice a month",
                               "every 0 weeks",
                               "every 99 weeks on Monday from 2026-01-05",
                               "every other day",
                               "every other",
                               "Tuesday from 2026-02-30",
                               "Tuesday from",
                               "Tuesday except",
                               "Tuesday 18:00-",
                               "-",
                               ";",
                               "every",
                               "Tuesday 18:00 am pm",
                               "varies a bit"}) {
      CAPTURE(phrase);
      CHECK(read_phrase(phrase).starts_with("refused: "));
    }
  }

  TEST_CASE("very long phrases, binary ones and cut ones neither hang nor crash") {
    std::string megabyte;
    while (megabyte.size() < 1'000'000) megabyte += "1st and 3rd Monday 10:00-11:00 and ";
    for (std::size_t size = 0; size <= longest_phrase; ++size)
      CHECK_NOTHROW(parse_phrase(megabyte.substr(0, size)));
    for (std::size_t size : {longest_phrase + 1, megabyte.size()})
      CHECK(read_phrase(megabyte.substr(0, size)) ==
            "refused: it is too long: write a list of phrases");
    for (const char* unit :
         {"-", ";", "every ", "1", "a ", "10:00 ", "monday ", "\xFF", "\xC3", "'", "a.", "1.",
          "from ", "except ", "\xE2\x80\x93", "may-", "every other "}) {
      std::string many;
      while (many.size() + 12 < longest_phrase) many += unit;
      CAPTURE(unit);
      CHECK_NOTHROW(parse_phrase(many));
    }
    CHECK_FALSE(parse_phrase(std::string("Tuesday\0 18:00", 14)));
  }

  TEST_CASE("random rows of words and bytes are rules or refused, and refused in UTF-8") {
    const char* parts[] = {"monday", "fri",        "1st",        "last", "every", "other",
                           "weeks",  "month",      "from",       "to",   "-",     ";",
                           "except", "july",       "18:00",      "7",    "pm",    "until",
                           "noon",   "3",          "evening",    "a",    "\xFF",  "\xC3\xA9",
                           "daily",  "2026-01-07", "2026-02-31", "the",  "h",     "é@"};
    std::mt19937 random(7);
    int understood = 0;
    for (int turn = 0; turn < 20000; ++turn) {
      std::string phrase;
      for (auto words = random() % 9; words > 0; --words)
        phrase += std::string(parts[random() % std::size(parts)]) + (random() % 5 ? " " : "");
      const auto rules = parse_phrase(phrase);
      CAPTURE(phrase);
      if (!rules) {
        if (rules.error().message.empty() || !is_utf8(rules.error().message)) FAIL("no reason");
        continue;
      }
      ++understood;
      for (const Recurrence& rule : *rules) {
        const bool has_days = rule.weekdays.any() && rule.months.any();
        const bool has_weeks = (rule.cycle == Cycle::monthly) == rule.weeks_of_month.any();
        const bool has_time =
            !rule.start_minute || (*rule.start_minute >= 0 && *rule.start_minute < 1440);
        const bool has_end =
            !rule.minutes || (rule.start_minute && *rule.minutes >= 1 && *rule.minutes <= 1440);
        if (!has_days || !has_weeks || !has_time || !has_end) FAIL("not a rule");
      }
    }
    CHECK(understood > 300);
    MESSAGE(understood << " of 20000 rows are rules");
  }
}

}  // namespace phrase_test
