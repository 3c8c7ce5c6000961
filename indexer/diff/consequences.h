// What a change does to others: addresses that break, and listings that name what is gone.
//
//   lighthouse is removed, and harbor says distinct_from: [lighthouse]
//     -> the address /listings/lighthouse will be 404: give it status: closed, or write
//        formerly: [lighthouse] in the listing that replaces it
//     -> "lighthouse" is gone, and harbor.yaml names it in distinct_from: ...
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "indexer/diff/pairing.h"

namespace indexer::diff {

// `after`: all listings as they would be.
std::vector<Consequence> consequences(const std::vector<Pairing>& pairs,
                                      const std::vector<Version>& after);

}  // namespace indexer::diff
