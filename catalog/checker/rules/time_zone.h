// The one time zone by which the times of a listing can be meant, where it says none.
//
// Thread promise: one thread for one surroundings, whose clocks it reads.
#pragma once

#include <string>

#include "catalog/checker/rules/rule.h"

namespace catalog::checker::rules {

// Empty where none is missing, and where several are possible.
std::string only_time_zone(const ListingFile& listing, const Surroundings& around);

}  // namespace catalog::checker::rules
