#include "catalog/slots.h"

#include <cmath>

namespace catalog {
namespace {

// 1e-7 degrees is about a centimetre: finer than any listing, and the same number on every machine.
constexpr double steps_per_degree = 1e7;

void append(std::string& bytes, std::int32_t number) {
  const auto bits = static_cast<std::uint32_t>(number);
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(bits >> shift & 0xFF);
}

std::int32_t read(std::string_view bytes) {
  std::uint32_t bits = 0;
  for (int at = 0; at < 4; ++at)
    bits = bits << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(at)]);
  return static_cast<std::int32_t>(bits);
}

}  // namespace

std::string position_slot(Coordinates coordinates) {
  std::string bytes;
  append(bytes, static_cast<std::int32_t>(std::lround(coordinates.latitude * steps_per_degree)));
  append(bytes, static_cast<std::int32_t>(std::lround(coordinates.longitude * steps_per_degree)));
  return bytes;
}

std::optional<Coordinates> position_of(std::string_view slot) {
  if (slot.size() != 8) return {};
  return Coordinates{read(slot) / steps_per_degree, read(slot.substr(4)) / steps_per_degree};
}

std::string number_slot(std::int32_t number) {
  std::string bytes;
  append(bytes, number);
  return bytes;
}

std::optional<std::int32_t> number_of(std::string_view slot) {
  return slot.size() == 4 ? std::optional(read(slot)) : std::nullopt;
}

std::string day_slot(Day day) {
  return number_slot(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

std::optional<Day> day_of(std::string_view slot) {
  const auto days = number_of(slot);
  return days ? std::optional(Day(std::chrono::days(*days))) : std::nullopt;
}

std::string ordinals_slot(const std::vector<Ordinal>& ordinals) {
  std::string bytes;
  for (const Ordinal ordinal : ordinals) {
    bytes += static_cast<char>(ordinal >> 8);
    bytes += static_cast<char>(ordinal & 0xFF);
  }
  return bytes;
}

std::vector<Ordinal> ordinals_of(std::string_view slot) {
  std::vector<Ordinal> ordinals;
  ordinals.reserve(slot.size() / 2);
  for (std::size_t at = 0; at + 1 < slot.size(); at += 2)
    ordinals.push_back(static_cast<Ordinal>(static_cast<unsigned char>(slot[at]) << 8 |
                                            static_cast<unsigned char>(slot[at + 1])));
  return ordinals;
}

std::string codes_slot(const std::vector<std::string>& codes) {
  std::string joined;
  for (const std::string& code : codes) {
    if (!joined.empty()) joined += ' ';
    joined += code;
  }
  return joined;
}

std::vector<std::string> codes_of(std::string_view slot) {
  std::vector<std::string> codes;
  while (!slot.empty()) {
    const std::size_t space = std::min(slot.find(' '), slot.size());
    codes.emplace_back(slot.substr(0, space));
    slot.remove_prefix(std::min(space + 1, slot.size()));
  }
  return codes;
}

}  // namespace catalog
