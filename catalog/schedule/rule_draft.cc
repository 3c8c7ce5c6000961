#include "catalog/schedule/rule_draft.h"

#include <algorithm>

namespace catalog {
namespace {

tl::unexpected<Failure> refused(const char* why) { return failure(FailureKind::invalid, why); }

// "1st Monday and 3rd Thursday 18:00": a clause without a time has the next one's.
void share_times(std::vector<Clause>& clauses) {
  for (std::size_t at = clauses.size(); at-- > 1;) {
    Clause& before = clauses[at - 1];
    if (!before.times.empty() || before.day_part) continue;
    before.times = clauses[at].times;
    before.day_part = clauses[at].day_part;
  }
}

std::optional<Failure> contradiction(const RuleDraft& draft) {
  const auto because = [](const char* why) { return Failure{FailureKind::invalid, why}; };
  if (draft.interval > 1 && !draft.from)
    return because("say from which day to count: every other Wednesday from 2026-01-07");
  if (draft.from && draft.until && *draft.until < *draft.from)
    return because("it ends before it starts: correct one of the two dates");
  if (draft.months.any() && (draft.months & ~draft.except_months).none())
    return because("no month is left in which it meets");
  return {};
}

// The days of a clause; without their times.
Expected<Recurrence> days_of(const RuleDraft& draft, const Clause& clause) {
  Recurrence rule{.weekdays = clause.weekdays,
                  .weeks_of_month = clause.weeks,
                  .interval = draft.interval,
                  .months = (draft.months.any() ? draft.months : all_months) & ~draft.except_months,
                  .from = draft.from,
                  .until = draft.until};
  const bool is_monthly = clause.weeks.any();
  if (is_monthly) rule.cycle = Cycle::monthly;
  if (rule.weekdays.none() && draft.from && !is_monthly && !draft.says_month)
    if (draft.says_weekly || (draft.interval > 1 && !draft.interval_is_months))
      rule.weekdays.set(weekday_of(*draft.from));
  if (rule.weekdays.none()) return refused("say on which day of the week: every Tuesday 18:00");

  rule.weekdays &= ~draft.except_weekdays;
  if (rule.weekdays.none()) return refused("no day is left on which it meets");
  if (!is_monthly && (draft.says_month || draft.interval_is_months))
    return refused("say in which week of the month: 2nd Tuesday of the month");
  if (is_monthly && (draft.says_weekly || (draft.interval > 1 && !draft.interval_is_months)))
    return refused(
        "a rule counts weeks or months: every other Tuesday, or 2nd Tuesday of the month");
  if (draft.says_every_ordinal && clause.weeks.count() == 1 && !draft.says_month &&
      draft.months.none())
    return refused("write 2nd Tuesday of the month, or every other Tuesday from 2026-01-06");
  return rule;
}

}  // namespace

void RuleDraft::add_weekdays(Weekdays weekdays) {
  const Clause& last = clauses.back();
  const bool is_timed = !last.times.empty() || last.day_part;
  if (last.weekdays.any() && is_timed && !last.is_time_first) clauses.emplace_back();
  clauses.back().weekdays |= weekdays;
}

void RuleDraft::add_week(std::size_t week) {
  if (clauses.back().weekdays.any()) clauses.emplace_back();
  clauses.back().weeks.set(week);
}

void RuleDraft::add_time(const WrittenTime& time) {
  if (clauses.back().weekdays.any() && clauses.back().is_time_first) clauses.emplace_back();
  Clause& clause = clauses.back();
  if (clause.weekdays.none()) clause.is_time_first = true;
  clause.times.push_back(time);
}

bool RuleDraft::add_day_part(int half) {
  std::optional<int>& said = clauses.back().day_part;
  if (said && *said != half) return false;
  said = half;
  return true;
}

Expected<std::vector<Recurrence>> finish(const RuleDraft& draft) {
  if (const auto trouble = contradiction(draft)) return tl::unexpected(*trouble);
  std::vector<Clause> clauses = draft.clauses;
  share_times(clauses);

  std::vector<Recurrence> rules;
  for (const Clause& clause : clauses) {
    const auto days = days_of(draft, clause);
    if (!days) return tl::unexpected(days.error());
    if (rules.size() + std::max<std::size_t>(clause.times.size(), 1) > most_recurrences)
      return refused("these are too many times for one phrase: write a list of phrases");
    if (clause.times.empty()) rules.push_back(*days);
    for (const WrittenTime& time : clause.times) {
      const auto span = resolve(time.start, time.end, clause.day_part);
      if (!span) return tl::unexpected(span.error());
      Recurrence& rule = rules.emplace_back(*days);
      rule.start_minute = span->start_minute;
      rule.minutes = span->minutes;
    }
  }
  return rules;
}

}  // namespace catalog
