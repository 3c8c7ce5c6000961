#include "query-service/snapshot/crisis_lines.h"

#include <algorithm>

namespace query_service {

using catalog::Facet;
using catalog::Listing;

std::string country_of(const Listing& line) {
  if (line.place && !line.place->country.empty()) return line.place->country;
  return line.serves.empty() ? "" : line.serves.front().substr(0, 2);
}

catalog::Expected<std::vector<CrisisLine>> load_crisis_lines(const Columns& columns,
                                                             const catalog::Vocabulary& kinds,
                                                             catalog::Records& records) {
  std::vector<CrisisLine> lines;
  std::vector<std::size_t> listings_of_code;
  const auto helpline = kinds.find("helpline");
  for (Row row = 0; row < columns.size(); ++row) {
    const Code code = columns.country(row);
    if (code >= listings_of_code.size()) listings_of_code.resize(std::size_t{code} + 1, 0);
    ++listings_of_code[code];
    const auto kinds_of_row = columns.facet(Facet::kind, row);
    if (!helpline || columns.status(row) == Status::closed ||
        std::find(kinds_of_row.begin(), kinds_of_row.end(), *helpline) == kinds_of_row.end())
      continue;
    auto line = records.listing(row + 1);
    if (!line) return tl::unexpected(line.error());
    if ((*line)->helpline && (*line)->helpline->crisis) lines.push_back({.listing = **line});
  }
  for (CrisisLine& line : lines) {
    line.country = country_of(line.listing);
    const Code code = columns.code(line.country);
    if (code != Columns::no_code && code < listings_of_code.size())
      line.listings = listings_of_code[code];
  }
  return lines;
}

}  // namespace query_service
