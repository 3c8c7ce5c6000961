#include "query-service/search/candidates.h"

#include <algorithm>

#include "catalog/schedule/next_meeting.h"

namespace query_service {
namespace {

// With more listings than this that hold every word, those with some of them are of no interest.
constexpr std::size_t plenty = 100;

// Words that tell more than what a condition is called: part of a name.
bool may_be_name(const Understood& understood) {
  return std::any_of(
      understood.spans.begin(), understood.spans.end(), [](const UnderstoodSpan& shown) {
        return shown.span.kind == SpanKind::text || shown.span.kind == SpanKind::name;
      });
}

// Of what is not held in the box that a request asks for, if it asks for one.
bool lies_outside(const std::optional<BoundingBox>& box, Row row, const Columns& columns) {
  if (!box) return false;
  const auto where = columns.position(row);
  return !where || !box->contains(*where);
}

}  // namespace

Answer<void> CandidateFinder::read_index() {
  const auto unreadable = [&] {
    return tl::unexpected(
        Problem{.type = ProblemType::unavailable,
                .detail = snapshot_.text_shards() ? "A part of the directory does not answer."
                                                  : "The index of the directory cannot be read.",
                .remedy = "Try again in a minute, or look for a place or a condition alone."});
  };
  const auto together = index_.telling(understood_.words, WordsFor::all);
  if (!together) return unreadable();
  auto all = index_.all_of(*together);
  if (!all) return unreadable();
  all_ = std::move(*all);
  any_ = std::make_shared<const std::vector<TextMatch>>();
  const auto& words = understood_.words.empty() ? understood_.resource_words : understood_.words;
  if (all_->size() < plenty && (understood_.words.size() > 1 || understood_.words.empty()) &&
      !words.empty()) {
    const auto telling = index_.telling(words, WordsFor::any);
    if (!telling) return unreadable();
    auto any = index_.any_of(*telling);
    if (!any) return unreadable();
    any_ = std::move(*any);
  }
  named_ = understood_.named;
  if (may_be_name(understood_)) {
    const auto by_name = index_.named(understood_.told);
    if (!by_name) return unreadable();
    for (const Row row : *by_name)
      if (2 * understood_.told.size() >= snapshot_.columns().name_words(row)) named_.push_back(row);
  }
  std::sort(named_.begin(), named_.end());
  named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
  return {};
}

void CandidateFinder::tell_words(CrowdScope& scope, Level level) const {
  if (!looks_for_words()) return;
  scope.scores = any_->empty() ? all_.get() : any_.get();
  if (level < level::of(Step::words))
    scope.words = holding_all();
  else if (wishes_.are_words_alone())
    scope.words = holding_any();
}

const SharedRows& CandidateFinder::holding_all() const {
  if (!holding_all_) holding_all_ = rows_of(*all_);
  return holding_all_;
}

const SharedRows& CandidateFinder::holding_any() const {
  if (!holding_any_) holding_any_ = rows_of(*any_);
  return holding_any_;
}

bool CandidateFinder::is_refused(Row row, bool remote) const {
  const Columns& columns = snapshot_.columns();
  if (request_.verified_within_days) {
    const auto verified = columns.verified_on(row);
    if (!verified || today_ - *verified > std::chrono::days(*request_.verified_within_days))
      return true;
  }
  return lies_outside(request_.box, row, columns) || !times_.happens(row, remote);
}

bool CandidateFinder::is_over(Row row) const {
  const auto last = snapshot_.columns().last_day(row);
  if (!last || *last > today_) return false;
  // Around the world a day lasts from twelve hours before it begins to twelve after it ends.
  const bool is_long_past = *last < today_ - std::chrono::days(1);
  const catalog::Schedule schedule = snapshot_.columns().schedule(row);
  return is_long_past || (schedule.event ? catalog::is_over(schedule, now_) : *last < today_);
}

std::vector<Row> CandidateFinder::rows(HowFar how_far, std::optional<PlaceScope> place) const {
  RowScope scope{.place = std::move(place), .always = named_};
  if (how_far == HowFar::any_condition) return snapshot_.row_sets().rows(scope);
  const bool is_strict = how_far == HowFar::strict;
  if (is_strict) scope.facets = wishes_.strictly();
  if (is_strict && !understood_.words.empty())
    scope.only = holding_all();
  else if (wishes_.are_words_alone())
    scope.only = rows_of(*all_, *any_);
  if (auto wished = wishes_.wished_conditions(); !wished.empty()) {
    scope.conditions = std::move(wished);
    if (how_far == HowFar::wider_condition) scope.wider = wishes_.broader();
  }
  return snapshot_.row_sets().rows(scope);
}

bool CandidateFinder::judge(Row row, HowFar how_far, Candidate& candidate) const {
  const Columns& columns = snapshot_.columns();
  const bool any_condition = how_far == HowFar::any_condition;
  candidate.row = row;
  candidate.freshness = freshness_.of(columns.verified_on(row));
  candidate.sleeps = columns.status(row) == Status::closed ||
                     candidate.freshness == catalog::Freshness::historical || is_over(row);
  candidate.named = std::binary_search(named_.begin(), named_.end(), row);
  candidate.called = std::binary_search(understood_.named.begin(), understood_.named.end(), row);
  if (candidate.sleeps && !candidate.named && !request_.historical) return false;
  candidate.remote = columns.meets(row).remotely();
  candidate.refused = is_refused(row, candidate.remote);

  const TextMatch* match = match_of(*all_, row);
  const bool has_words = understood_.words.empty() || match;
  if (!match) match = match_of(*any_, row);
  if (match) candidate.score = match->score;
  if (wishes_.are_words_alone() && !match && !any_condition && !candidate.named) return false;
  candidate.fit = wishes_.fit(row, has_words, candidate.remote);
  if (candidate.named) {
    candidate.fit.unmet.reset();
    candidate.fit.level = level::strict;
  }
  candidate.level = candidate.fit.level;
  return candidate.fit.level <= level::with_broader || any_condition;
}

}  // namespace query_service
