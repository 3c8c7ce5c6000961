#include "query-service/pages/home/home_page.h"

#include <algorithm>

#include "query-service/pages/page.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

constexpr std::size_t popular_shown = 12;

// The conditions that most listings are for, counted where they are narrowest.
Json popular_conditions(const Reader& reader, const Snapshot& snapshot) {
  const catalog::Vocabulary& conditions = snapshot.vocabulary(Facet::condition);
  const std::vector<std::size_t>& own = snapshot.condition_counts().own;
  std::vector<std::pair<std::size_t, catalog::Ordinal>> counts;
  for (std::size_t at = 0; at < own.size(); ++at)
    counts.emplace_back(own[at], static_cast<catalog::Ordinal>(at));
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Json popular = Json::array();
  for (std::size_t at = 0; at < popular_shown && at < counts.size() && counts[at].first > 0; ++at) {
    const catalog::Concept& word = conditions.at(counts[at].second);
    popular.push_back({{"label", label_in(reader.language, word.label)},
                       {"url", reader.link("/search").with("condition", word.id).text()}});
  }
  return popular;
}

}  // namespace

std::string home_page(const Reader& reader, const Snapshot& snapshot) {
  return page({.reader = reader,
               .title = text_for(reader.language, "site_title"),
               .address = Address("/"),
               .no_index = false,
               .snapshot = &snapshot},
              "home/home",
              {{"q", ""}, {"near", ""}, {"popular", popular_conditions(reader, snapshot)}});
}

}  // namespace query_service
