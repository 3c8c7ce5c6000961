// How much of a made directory is what, in hundredths.  The tests hold the generator to them.
#pragma once

#include <cstddef>

namespace generator::shares {

// Of all listings; the rest are groups.
inline constexpr std::size_t organizations = 3;
inline constexpr std::size_t events = 4;
inline constexpr std::size_t resources = 3;
inline constexpr std::size_t helplines = 1;

// Of groups, by format; the rest meet by phone.
inline constexpr std::size_t in_person = 55;
inline constexpr std::size_t online = 20;
inline constexpr std::size_t hybrid = 15;

inline constexpr std::size_t chapters = 55;  // of groups: those of an organization
inline constexpr std::size_t closed = 4;     // of groups
inline constexpr std::size_t paused = 2;     // of groups
inline constexpr std::size_t area_only = 4;  // of groups with a place: their address is not shown
inline constexpr std::size_t exact = 85;     // of the others with a place: their point is given

}  // namespace generator::shares
