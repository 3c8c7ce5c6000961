// The ladder: what a search gives up, one step after the other, when too little fits it whole.
//
//   words, time, day, details, format, audience, kind, distance (ring by ring), language,
//   the condition (to a broader one), and last the condition altogether
//
// A listing needs the highest step of all that it does not meet.  A list holds what needs at most
// the lowest step at which it has enough, and never shows a listing above one that needs less.
// Explicit filters are never given up; only what was read from words is.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace query_service {

enum class Step : std::uint8_t {
  words,    // kept as text
  time,     // morning, afternoon, evening
  day,      // and today, tomorrow, ...
  details,  // topic, accessibility, cost, how to join, who leads it
  format,
  audience,  // it is for others
  kind,
  distance,
  language,
  broader,    // it is for a wider condition
  condition,  // it is for another condition
};
inline constexpr std::size_t step_count = 11;
using Steps = std::bitset<step_count>;

std::string_view to_text(Step step);  // "words", "time", ...; of broader "condition"

// How far down the ladder: 0 needs nothing given up.
using Level = std::uint8_t;
inline constexpr std::size_t ring_levels = 4;     // of distance: three rings, and beyond
inline constexpr std::size_t broader_levels = 6;  // of broader: the next wider, what is wider still

namespace level {
inline constexpr Level strict = 0;
Level of(Step step);
Level of_ring(std::size_t ring);      // 1 and more; ring 0 is strict
Level of_broader(std::size_t depth);  // 1: the next wider
inline constexpr Level before_distance = 7;
inline constexpr Level with_distance = 11;
inline constexpr Level with_broader = 18;  // all but another condition
}  // namespace level

}  // namespace query_service
