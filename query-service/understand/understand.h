// From a search to what it means: the place in it, and the words that are left for the index.
//
//   "fibromyalgia near Manchester NH"  -> Manchester, NH + fibromyalgia
//   "02476"                            -> the postal code area + nothing
//   "support groups in Vermont"        -> the region + nothing (filler is not searched for)
//
// A word becomes a place only on evidence: a preposition before it, a state or country after it,
// five digits, or that nothing else was asked for but a condition.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/records.h"
#include "query-service/places/place_lookup.h"
#include "query-service/problem.h"
#include "query-service/request/search_request.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct Understood {
  std::string text = {};                // what is left to look for, as it was typed
  std::vector<std::string> words = {};  // its folded words without filler, each once
  // The condition that all the words together name, in lay words or abbreviated.
  std::optional<catalog::Ordinal> condition = {};
  std::optional<PlaceReading> place = {};
  std::vector<PlaceReading> other_places = {};  // what the place could also mean
  bool near_me = false;                         // "near me" was said; we never guess where that is
  bool place_was_in_text = false;
};

// Errors: unknown_place   `near` names a place that the gazetteer does not know
Answer<Understood> understand(const SearchRequest& request, const Snapshot& snapshot,
                              catalog::Records& records);

}  // namespace query_service
