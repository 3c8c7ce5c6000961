// A phrase in `meets` as rules that a program can reckon with.
//
//   parse_phrase("2nd Friday of the month except July, 11:00-12:30")  -> one monthly Recurrence
//   parse_phrase("varies")                                            -> none, and no failure
//   parse_phrase("every Tuesdsy 18:00")                               -> did you mean "tuesday"?
//
// Understood, in English and with Spanish words, in any order:
//   days       every Tuesday, Tuesdays, Monday to Friday, weekdays, weekends, daily
//   weeks      1st and 3rd Monday, last Saturday of the month, first Sunday monthly
//   intervals  every other Wednesday from 2026-01-07, every 3 weeks on Monday from 2026-02-02,
//              2nd Monday every other month from 2026-01-12
//   months     of January and July; from September to June; except July and August
//   bounds     from 2026-01-07, until 2026-06-30
//   times      18:00-19:30, 6-7:30pm, at 7 pm, noon, 19h, evenings at 7; several, for several days
// A semicolon parts rules that have nothing in common.
//
// Every word must be understood or the whole phrase is refused: half a rule would send someone to a
// closed door.  So is what can be read in two ways: "every second Tuesday", "Tuesday at 7",
// "every other Tuesday" without a date to count from.
//
// Any bytes may come, in any number; more than longest_phrase of them are refused unread.  Pure,
// for any thread.
//
// Errors: invalid, with a message that says what to write instead.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/failure.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

inline constexpr std::size_t longest_phrase = 1000;  // bytes: 200 characters have at most 800

// What a phrase says of a group that meets by no rule.
enum class Timeless { varies, by_appointment };

std::optional<Timeless> timeless_form(std::string_view phrase);

// The rules, in the order written, at most most_recurrences; none for a timeless form.
Expected<std::vector<Recurrence>> parse_phrase(std::string_view phrase);

}  // namespace catalog
