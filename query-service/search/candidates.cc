#include "query-service/search/candidates.h"

#include "query-service/search/text_match.h"

namespace query_service {
namespace {

// Reads the facts of a row that decide whether it takes part.
struct Eligibility {
  const SearchRequest& request;
  const Columns& columns;
  catalog::Day today;

  Candidate describe(Row row, float score) const {
    Candidate candidate{.row = row, .score = score};
    candidate.freshness = freshness_on(columns.verified_on(row), today);
    const auto last_day = columns.last_day(row);
    candidate.sleeps = columns.status(row) == Status::closed ||
                       candidate.freshness == Freshness::historical ||
                       (last_day && *last_day < today);
    return candidate;
  }

  bool admits(const Candidate& candidate, bool by_name) const {
    if (candidate.sleeps && !by_name && !request.historical) return false;
    if (request.verified_within_days) {
      const auto verified = columns.verified_on(candidate.row);
      if (!verified || today - *verified > std::chrono::days(*request.verified_within_days))
        return false;
    }
    if (request.box) {
      const auto where = columns.position(candidate.row);
      if (!where || !request.box->contains(*where)) return false;
    }
    return true;
  }
};

}  // namespace

Answer<std::vector<Candidate>> candidates(const SearchRequest& request,
                                          const Understood& understood, const Snapshot& snapshot,
                                          catalog::Day today) {
  const Eligibility eligibility{request, snapshot.columns(), today};
  std::vector<Candidate> result;
  const auto consider = [&](Row row, float score, bool by_name) {
    const Candidate candidate = eligibility.describe(row, score);
    if (eligibility.admits(candidate, by_name)) result.push_back(candidate);
  };
  if (understood.words.empty()) {
    for (Row row = 0; row < snapshot.columns().size(); ++row) consider(row, 0, false);
    return result;
  }
  // Someone asks for a listing by its name when the words make up at least half of it, and are not
  // just what a condition is called.
  const auto asks_for_name = [&](Row row) {
    return !understood.condition &&
           2 * understood.words.size() >= snapshot.columns().name_words(row);
  };
  const auto matches = match_text(snapshot.index_path(), understood.words);
  if (!matches)
    return tl::unexpected(Problem{.type = ProblemType::unavailable,
                                  .detail = "The index of the directory cannot be read.",
                                  .remedy = "Try again in a minute."});
  for (const TextMatch& match : *matches)
    consider(match.row, match.score, match.by_name && asks_for_name(match.row));
  return result;
}

}  // namespace query_service
