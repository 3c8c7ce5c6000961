// The value slots of the index: the small facts that filters, facets, distance and order need.
//
// Slot facet_slot(f) holds the ordinals of facet f's values, two bytes each, high byte first, in
// the order the listing states them.  The rest are below.  Whoever changes one raises
// snapshot_format in catalog/manifest.h; tests/catalog/slots_test.cc holds both directions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/date.h"
#include "catalog/distance.h"
#include "catalog/facets.h"
#include "catalog/vocabulary.h"

namespace catalog {

namespace slot {
inline constexpr unsigned position = 0;     // latitude, longitude in 1e-7 degrees; empty without
inline constexpr unsigned verified_on = 1;  // first day it could be, days since 1970; empty unknown
inline constexpr unsigned status = 2;       // its id
inline constexpr unsigned country = 3;      // ISO 3166-1
inline constexpr unsigned region = 4;       // ISO 3166-2
inline constexpr unsigned serves = 5;       // ISO 3166 codes, a space between
inline constexpr unsigned last_day = 6;     // of an event, days since 1970; empty for the rest
inline constexpr unsigned name_words = 8;   // how many words the name has, as number_slot
inline constexpr unsigned mentioned = 9;    // conditions that its text names beside those it states
inline constexpr unsigned name_keys = 10;   // catalog/name_key.h
inline constexpr unsigned moments = 11;     // catalog/schedule/week.h
inline constexpr unsigned timezone = 12;    // IANA; empty where not known
inline constexpr unsigned schedule = 13;    // catalog/schedule/schedule_slot.h
inline constexpr unsigned length = 14;      // what its terms count together, as number_slot
inline constexpr unsigned first_facet = 16;
}  // namespace slot

inline constexpr unsigned facet_slot(Facet facet) {
  return slot::first_facet + static_cast<unsigned>(facet);
}

std::string position_slot(Coordinates coordinates);
std::optional<Coordinates> position_of(std::string_view slot);

std::string number_slot(std::int32_t number);
std::optional<std::int32_t> number_of(std::string_view slot);

std::string day_slot(Day day);
std::optional<Day> day_of(std::string_view slot);

std::string ordinals_slot(const std::vector<Ordinal>& ordinals);
std::vector<Ordinal> ordinals_of(std::string_view slot);

std::string codes_slot(const std::vector<std::string>& codes);
std::vector<std::string> codes_of(std::string_view slot);

}  // namespace catalog
