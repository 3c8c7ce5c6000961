// Words that stand in schedules and that no rule can hold: why, and what to write instead.
//
//   refusal_of("biweekly")->why  -> it may be every two weeks or twice a week: ...
//   refusal_of("est")->why       -> the time zone goes into `timezone`
//   refusal_of("xyzzy")          -> nothing
//
// They are no typing mistakes: "biweekly" must never be mended to "weekly".  Words are folded
// (catalog/text.h).  Pure, for any thread.
#pragma once

#include <optional>
#include <string_view>

namespace catalog {

struct Refusal {
  std::string_view why;
  bool belongs_elsewhere = false;  // without it the phrase says the same of days and times
};

// Nothing for any other word.
std::optional<Refusal> refusal_of(std::string_view folded);

}  // namespace catalog
