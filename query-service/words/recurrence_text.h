// A rule by which a group meets, in words.
//
//   monthly, 2nd Friday, 11:00 for 90 minutes
//     -> "Second Friday of the month, 11:00 am–12:30 pm"
//     -> "Segundo viernes del mes, 11:00–12:30"
//
// The words are a schedule phrase themselves (catalog/schedule/phrase.h) and mean the same rule;
// only a date is written as people write it.  Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "catalog/schedule/recurrence.h"
#include "query-service/words/clock_text.h"

namespace query_service {

std::string recurrence_text(const catalog::Recurrence& rule, Language language, ClockStyle clock);

// Several, parted by "; "; those that differ in their times alone are one.
std::string recurrences_text(const std::vector<catalog::Recurrence>& rules, Language language,
                             ClockStyle clock);

// "July and August", "enero, abril y julio".
std::string enumeration(const std::vector<std::string>& parts, Language language);

}  // namespace query_service
