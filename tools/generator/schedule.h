// When a made group meets, in the phrases of `meets`.
//
//   add_meets(yaml, {.today = ..., .language = "en"}, random)
//     -> meets: 2nd Tuesday of the month, 18:30-20:00
//
// About half meet once a month, a quarter every week; the rest on two weeks of the month, every
// other week, at two times, on many days, by appointment, or it varies.
//
// Pure but for the Random, for any thread.
#pragma once

#include "catalog/date.h"
#include "tools/generator/random.h"
#include "tools/generator/yaml_lines.h"

namespace generator {

struct MeetingHabits {
  catalog::Day today;
  std::string_view language = "en";
  bool is_hybrid = false;  // may meet online at one of its times
};

// True if what was added gives times of the day, so that a time zone is needed.
bool add_meets(YamlLines& yaml, const MeetingHabits& habits, Random& random);

}  // namespace generator
