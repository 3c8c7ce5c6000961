#include "query-service/search/hits.h"

#include <algorithm>

#include "catalog/terms.h"
#include "catalog/text.h"

namespace query_service {

HitReader::HitReader(catalog::Records& records, const std::vector<std::string>& words,
                     const Columns& columns, const MeetingTimes& times,
                     std::chrono::sys_seconds now, double first_metres)
    : records_(records),
      columns_(columns),
      times_(times),
      today_(std::chrono::floor<std::chrono::days>(now)),
      first_metres_(first_metres) {
  for (const std::string& word : words)
    for (std::string& term : catalog::terms_of(word)) terms_.push_back(std::move(term));
  std::sort(terms_.begin(), terms_.end());
}

bool HitReader::is_looked_for(const std::string& folded_word) {
  const auto [met, is_new] = met_.try_emplace(folded_word, false);
  if (is_new) {
    const auto terms = catalog::terms_of(folded_word);
    met->second = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
      return std::binary_search(terms_.begin(), terms_.end(), term);
    });
  }
  return met->second;
}

std::string HitReader::highlighted(const std::string& text) {
  if (terms_.empty()) return text;
  std::string marked;
  std::size_t written = 0;
  for (const catalog::Word& word : catalog::words(text)) {
    if (!is_looked_for(word.folded)) continue;
    marked += text.substr(written, word.begin - written) + '\1' +
              text.substr(word.begin, word.end - word.begin) + '\2';
    written = word.end;
  }
  return marked + text.substr(written);
}

std::vector<Step> HitReader::relaxed(const Candidate& candidate) const {
  std::vector<Step> steps;
  // Only what is near must come near: a group that is joined from home is never too far.
  const bool is_far = candidate.is_in_near_lane && candidate.located && first_metres_ > 0 &&
                      candidate.metres > first_metres_;
  for (std::size_t at = 0; at < step_count; ++at) {
    const Step step = static_cast<Step>(at);
    if (candidate.fit.unmet[at] || (step == Step::distance && is_far)) steps.push_back(step);
  }
  return steps;
}

std::vector<Hit> HitReader::read(std::vector<Ranked>::const_iterator first,
                                 std::vector<Ranked>::const_iterator last) {
  std::vector<Hit> hits;
  for (auto ranked = first; ranked != last; ++ranked) {
    const Candidate& candidate = ranked->candidate;
    auto listing = records_.listing(candidate.row + 1);
    // The file was verified when the snapshot was opened; a row that is gone is left out.
    if (!listing) continue;
    Hit hit{.listing = std::move(*listing),
            .freshness = candidate.freshness,
            .score = candidate.score,
            .relaxed = relaxed(candidate),
            .condition_fit = candidate.fit.condition_fit,
            .rank = ranked->rank};
    if (candidate.located) hit.distance_metres = candidate.metres;
    if (const auto verified = columns_.verified_on(candidate.row))
      hit.age_days = static_cast<int>((today_ - *verified).count());
    hit.next_meeting = times_.first(candidate.row, candidate.remote);
    hit.highlight = highlighted(hit.listing->summary);
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace query_service
