#include "query-service/search/crisis.h"

#include <algorithm>

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

}  // namespace

std::vector<Listing> crisis_lines(const Understood& understood, Language language,
                                  const Snapshot& snapshot, catalog::Records& records) {
  std::vector<Listing> all = all_lines(snapshot, records);
  std::vector<Listing> lines;
  if (understood.place)
    for (const Listing& line : all)
      if (serves(line, understood.place->place.country, understood.place->place.region))
        lines.push_back(line);
  if (lines.empty()) lines = std::move(all);
  // First those for anyone in the country; a line for some (veterans, young people) comes after.
  std::stable_sort(lines.begin(), lines.end(), [&](const Listing& left, const Listing& right) {
    const auto key = [&](const Listing& line) {
      return std::tuple(!speaks(line, language), !line.audience.empty(),
                        line.languages.size() > 0 &&
                            line.languages.front() != (language == Language::es ? "es" : "en"));
    };
    return key(left) < key(right);
  });
  if (lines.size() > most_crisis_lines) lines.resize(most_crisis_lines);
  return lines;
}

}  // namespace query_service
