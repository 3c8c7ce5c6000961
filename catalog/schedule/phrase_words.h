// What each word of a schedule phrase stands for, in English and Spanish.
//
//   meaning_of_word("tuesdays")  -> {weekdays, 1 << 1}
//   meaning_of_word("ultimo")    -> {ordinal, last_week_of_month}
//
// Words are folded (catalog/text.h): small letters without accents.  What several words mean
// together says catalog/schedule/phrase_idioms.h, and why some are refused phrase_refusals.h. Pure,
// for any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace catalog {

enum class SignKind {
  weekdays,      // value: the bits of Weekdays
  months,        // value: the bits of Months
  ordinal,       // value: the position in WeeksOfMonth
  day_of_month,  // value: of "7th", "21st"
  number,        // value: a number that may be an hour, an interval or a day of a month
  year,          // value: 2026
  clock,         // value: hour and minute of the day as minutes, written with both: 18:30, noon
  date,          // day
  meridiem,      // value: 0 am, 720 pm
  day_part,      // value: a DayPart: "evenings"
  shift,         // value: the minute of the hour, before it: 30 "half past", 45 "quarter to"
  half,          // of "a las 7 y media"
  hours,         // of "19 h"
  oclock,        // says that the hour is full
  every,         // every, each
  other,         // of "every other"
  alternating,   // alternate Tuesdays, martes alternos
  single,        // "un" of "un martes si y otro no"
  yes,           // its "si"
  fortnightly,   // every two weeks
  every_months,  // value: the months between two meetings: 3 quarterly
  day,           // of "every day"
  week,          // of "every 3 weeks"
  weekly,
  month,  // of "of the month"
  monthly,
  from,          // from, starting
  to,            // to, through: between two of a kind
  until,         // until: before an end
  between,       // before two of a kind that "and" parts
  dash,          // between two of a kind, or only a pause
  except,        // except, not in
  at,            // before a time
  conjunction,   // and
  filler,        // on, of, the: says nothing
  parting,       // a semicolon: what follows is another rule
  unclear_date,  // 7/1/2026
  unknown,
};

struct WordMeaning {
  SignKind kind;
  unsigned value = 0;
};

// Nothing for a word that has no part in a schedule.
std::optional<WordMeaning> meaning_of_word(std::string_view folded);

// Of Spanish alone: "cada", not "no".
bool is_spanish_word(std::string_view folded);

// The words of three letters and more as they are written, with accents: for a hint to someone who
// mistyped one.
std::span<const std::string> schedule_words();

}  // namespace catalog
