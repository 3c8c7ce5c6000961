#include "query-service/search/crisis.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace query_service {
namespace {

using catalog::Facet;
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
  const std::string code = language == Language::es ? "es" : "en";
  return std::find(line.languages.begin(), line.languages.end(), code) != line.languages.end();
}

std::vector<Listing> all_lines(const Snapshot& snapshot, catalog::Records& records) {
  std::vector<Listing> lines;
  const auto helpline = snapshot.vocabulary(Facet::kind).find("helpline");
  const Columns& columns = snapshot.columns();
  for (Row row = 0; helpline && row < columns.size(); ++row) {
    const auto kinds = columns.facet(Facet::kind, row);
    if (columns.status(row) == Status::closed ||
        std::find(kinds.begin(), kinds.end(), *helpline) == kinds.end())
      continue;
    auto line = records.listing(row + 1);
    if (line && line->helpline && line->helpline->crisis) lines.push_back(std::move(*line));
  }
  return lines;
}

// How many listings each country of the lines has: most readers are where most is listed.
std::map<std::string, std::size_t> listings_by_country(const std::vector<Listing>& lines,
                                                       const Columns& columns) {
  std::vector<std::size_t> by_code;
  for (Row row = 0; row < columns.size(); ++row) {
    const Code code = columns.country(row);
    if (code >= by_code.size()) by_code.resize(std::size_t{code} + 1, 0);
    ++by_code[code];
  }
  std::map<std::string, std::size_t> count;
  for (const Listing& line : lines) {
    const Code code = columns.code(country_of(line));
    count[country_of(line)] =
        code == Columns::no_code || code >= by_code.size() ? 0 : by_code[code];
  }
  return count;
}

void keep_first_of_each_country(std::vector<Listing>& lines) {
  std::set<std::string> seen;
  std::erase_if(lines, [&](const Listing& line) { return !seen.insert(country_of(line)).second; });
}

}  // namespace

std::string country_of(const Listing& line) {
  if (line.place && !line.place->country.empty()) return line.place->country;
  return line.serves.empty() ? "" : line.serves.front().substr(0, 2);
}

std::vector<Listing> crisis_lines(const Understood& understood, Language language,
                                  const Snapshot& snapshot, catalog::Records& records) {
  std::vector<Listing> all = all_lines(snapshot, records);
  std::vector<Listing> lines;
  if (understood.place)
    for (const Listing& line : all)
      if (serves(line, understood.place->place.country, understood.place->place.region))
        lines.push_back(line);
  const bool is_anywhere = lines.empty();
  if (is_anywhere) lines = std::move(all);
  const std::map<std::string, std::size_t> listed = listings_by_country(lines, snapshot.columns());
  // First those for anyone in the country; a line for some (veterans, young people) comes after.
  std::stable_sort(lines.begin(), lines.end(), [&](const Listing& left, const Listing& right) {
    const auto key = [&](const Listing& line) {
      const std::size_t listings = listed.at(country_of(line));
      return std::tuple(!speaks(line, language), !line.audience.empty(),
                        line.languages.size() > 0 &&
                            line.languages.front() != (language == Language::es ? "es" : "en"),
                        std::numeric_limits<std::size_t>::max() - listings);
    };
    return key(left) < key(right);
  });
  if (is_anywhere) keep_first_of_each_country(lines);
  if (lines.size() > most_crisis_lines) lines.resize(most_crisis_lines);
  return lines;
}

}  // namespace query_service
