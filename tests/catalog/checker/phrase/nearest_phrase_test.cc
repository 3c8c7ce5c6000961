#include "catalog/checker/phrase/nearest_phrase.h"

#include <doctest/doctest.h>

#include <ctime>

#include "catalog/nearest.h"
#include "catalog/schedule/phrase.h"
#include "tests/catalog/schedule/random_phrase.h"

namespace nearest_phrase_test {

using catalog::checker::nearest_phrases;
using tests::PhraseLanguage;

namespace {

struct Row {
  const char* phrase;
  const char* nearest;  // one, or two with "; or " between
};

std::string nearest(const std::string& phrase) {
  std::string text;
  for (const std::string& each : nearest_phrases(phrase).phrases)
    text += (text.empty() ? "" : "; or ") + each;
  return text;
}

template <std::size_t size>
void check(const Row (&rows)[size]) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.phrase));
    CHECK_FALSE(catalog::parse_phrase(row.phrase));
    CHECK(nearest(row.phrase) == std::string(row.nearest));
  }
}

// At most two, and each understood.
void check_understood(const std::string& phrase) {
  if (catalog::parse_phrase(phrase)) return;
  const auto found = nearest_phrases(phrase);
  CHECK(found.phrases.size() <= 2);
  for (const std::string& each : found.phrases)
    CHECK_MESSAGE(catalog::parse_phrase(each), phrase << " -> " << each);
}

}  // namespace

