#include "query-service/pages/search/plain_cards.h"

#include "catalog/schedule/next_meeting.h"
#include "query-service/pages/search/card.h"

namespace query_service {

Hit plain_hit(catalog::Listing listing, std::chrono::sys_seconds now) {
  Hit hit;
  if (listing.status == "active")
    for (const catalog::Occurrence& next : catalog::upcoming(catalog::schedule_of(listing), now, 1))
      hit.next_meeting = next;
  hit.freshness = freshness_on(listing.verified.on, std::chrono::floor<std::chrono::days>(now));
  hit.highlight = listing.summary;
  hit.listing = std::move(listing);
  return hit;
}

nlohmann::ordered_json plain_cards(const std::vector<catalog::DocId>& docids, const Reader& reader,
                                   const Snapshot& snapshot, catalog::Records& records) {
  const Results results{.now = reader.now, .timezone = reader.zone};
  auto cards = nlohmann::ordered_json::array();
  for (const catalog::DocId docid : docids)
    if (auto listing = records.listing(docid))
      cards.push_back(
          card_json(plain_hit(std::move(*listing), reader.now), results, reader, snapshot));
  return cards;
}

}  // namespace query_service
