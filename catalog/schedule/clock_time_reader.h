// The times of a schedule phrase, read from its signs.
//
//   "from 6 to 7:30 in the evening"  -> 6 to 7:30, of which the end is in the evening
//   "a las siete y media"            -> 7:30, of the morning or the evening
//
// What they leave unsaid is settled by catalog/schedule/clock_time.h.  A number is a time only
// where nothing else can be meant: "Tuesday 20 January" and "18:00, 2 hours" are refused.
//
// Errors: invalid, with a message that says what to write instead.
#pragma once

#include "catalog/schedule/clock_time.h"
#include "catalog/schedule/phrase_cursor.h"

namespace catalog {

// Whether a time may begin so far ahead.
bool is_time(const SignCursor& cursor, std::size_t ahead = 0);

// A time and its end, where one follows; moves the cursor past them.
Expected<WrittenTime> read_time(SignCursor& cursor);

// What comes after "between".
Expected<WrittenTime> read_time_between(SignCursor& cursor);

}  // namespace catalog
