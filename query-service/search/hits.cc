#include "query-service/search/hits.h"

#include <algorithm>

#include "catalog/terms.h"
#include "catalog/text.h"

namespace query_service {

HitReader::HitReader(catalog::Records& records, const std::vector<std::string>& words,
                     const Columns& columns, catalog::Day today)
    : records_(records), columns_(columns), today_(today) {
  for (const std::string& word : words)
    for (std::string& term : catalog::terms_of(word)) terms_.push_back(std::move(term));
  std::sort(terms_.begin(), terms_.end());
}

std::string HitReader::highlighted(const std::string& text) const {
  std::string marked;
  std::size_t written = 0;
  for (const catalog::Word& word : catalog::words(text)) {
    const auto terms = catalog::terms_of(word.folded);
    const bool is_found = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
      return std::binary_search(terms_.begin(), terms_.end(), term);
    });
    if (!is_found) continue;
    marked += text.substr(written, word.begin - written) + '\1' +
              text.substr(word.begin, word.end - word.begin) + '\2';
    written = word.end;
  }
  return marked + text.substr(written);
}

std::vector<Hit> HitReader::read(const std::vector<Candidate>& candidates) {
  std::vector<Hit> hits;
  for (const Candidate& candidate : candidates) {
    auto listing = records_.listing(candidate.row + 1);
    // The file was verified when the snapshot was opened; a row that is gone is left out.
    if (!listing) continue;
    Hit hit{
        .listing = std::move(*listing), .freshness = candidate.freshness, .score = candidate.score};
    if (candidate.located) hit.distance_metres = candidate.metres;
    if (const auto verified = columns_.verified_on(candidate.row))
      hit.age_days = static_cast<int>((today_ - *verified).count());
    hit.highlight = highlighted(hit.listing.summary);
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace query_service
