// A phrase in `meets` as rules that a program can reckon with.
//
//   parse_phrase("2nd Friday of the month except July, 11:00-12:30")  -> one monthly Recurrence
//   parse_phrase("varies")                                            -> none, and no failure
//   parse_phrase("un martes sí y otro no a las 19 h desde el 6 de enero de 2026")  -> one, of weeks
//   parse_phrase("every Tuesdsy 18:00")  -> "tuesdsy" has no meaning here
//
// Understood, in English and Spanish, in any order:
//   days       every Tuesday, Tuesdays, Monday to Friday, weekdays, weekends, daily; entre semana
//   weeks      1st and 3rd Monday, last Saturday of the month; primer lunes de mes, 2.º jueves
//   intervals  every other Wednesday, every 3 weeks on Monday, 2nd Monday every other month, each
//              with the day to count from: from 2026-01-07; miércoles alternos, cada quince días
//   months     of January and July, from September to June, except July and August; salvo en agosto
//   bounds     from 2026-01-07, until 30 June 2026; a partir del 7 de enero de 2026
//   times      18:00-19:30, 6-7:30pm, 7 in the evening, noon, half past six pm; 19 h, a las 7 de la
//              tarde; several, for several days
// A semicolon parts rules that have nothing in common.
//
// Every word must be understood or the whole phrase is refused: half a rule would send someone to a
// closed door.  So is what can be read in two ways: "every second Tuesday", "Tuesday at 7",
// "biweekly", "7/1/2026", "every other Tuesday" without a day to count from.
//
// Any bytes may come, in any number; more than longest_phrase of them are refused unread.  Pure,
// for any thread.
//
// Errors: invalid, with a message that says what is wrong, and what to write instead where one
// thing may be meant or another.
#pragma once

#include <string_view>
#include <vector>

#include "catalog/failure.h"
#include "catalog/schedule/phrase_timeless.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

inline constexpr std::size_t longest_phrase = 1000;  // bytes: 200 characters have at most 800

// The rules, in the order written, at most most_recurrences; none for a timeless form.
Expected<std::vector<Recurrence>> parse_phrase(std::string_view phrase);

}  // namespace catalog
