// The map beside the list of a search: which cards are on it, under which numbers.
//
//   add_map(data, results, Language::en, "/search?q=...")
//     data["map"]           {"has_places": true, "hide_url": "/search?q=...", "units": "mi",
//                            "here": {"latitude": "42.99564", "longitude": "-71.45479",
//                                     "name": "Manchester, NH"}}
//     a card's ["on_map"]   {"number": 1, "latitude": "42.97935", "longitude": "-71.46784",
//                            "precision": "city", "somewhere": "somewhere in Manchester"}
//
// Degrees have five digits, about a metre.  What is only known, or only told, to the middle of a
// town is on the map as that middle and says so.
//
// Pure, for any thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "query-service/search/results.h"
#include "query-service/words/labels.h"

namespace query_service {

// True where a listing can be gone to and we may say where.
bool is_on_map(const catalog::Listing& listing);

// True where a card of the page is: of the main list, or of what is near.
bool has_map(const Results& results);

// Numbers the cards in `data` ("hits", and the lane "near" of "lanes") in the order of the page,
// and adds what the map itself needs.  `hide_url` leads to the page without it; empty: no link.
void add_map(nlohmann::ordered_json& data, const Results& results, Language language,
             const std::string& hide_url);

}  // namespace query_service
