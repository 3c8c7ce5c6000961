// What each word of a schedule phrase stands for, in English and Spanish.
//
//   meaning_of_word("tuesdays")  -> {weekdays, 1 << 1}
//   meaning_of_word("ultimo")    -> {ordinal, last_week_of_month}
//
// Words are folded (catalog/text.h): small letters without accents.  Pure, for any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace catalog {

enum class SignKind {
  weekdays,     // value: the bits of Weekdays
  months,       // value: the bits of Months
  ordinal,      // value: the position in WeeksOfMonth
  number,       // value: a number that may be an hour or an interval
  clock,        // value: hour and minute of the day as minutes, written with both: 18:30, noon
  date,         // day
  meridiem,     // value: 0 am, 720 pm
  day_part,     // value: 0 before noon, 720 after: "evenings"
  every,        // every, each
  other,        // of "every other"
  fortnightly,  // every two weeks
  day,          // of "every day"
  week,         // of "every 3 weeks"
  weekly,
  month,  // of "of the month"
  monthly,
  from,     // from, starting
  to,       // to, through: between two of a kind
  until,    // until: before an end
  dash,     // between two of a kind, or only a pause
  except,   // except, not in
  hours,    // of "19 h"
  filler,   // on, at, of, the: says nothing
  parting,  // a semicolon: what follows is another rule
  unknown,
};

struct WordMeaning {
  SignKind kind;
  unsigned value = 0;
};

// Nothing for a word that has no part in a schedule.
std::optional<WordMeaning> meaning_of_word(std::string_view folded);

// The words of four letters and more, for a hint to someone who mistyped one.
std::span<const std::string> schedule_words();

}  // namespace catalog
