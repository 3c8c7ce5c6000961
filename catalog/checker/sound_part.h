// What is left of a listing whose shape is not right: enough for the rules to go on, so that a
// contributor hears of every mistake in one run.
//
//   sound_part({place: {citty: Arlington, country: US}}, {the place of citty})
//     -> {place: {country: US}}
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "catalog/checker/finding.h"
#include "catalog/checker/tree.h"

namespace catalog::checker {

// The tree without the keys, values and items that begin at these places; the whole listing is
// never left out.
Tree sound_part(const Tree& tree, const std::vector<Position>& unsound);

}  // namespace catalog::checker
