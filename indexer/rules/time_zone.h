// The one time zone by which the times of a listing can be meant, where it says none.
//
// Thread promise: one thread for one surroundings, whose clocks it reads.
#pragma once

#include <string>

#include "indexer/rules/rule.h"

namespace indexer::rules {

// Empty where none is missing, and where several are possible.
std::string only_time_zone(const ListingFile& listing, const Surroundings& around);

}  // namespace indexer::rules
