// A schedule as the few bytes of a value slot: what the indexer writes and the service reckons
// from.
//
// Numbers of two or four bytes, high byte first; -1 where not known; 22 bytes for a rule.  Whoever
// changes the form raises snapshot_format in catalog/manifest.h.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

#include "catalog/schedule/schedule.h"

namespace catalog {

// All but the schedule's own time zone, which has a slot of its own.  Empty for an empty schedule.
std::string schedule_slot(const Schedule& schedule);

// The schedule, in its zone.  Any bytes may come: what is not a schedule is an empty one.
Schedule schedule_in(std::string_view slot, std::string timezone);

}  // namespace catalog
