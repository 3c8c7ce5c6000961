// The lines of a calendar, folded as RFC 5545 section 3.1 wants them.
//
//   folded_lines("DESCRIPTION: ... 80 bytes ...\r\n")  -> "DESCRIPTION: ...\r\n ...\r\n"
//
// At most 75 bytes a line, CR LF not counted, never parted inside a character.  What is folded
// already is folded anew: libical 3.0.16 parts the CR from the LF of a line that just fits.
//
// Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

namespace query_service {

// `text`: lines that end with CR LF.
std::string folded_lines(std::string_view text);

}  // namespace query_service
