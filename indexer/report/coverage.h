// Where nothing is listed: conditions without a group, countries and regions without one that
// meets in person.
//
//   condition_holes(listings, conditions)  -> lipedema: no group of its own; some for chronic-pain
//   area_covers(listings, gazetteer, {})   -> US-AL: 0 groups in person for 3,052,294 people
//
// Only groups that are active count: what is paused or closed helps nobody today.
//
// Pure, for any thread.
#pragma once

#include <span>
#include <vector>

#include "catalog/listing.h"
#include "catalog/upkeep.h"
#include "catalog/vocabulary.h"
#include "indexer/gazetteer.h"
#include "indexer/report/area.h"

namespace indexer::report {

// An active group that meets in person, at least now and then.
bool meets_in_person(const catalog::Listing& listing);

// First those without any group, then those with one only for something wider, then those with
// none in person; by id.
std::vector<catalog::ConditionHole> condition_holes(std::span<const catalog::Listing> listings,
                                                    const catalog::Vocabulary& conditions);

// Every country; the widest regions of the United States and of each country with a listing; where
// an area is asked for, only what lies in it.  Places of which no people are known are left out.
std::vector<catalog::AreaCover> area_covers(std::span<const catalog::Listing> listings,
                                            const Gazetteer& gazetteer, const Area& within);

}  // namespace indexer::report
