#include "tests/catalog/schedule/phrase_rows.h"

namespace english_phrase_test {

using tests::check_phrases;
using tests::check_same;
using tests::read_phrase;

TEST_SUITE("catalog/schedule/phrase: English") {
  TEST_CASE("a meeting of every week can be said in many ways") {
    check_same("2026-01-06 2026-01-13 2026-01-20 18:00+90",
               {"every Tuesday 18:00-19:30", "Tuesdays 6-7:30pm", "each Tuesday, 6 pm to 7:30 pm",
                "Tuesdays, 6:00 PM to 7:30 PM", "Tuesday evenings 6-7:30", "Tues. 6-7.30 p.m.",
                "We meet on Tuesdays from 6 to 7:30 pm", "weekly on Tuesdays, 6:00pm-7:30pm",
                "once a week on Tuesdays, 6 - 7:30 PM", "Tuesdays between 6 and 7:30 pm",
                "every week on Tuesday from 6 in the evening until 7:30",
                "Tuesdays @ 6pm \u2013 7:30pm", "Meetings are held every Tuesday (6-7:30pm)",
                "Tuesdays at six o\u2019clock in the evening to half past seven",
                "Tuesdays, 1800h-1930h", "18.00-19.30 on Tuesdays"});
    check_same(
        "2026-01-02 2026-01-05 2026-01-07 18:00",
        {"Mon/Wed/Fri 6pm", "Mon, Wed & Fri at 6 PM", "Mondays, Wednesdays and Fridays 18:00",
         "Mondays and Wednesdays and Fridays, 6pm", "every Mon, Wed + Fri 6 p.m."});
    check_same("2026-01-01 2026-01-05 2026-01-06 10:00+60",
               {"Mon-Thu 10am-11am", "Monday through Thursday, 10-11am", "Mon to Thurs 10:00-11:00",
                "from Monday to Thursday, from 10am to 11am", "Mon\u2013Thu 10-11 in the morning",
                "between Monday and Thursday, 10-11 am"});
    check_same(
        "2026-01-01 2026-01-02 2026-01-05 12:00",
        {"every weekday at noon", "weekdays at 12 noon", "Mon-Fri 12pm", "working days, 12noon",
         "Monday to Friday, 12:00 p.m.", "every day except Saturday and Sunday, midday"});
    check_same("2026-01-01 2026-01-02 2026-01-03 20:00",
               {"daily 20:00", "every day at 8 pm", "every evening at 8", "nightly at 8 pm",
                "7 days a week, 8pm", "every night at 8", "each day of the week, 8 PM"});
  }

  TEST_CASE("every other week is counted from a day, written as people write days") {
    check_same("2026-01-07 2026-01-21 2026-02-04 19:00",
               {"every other Wednesday 19:00 from 2026-01-07",
                "every other Wednesday, 7pm, starting January 7, 2026",
                "alternate Wednesdays at 7 pm from 7 January 2026",
                "fortnightly on Wednesdays 7pm, beginning Wed 7 Jan 2026",
                "every two weeks on Wednesday at 7 pm from Wednesday, January 7th, 2026",
                "every 2 weeks 7 pm from the 7th of January 2026",
                "every 14 days on Wednesday 19:00 from 2026/01/07",
                "Wednesdays every other week, 7 pm, starts 2026-1-7",
                "every second week on Wednesdays at 7 pm since Jan 7, 2026",
                "alternating weeks, Wednesday 19:00 from 2026-01-07",
                "once every two weeks on Wednesday 19:00 from 2026-01-07"});
    check_same("2026-01-03 2026-01-04 2026-01-17 10:00",
               {"every other weekend 10:00 from 2026-01-03",
                "alternate weekends 10 am from January 3, 2026"});
    check_same("2026-01-13 2026-04-14 2026-07-14 13:00",
               {"2nd Tuesday quarterly, 1 pm, from January 13, 2026",
                "quarterly: 2nd Tuesday of January, April, July and October, 1pm",
                "2nd Tuesday every 3 months from 2026-01-13, 13:00"});
    check_same("2026-02-03 2026-02-10 18:00",
               {"Tuesdays 6pm, from 1 February 2026 to 10 February 2026",
                "Tuesdays 2026-02-01 to 2026-02-10, 6pm",
                "Tuesdays at 6pm between 2026-02-01 and Tuesday 10 February 2026",
                "Tuesdays 6pm starting Feb 1, 2026, ending Feb 10, 2026"});
  }

  TEST_CASE("weeks of the month can be said in many ways") {
    check_same("2026-01-09 2026-02-13 2026-03-13 18:00",
               {"second Friday each month 18:00", "2nd Friday of every month at 6pm",
                "every 2nd Friday of the month, 6 PM", "the second Friday of the month, 6 p.m.",
                "every month on the 2nd Friday at 6pm", "once a month on the 2nd Friday, 18:00",
                "6pm on the second Friday of each month", "2nd Fri. monthly @ 6pm",
                "monthly, second Friday, 6pm", "each second Friday of the month 18:00"});
    check_same("2026-01-06 2026-01-20 2026-02-03 18:30+90",
               {"1st & 3rd Tuesdays, 6:30-8 p.m. (Sept-June)",
                "first and third Tuesday, September to June, 6:30pm-8pm",
                "1st/3rd Tuesday from September through June, 18:30 - 20:00",
                "1st and 3rd Tuesday 18:30-20:00 except July & August",
                "1st and 3rd Tuesday 18:30-20:00, no meetings in July or August",
                "1st and 3rd Tuesday 18:30-20:00, not during the months of July and August"});
    check_phrases(
        {{"1st Monday and every Wednesday 18:00",
          "2026-01-05 2026-02-02 2026-03-02 18:00; 2026-01-07 2026-01-14 2026-01-21 18:00"},
         {"2nd, 4th and last Friday", "2026-01-09 2026-01-23 2026-01-30 unknown"},
         {"1st Saturday of odd months, 10am", "2026-01-03 2026-03-07 2026-05-02 10:00"}});
  }

  TEST_CASE("hours may be spoken") {
    const tests::PhraseRow rows[] = {
        {"half past six in the evening", "18:30"},
        {"quarter to seven pm", "18:45"},
        {"a quarter past 7 p.m.", "19:15"},
        {"seven pm", "19:00"},
        {"7 o'clock at night", "19:00"},
        {"noon-1:30", "12:00+90"},
        {"12-1:30pm", "12:00+90"},
        {"11am-noon", "11:00+60"},
        {"11 in the morning to 1 in the afternoon", "11:00+120"},
        {"10pm-midnight", "22:00+120"},
        {"18-20 h", "18:00+120"},
        {"18", "18:00"},
    };
    for (const tests::PhraseRow& row : rows) {
      const std::string phrase = "Tuesdays at " + std::string(row.phrase);
      CAPTURE(phrase);
      CHECK(read_phrase(phrase) == "2026-01-06 2026-01-13 2026-01-20 " + std::string(row.dates));
    }
  }

  TEST_CASE("what could send someone to a closed door is refused") {
    for (const char* phrase :
         {// How often?
          "biweekly, Tuesday 18:00", "bi-weekly on Tuesdays", "bimonthly, 1st Tuesday",
          "twice a month, Tuesday 18:00", "quarterly", "2nd Tuesday quarterly", "seasonally",
          "every third Tuesday 18:00", "every 10 days", "2nd week of the month, Tuesday",
          "alternating Tuesdays and Thursdays 18:00 from 2026-01-06",
          "weekly, every other Tuesday from 2026-01-06",
          "monthly, 2nd Tuesday every other month from 2026-01-13",
          "every other Tuesday every 3 weeks from 2026-01-06",
          // Which days?
          "daily, Monday to Friday 10:00", "weekdays, Monday and Tuesday 10:00",
          "second last Friday", "2nd-last Friday", "1st Monday 10:00 and Wednesday 18:00",
          "Tuesday and every other Thursday 18:00 from 2026-01-08",
          "every other Monday and every Thursday 18:00 from 2026-01-05",
          "weekdays except July and Saturdays 10:00", "daily except Sunday in July",
          "every Monday except the 1st Monday", "first weekday of the month",
          "2nd weekend of the month", "1st Monday to Friday", "every other weekday from 2026-01-05",
          "Tuesday 2nd, 18:00", "Tuesday 2nd and Thursday 18:00", "Tuesday 6 pm - Thursday 8 pm",
          "some Tuesdays", "usually Tuesday",
          // In which months?
          "1st Monday of January and 2nd Tuesday of March 18:00", "Tuesdays in the school year",
          "every Monday in May 10:00 and Thursday 18:00", "Tuesdays except bank holidays",
          // From which day?
          "every other Tuesday 18:00", "Tuesdays from 7 January", "Tuesdays from 1/7/2026",
          "Tuesdays from 13/1/2026", "Tuesdays 18:00 starting Monday",
          "Tuesdays from Wednesday 6 January 2026", "Tuesday 6 January 2026", "Tuesday 20 January",
          "from 2026-01-07 from 2026-02-07, Tuesdays", "Monday 15", "January 18-20, Tuesday",
          "Tuesdays from 18 to 20 January",
          // At which hour?
          "Tuesday at 7", "Tuesday at half past six", "Tuesday 6-7:30", "Tuesday at 7 o'clock",
          "Tuesday 18:00 19:30", "Tuesday 18:00, 2 hours", "Tuesday 2 hours", "Tuesday 18:00, 2 h",
          "Tuesday 18:00 for 2 hours", "Tuesday 18", "Tuesday 1830", "Tuesday 18,30",
          "Tuesday mornings 19:00", "Friday nights at 12", "Tuesday at 12 in the morning",
          "Tuesday afternoons at 10", "Tuesday 10:00 in the morning and evening",
          "Tuesday 10:00-11:00-12:00", "Tuesday 18:00 at the latest", "Tuesday around 18:00",
          "Tuesday 18:00 EST"}) {
      CAPTURE(std::string(phrase));
      CHECK(read_phrase(phrase).starts_with("refused: "));
    }
  }

  TEST_CASE("a refusal says what to write instead") {
    check_phrases({
        {"biweekly, Tuesday",
         "refused: \"biweekly\" has no part here: it may be every two weeks or twice "
         "a week: write every other Tuesday from 2026-01-06, or Tuesday and Thursday"},
        {"Tuesdays 7pm EST",
         "refused: \"est\" has no part here: the time zone goes into `timezone`"},
        {"Tuesdays from 1/7/2026",
         "refused: \"1/7/2026\" has no part here: it may be of one month or of "
         "another: write 2026-01-07"},
        {"Tuesday 20 January", "refused: a date needs its year: from 2026-01-07"},
        {"Tuesday 6 January 2026",
         "refused: \"6 january 2026\" has no part here: a single date is an event; "
         "a rule has it after from or until"},
        {"Tuesday 18:00 19:30", "refused: write both times: 18:00-19:30, or 10:00 and 18:00"},
        {"1st Monday of January and 2nd Tuesday of March 18:00",
         "refused: part the rules by a semicolon: Mondays 10:00 except July; Thursdays 18:00"},
    });
  }
}

}  // namespace english_phrase_test