TEST_SUITE("catalog/checker/phrase/nearest_phrase") {
  TEST_CASE("a mistyped word is mended, and the rest stays as it was written") {
    check({
        {"every Tuesdsy 18:00", "every Tuesday 18:00"},
        {"2nd Thrusday of evry month, 6pm", "2nd Thursday of every month, 6pm"},
        {"WENSDAY 6PM", "WEDNESDAY 6PM"},
        {"everyTuesday 6pm", "every Tuesday 6pm"},
        {"Tuesdays 7pn", "Tuesdays 7pm"},
        {"Miercoels a las 18:00", "Mi\u00e9rcoles a las 18:00"},
        {"todos los marte a las 19:00", "todos los martes a las 19:00"},
        {"vareis", "varies"},
        {"by apointment", "by appointment"},
        {"M-F 9am-5pm", "Monday to Friday 9am-5pm"},
    });
  }

  TEST_CASE("what can be read in two ways is offered in both") {
    check({
        {"Tuesday at 7", "Tuesday at 7 pm; or Tuesday at 7 am"},
        {"Tuesdays 6-7:30", "Tuesdays 6-7:30 pm; or Tuesdays 6-7:30 am"},
        {"Saturdays 10-12", "Saturdays 10-12 pm; or Saturdays 10-12 am"},
        {"los martes a las 7", "los martes a las 7 p. m.; or los martes a las 7 a. m."},
        {"every second Tuesday 18:00",
         "second Tuesday of the month 18:00; or every other Tuesday 18:00 from 2026-01-06"},
        {"cada segundo martes 18:00",
         "segundo martes del mes 18:00; or cada 2 martes 18:00 desde el 2026-01-06"},
        {"Tuesdays 18:00 from 1/7/2026",
         "Tuesdays 18:00 from 2026-01-07; or Tuesdays 18:00 from 2026-07-01"},
        {"Tuesdays 18:00 from 13/1/2026", "Tuesdays 18:00 from 2026-01-13"},
        {"evry tuesday at 7", "every tuesday at 7 pm; or every tuesday at 7 am"},
    });
  }

  TEST_CASE("what is missing is shown where it belongs") {
    check({
        {"every other Tuesday 18:00", "every other Tuesday 18:00 from 2026-01-06"},
        {"biweekly on Tuesdays 18:00", "every 2 weeks on Tuesdays 18:00 from 2026-01-06"},
        {"Tuesday monthly", "1st Tuesday of the month"},
        {"monthly on Tuesdays at 6 pm", "1st Tuesday of the month at 6 pm"},
        {"un martes de cada mes a las 18:00", "primer martes de cada mes a las 18:00"},
        {"quarterly, 2nd Tuesday",
         "quarterly, 2nd Tuesday in January, April, July and October; or quarterly, 2nd Tuesday "
         "from 2026-01-06"},
        {"monthly", "varies"},
        {"Tuesdays from January 7", "Tuesdays from January 7, 2026"},
        {"Tuesdays during the school year", "Tuesdays from September to June"},
        {"Mon-Wed-Fri 6-7pm", "Mon, Wed, Fri 6-7pm"},
        {"1st-3rd Monday 18:00", "1st, 2nd and 3rd Monday 18:00"},
        {"1st Monday 10:00 and Wednesday 18:00", "1st Monday 10:00; Wednesday 18:00"},
        {"lun, mar y mi\u00e9 18:00", "lun, martes y mi\u00e9 18:00"},
    });
  }

  TEST_CASE("a time is written as times are") {
    check({
        {"Tuesday 1830", "Tuesday 18:30"},
        {"Tuesday 18", "Tuesday 18:00"},
        {"Tuesday 10-14", "Tuesday 10:00-14"},
        {"Tuesday 7,30 pm", "Tuesday 7:30 pm"},
        {"Tuesday 18:00 pm", "Tuesday 18:00"},
        {"Tuesday 18:00 19:30", "Tuesday 18:00-19:30"},
    });
  }

  TEST_CASE("what has its place elsewhere is left out, with advice where it goes") {
    check({
        {"2nd Tuesdays 7pm ET", "2nd Tuesdays 7pm"},
        {"Tuesdays 7 pm Eastern Time", "Tuesdays 7 pm"},
        {"every Tuesday 18:00 (in the old mill)", "every Tuesday 18:00"},
        {"every Tuesday except bank holidays, 18:00", "every Tuesday, 18:00"},
        {"Tuesdays 18:00 by phone", "Tuesdays 18:00"},
        {"Tuesdays except holidays and August 18:00", "Tuesdays except August 18:00"},
    });
    CHECK(nearest_phrases("2nd Tuesdays 7pm ET").advice == "the time zone goes into `timezone`");
    CHECK(nearest_phrases("Tuesday monthly").advice == "name its week of the month");
    CHECK(nearest_phrases("every Tuesdsy").advice.empty());
  }

  TEST_CASE("what is not sure is never made sure, and prose is left alone") {
    for (const char* phrase :
         {"1st or 2nd Monday 18:00", "usually Tuesday 18:00", "pen\u00faltimo viernes 18:00",
          "martes o jueves 18:00", "Tuesday 18:00 unless it rains", "whenever we like", "xyzzy", "",
          "-", "the Tuesday after the full moon", "every Tuesday 18:00 for two hours"})
      CHECK_MESSAGE(nearest(phrase) == "", phrase);
    CHECK(nearest(std::string(1000, 'x')) == "");
    std::string long_list = "Tuesdsy 18:00";
    for (int count = 0; count < 31; ++count) long_list += " mar";
    CHECK(nearest(long_list) == "");
    CHECK(nearest("\xFF Tuesday at 7") == "");
  }

  TEST_CASE(
      "of 500 phrases with one letter mistyped, 95 in a hundred are mended to what was meant") {
    std::mt19937 random(20260318);
    int refused = 0, right = 0;
    std::string wrong;
    while (refused < 500) {
      const auto [phrase, rule] = tests::random_phrase(
          random, refused % 2 == 0 ? PhraseLanguage::english : PhraseLanguage::spanish);
      const std::string mistyped = tests::with_typo(phrase, random);
      if (catalog::parse_phrase(mistyped)) continue;
      ++refused;
      const auto found = nearest_phrases(mistyped);
      const auto rules = found.phrases.empty()
                             ? catalog::Expected<std::vector<catalog::Recurrence>>{}
                             : catalog::parse_phrase(found.phrases[0]);
      const bool is_right = rules && rules->size() == 1 && rules->front() == rule;
      right += is_right ? 1 : 0;
      if (!is_right) wrong += mistyped + " -> " + nearest(mistyped) + "\n";
    }
    CHECK_MESSAGE(right >= 475, wrong);
    MESSAGE(right << " of 500");
  }

  TEST_CASE("whatever is named is understood, for 1000 phrases cut, mixed and mistyped") {
    std::mt19937 random(20260401);
    for (int turn = 0; turn < 1000; ++turn) {
      const auto language = turn % 2 == 0 ? PhraseLanguage::english : PhraseLanguage::spanish;
      std::string phrase = tests::random_phrase(random, language).text;
      const std::string other = tests::random_phrase(random, language).text;
      switch (random() % 4) {
        case 0: phrase = phrase.substr(random() % phrase.size()); break;
        case 1: phrase = phrase.substr(0, random() % phrase.size()) + " " + other; break;
        case 2:
          phrase.insert(random() % phrase.size(), 1, static_cast<char>(random() % 256));
          break;
        default: break;
      }
      for (auto typos = random() % 3; typos > 0; --typos) phrase = tests::with_typo(phrase, random);
      check_understood(phrase);
    }
  }

  TEST_CASE("no phrase takes long") {
    double slowest = 0;
    for (const char* unit : {"Tuesdsy ", "7 ", "at 7 ", "mar ", "(x) ", "1st-3rd ", "every second ",
                             "Monday at 7, ", "7/1/2026 ", "Mon-", "un ", "xyzzyx "}) {
      std::string phrase;
      for (int count = 0; count < 32 && phrase.size() < 190; ++count) phrase += unit;
      double fastest = 1e9;
      for (int turn = 0; turn < 3 && fastest > 50; ++turn) {
        const std::clock_t begin = std::clock();
        check_understood(phrase);
        const double passed = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        fastest = std::min(fastest, passed);
      }
      CHECK_MESSAGE(fastest < 50, std::string(unit));
      slowest = std::max(slowest, fastest);
    }
    MESSAGE("the slowest took " << slowest << " ms");
  }
}

}  // namespace nearest_phrase_test
