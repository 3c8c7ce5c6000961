// The signs of one rule of a schedule phrase, read from left to right.
//
//   read_rule(signs_of("every other Wednesday 19:00 from 2026-01-07"))  -> one Recurrence
//
// catalog/schedule/phrase.h says what is understood.  Pure, for any thread.
//
// Errors: invalid, with a message that says what to write instead.
#pragma once

#include <span>
#include <vector>

#include "catalog/failure.h"
#include "catalog/schedule/phrase_signs.h"
#include "catalog/schedule/recurrence.h"

namespace catalog {

Expected<std::vector<Recurrence>> read_rule(std::span<const Sign> signs);

}  // namespace catalog
