// A telephone number as an address that a phone dials.
//
//   telephone_url("+1 (603) 555-0123")  -> "tel:+16035550123"
//   telephone_url("*4141")              -> "tel:*4141"
//   telephone_url("555 0100 or 0101")   -> ""
//
// Pure, for any thread.  Source: RFC 3966.
#pragma once

#include <string>

namespace query_service {

// Digits alone, after a + or *; empty where the text is not one number of 3 to 16 of them.
std::string telephone_url(const std::string& number);

}  // namespace query_service
