// Words of a schedule phrase that mean one thing together: "entre semana", "a partir del".
//
//   join_idioms({... "entre", "semana", ...})  -> {... weekdays 0x1F, ...}
//
// Also a day of a month with its month and year: "7 January 2026", "January 7th, 2026" and
// "7 de enero de 2026" each become one date.  Pure, for any thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "catalog/schedule/phrase_signs.h"

namespace catalog {

std::vector<Sign> join_idioms(std::vector<Sign> signs);

std::vector<Sign> join_dates(std::vector<Sign> signs);

// Words that have a meaning only in an idiom, as they are written: for a hint to someone who
// mistyped one.
std::span<const std::string> idiom_words();

}  // namespace catalog
