#include "query-service/pages/home/home_page.h"

#include <algorithm>

#include "query-service/pages/page.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

constexpr std::size_t popular_shown = 12;

// True where the row is for something narrower than this condition: it is counted there.
bool has_narrower(const catalog::Vocabulary& conditions, std::span<const catalog::Ordinal> all,
                  catalog::Ordinal condition) {
  return std::any_of(all.begin(), all.end(), [&](catalog::Ordinal other) {
    if (other == condition) return false;
    const auto wider = conditions.with_broader(other);
    return std::binary_search(wider.begin(), wider.end(), condition);
  });
}

// The conditions that most listings are for, counted where they are narrowest.
Json popular_conditions(Language language, const Snapshot& snapshot) {
  const catalog::Vocabulary& conditions = snapshot.vocabulary(Facet::condition);
  const Columns& columns = snapshot.columns();
  std::vector<std::pair<std::size_t, catalog::Ordinal>> counts(conditions.concepts().size());
  for (std::size_t at = 0; at < counts.size(); ++at)
    counts[at] = {0, static_cast<catalog::Ordinal>(at)};
  for (Row row = 0; row < columns.size(); ++row)
    if (columns.status(row) != Status::closed)
      for (const catalog::Ordinal condition : columns.facet(Facet::condition, row))
        if (!has_narrower(conditions, columns.facet(Facet::condition, row), condition))
          ++counts[condition].first;
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Json popular = Json::array();
  for (std::size_t at = 0; at < popular_shown && at < counts.size() && counts[at].first > 0; ++at) {
    const catalog::Concept& word = conditions.at(counts[at].second);
    popular.push_back({{"label", label_in(language, word.label)},
                       {"url", Address("/search")
                                   .with("lang", std::string(code_of(language)))
                                   .with("condition", word.id)
                                   .text()}});
  }
  return popular;
}

}  // namespace

std::string home_page(Language language, const Snapshot& snapshot) {
  return page({.language = language,
               .title = text_for(language, "site_title"),
               .address = Address("/"),
               .no_index = false,
               .snapshot = &snapshot},
              "home/home",
              {{"q", ""}, {"near", ""}, {"popular", popular_conditions(language, snapshot)}});
}

}  // namespace query_service
