// An RFC 5545 rule, as a listing may write it instead of a phrase, as rules to reckon with.
//
//   rules_of_rrule("FREQ=MONTHLY;BYDAY=2FR", {.day = 2026-01-09, .minute = 660}, 90, zone)
//     -> one monthly Recurrence: the 2nd Friday from 2026-01-09 on, 11:00 for 90 minutes
//
// Understood are FREQ=DAILY, WEEKLY, MONTHLY and YEARLY with INTERVAL, COUNT, UNTIL, BYDAY,
// BYMONTH, BYMONTHDAY and WKST; in a month the 1st to 5th and the last of a day, and BYSETPOS of
// one day of the week.  Those are the rules that words can tell; another is refused with what to
// write.
//
// Pure, for any thread.
//
// Errors: invalid   with a message that says what to write instead
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/failure.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

// The first occurrence.
struct RuleStart {
  Day day;
  std::optional<int> minute = {};  // of the local day; nothing where not known
};

inline constexpr int longest_count = 1000;  // COUNT=1001 is refused

// `minutes`: how long it lasts, where known.  `timezone`, IANA, is that of an UNTIL in UTC; where
// it is empty such an end counts as of the clock on the wall.
Expected<std::vector<Recurrence>> rules_of_rrule(std::string_view rrule, RuleStart start,
                                                 std::optional<int> minutes,
                                                 std::string_view timezone);

}  // namespace catalog
