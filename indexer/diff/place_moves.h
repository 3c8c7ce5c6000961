// What became of where a listing is: how far the new place is from the old, and how exactly each is
// known.
//
//   place_moves(in Boston, in Manchester)
//     -> "75.4 km (46.9 mi) from the old place, measured between the middles of the towns or postal
//         codes."
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"

namespace indexer::diff {

// In sentences; none where every place is as it was.  `only_areas`: doors have been left out of
// both, as an address is not public.
std::vector<std::string> place_moves(const catalog::Listing& before, const catalog::Listing& after,
                                     bool only_areas);

// "850 m (0.5 mi)", "75.4 km (46.9 mi)"
std::string distance_text(double metres);

}  // namespace indexer::diff
