#include "query-service/search/crisis.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace query_service {
namespace {

using catalog::Listing;

bool serves(const Listing& line, const std::string& country, const std::string& region) {
  const auto is_there = [&](const std::string& code) {
    return code == country || (!region.empty() && code == region);
  };
  if (!line.serves.empty()) return std::any_of(line.serves.begin(), line.serves.end(), is_there);
  if (!line.place) return false;
  return line.reach == "regional" ? line.place->region == region : line.place->country == country;
}

bool speaks(const Listing& line, Language language) {
  return std::find(line.languages.begin(), line.languages.end(), language.code()) !=
         line.languages.end();
}

void keep_first_of_each_country(std::vector<const CrisisLine*>& lines) {
  std::set<std::string> seen;
  std::erase_if(lines, [&](const CrisisLine* line) { return !seen.insert(line->country).second; });
}

}  // namespace

std::vector<Listing> crisis_lines(const std::string& country, const std::string& region,
                                  Language language, const Snapshot& snapshot) {
  std::vector<const CrisisLine*> lines;
  for (const CrisisLine& line : snapshot.crisis_lines())
    if (!country.empty() && serves(line.listing, country, region)) lines.push_back(&line);
  const bool is_anywhere = lines.empty();
  if (is_anywhere)
    for (const CrisisLine& line : snapshot.crisis_lines()) lines.push_back(&line);
  // First those for anyone in the country; a line for some (veterans, young people) comes after.
  std::stable_sort(
      lines.begin(), lines.end(), [&](const CrisisLine* left, const CrisisLine* right) {
        const auto key = [&](const CrisisLine& line) {
          const auto& languages = line.listing.languages;
          return std::tuple(!speaks(line.listing, language), !line.listing.audience.empty(),
                            !languages.empty() && languages.front() != language.code(),
                            std::numeric_limits<std::size_t>::max() - line.listings);
        };
        return key(*left) < key(*right);
      });
  if (is_anywhere) keep_first_of_each_country(lines);
  if (lines.size() > most_crisis_lines) lines.resize(most_crisis_lines);
  std::vector<Listing> best;
  for (const CrisisLine* line : lines) best.push_back(line->listing);
  return best;
}

}  // namespace query_service
