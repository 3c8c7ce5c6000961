// A day written year first, as ISO 8601 writes it.
//
//   mended_date("2026/5/1")        -> "2026-05-01"
//   mended_date("2026.05.01 9:30") -> "2026-05-01 09:30"
//   mended_date("1/5/2026")        -> itself: which of the two is the month cannot be known
//
// Any bytes may come.  Mended twice is mended once.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

namespace catalog::checker::fix {

std::string mended_date(std::string_view date);

}  // namespace catalog::checker::fix
