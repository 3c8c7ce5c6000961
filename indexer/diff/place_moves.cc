#include "indexer/diff/place_moves.h"

#include <cstdio>

#include "indexer/diff/card_words.h"

namespace indexer::diff {
namespace {

using catalog::Place;
using catalog::Precision;

bool is_exact(const Place& place) {
  return place.coordinates && place.precision == Precision::exact;
}

std::string distance_sentence(const Place& before, const Place& after) {
  const double metres = catalog::geodesic_metres(*before.coordinates, *after.coordinates);
  const bool is_rough = !is_exact(before) || !is_exact(after);
  if (metres < 1)
    return is_rough ? "For searches by distance it is where it was." : "The position is the same.";
  return distance_text(metres) + " from the old place" +
         (is_rough ? ", as far as both are known (" + text_of(before.precision) + "; now " +
                         text_of(after.precision) + ")."
                   : ".");
}

void compare(const Place& before, const Place& after, bool only_areas, const std::string& prefix,
             std::vector<std::string>& sentences) {
  if (before == after) return;
  const auto say = [&](const std::string& sentence) { sentences.push_back(prefix + sentence); };
  if (before.coordinates && after.coordinates) say(distance_sentence(before, after));
  if (only_areas) return;
  if (is_exact(before) && !is_exact(after))
    say("It lost its exact position: " + (after.coordinates
                                              ? "it is now " + text_of(after.precision) + "."
                                              : "no search by distance finds it any more."));
  else if (before.coordinates && !after.coordinates)
    say("It lost its position: no search by distance finds it any more.");
  if (!is_exact(before) && is_exact(after)) say("Its position is exact now.");
}

}  // namespace

std::string distance_text(double metres) {
  char text[64];
  const double miles = metres / catalog::metres_per_mile;
  if (metres < catalog::metres_per_kilometre)
    std::snprintf(text, sizeof text, "%.0f m (%.2f mi)", metres, miles);
  else
    std::snprintf(text, sizeof text, "%.1f km (%.1f mi)", metres / catalog::metres_per_kilometre,
                  miles);
  return text;
}

std::vector<std::string> place_moves(const catalog::Listing& before, const catalog::Listing& after,
                                     bool only_areas) {
  std::vector<std::string> sentences;
  if (before.place && after.place)
    compare(*before.place, *after.place, only_areas, "", sentences);
  else if (before.place)
    sentences.push_back("It has no place any more: it was at " + text_of(*before.place) + ".");
  else if (after.place)
    sentences.push_back("It had no place before.");
  if (only_areas)
    sentences.push_back("Its address is not public: only town and postal code are compared.");
  // Lines of the schedule have no name: those in the same place of the list are compared.
  if (before.meets.size() == after.meets.size())
    for (std::size_t at = 0; at < before.meets.size(); ++at)
      if (before.meets[at].place && after.meets[at].place)
        compare(*before.meets[at].place, *after.meets[at].place, only_areas,
                "Meeting " + std::to_string(at + 1) + ": ", sentences);
  return sentences;
}

}  // namespace indexer::diff
