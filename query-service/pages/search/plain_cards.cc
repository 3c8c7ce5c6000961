#include "query-service/pages/search/plain_cards.h"

#include <algorithm>

#include "catalog/schedule/next_meeting.h"
#include "query-service/pages/search/card.h"

namespace query_service {

Hit plain_hit(catalog::SharedListing listing, std::chrono::sys_seconds now) {
  Hit hit;
  if (listing->status == "active")
    for (const catalog::Occurrence& next :
         catalog::upcoming(catalog::schedule_of(*listing), now, 1))
      hit.next_meeting = next;
  hit.freshness =
      catalog::freshness_on(listing->verified.on, std::chrono::floor<std::chrono::days>(now));
  hit.highlight = listing->summary;
  hit.listing = std::move(listing);
  return hit;
}

nlohmann::ordered_json plain_cards(const std::vector<catalog::DocId>& docids, const Reader& reader,
                                   std::size_t most, const Snapshot& snapshot,
                                   catalog::Records& records) {
  const Results results{.now = reader.now, .timezone = reader.zone};
  std::vector<Hit> hits;
  for (const catalog::DocId docid : docids)
    if (auto listing = records.listing(docid))
      hits.push_back(plain_hit(std::move(*listing), reader.now));
  const auto is_over = [&](const Hit& hit) {
    return hit.listing->kind == "event" && !hit.next_meeting;
  };
  std::stable_sort(hits.begin(), hits.end(), [&](const Hit& left, const Hit& right) {
    return std::pair(is_over(left), left.freshness) < std::pair(is_over(right), right.freshness);
  });
  if (hits.size() > most) hits.resize(most);
  auto cards = nlohmann::ordered_json::array();
  for (const Hit& hit : hits) cards.push_back(card_json(hit, results, reader, snapshot));
  return cards;
}

}  // namespace query_service
