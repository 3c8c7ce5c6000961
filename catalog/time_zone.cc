#include "catalog/time_zone.h"

#include <date/tz.h>

#include <algorithm>
#include <span>

namespace catalog {
namespace {

using std::chrono::seconds;

// The list that the library keeps for the life of the program.  It throws where there is none,
// and would look again at every call.
std::span<const date::time_zone> known_zones() {
  static const std::span<const date::time_zone> zones = []() -> std::span<const date::time_zone> {
    try {
      return date::get_tzdb().zones;
    } catch (const std::exception&) {
      return {};
    }
  }();
  return zones;
}

const date::time_zone* find(std::string_view name) {
  const auto zones = known_zones();
  const auto found = std::lower_bound(zones.begin(), zones.end(), name,
                                      [](const date::time_zone& zone, std::string_view sought) {
                                        return std::string_view(zone.name()) < sought;
                                      });
  return found != zones.end() && found->name() == name ? &*found : nullptr;
}

// Beyond these years the library's arithmetic may overflow.
bool is_in_range(seconds since_1970) {
  using namespace std::chrono_literals;
  constexpr std::chrono::sys_seconds first = std::chrono::sys_days(1y / 1 / 1);
  constexpr std::chrono::sys_seconds last = std::chrono::sys_days(10000y / 1 / 1);
  return since_1970 >= first.time_since_epoch() && since_1970 < last.time_since_epoch();
}

}  // namespace

bool is_time_zone(std::string_view name) { return find(name) != nullptr; }

const std::vector<std::string>& time_zones() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const date::time_zone& zone : known_zones()) all.emplace_back(zone.name());
    return all;
  }();
  return names;
}

std::optional<std::chrono::sys_seconds> instant_at(std::string_view zone,
                                                   std::chrono::local_seconds time) try {
  const seconds local = time.time_since_epoch();
  const date::time_zone* const known = find(zone);
  if (known == nullptr || !is_in_range(local)) return {};
  // `first` is the period before the jump: its offset moves a time passed over by the length of the
  // jump, and picks the first of a time that comes twice.
  return std::chrono::sys_seconds(local - known->get_info(date::local_seconds(local)).first.offset);
} catch (const std::exception&) {
  return {};
}

std::optional<WallClock> wall_clock_at(std::string_view zone,
                                       std::chrono::sys_seconds instant) try {
  const date::time_zone* const known = find(zone);
  if (known == nullptr || !is_in_range(instant.time_since_epoch())) return {};
  const seconds offset = known->get_info(instant).offset;
  return WallClock{
      std::chrono::local_seconds(instant.time_since_epoch() + offset),
      static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(offset).count())};
} catch (const std::exception&) {
  return {};
}

}  // namespace catalog
