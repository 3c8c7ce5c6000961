// How long ago a made listing was looked at, and whether it still meets.
//
//   add_verified(yaml, today, random)    -> verified: {on: 2026-03-14, how: website}
//
// Dates are spread over four years, the later the more; a few are a month, a year, or unknown.
//
// Pure but for the Random, for any thread.
#pragma once

#include "catalog/date.h"
#include "tools/generator/random.h"
#include "tools/generator/yaml_lines.h"

namespace generator {

inline constexpr std::size_t days_of_verifying = 4 * 365;

void add_verified(YamlLines& yaml, catalog::Day today, Random& random);

// `instead`: the id of where people can go now, or empty.
void add_closed(YamlLines& yaml, catalog::Day closed_on, const std::string& instead);

}  // namespace generator
