#include "catalog/schedule/rule_draft.h"

#include <algorithm>

namespace catalog {
namespace {

tl::unexpected<Failure> refused_rule(const char* why) { return failure(FailureKind::invalid, why); }

constexpr Weekdays weekend = 0x60;

// "1st Monday and 3rd Thursday 18:00": a clause without a time has the next one's.
void share_times(std::vector<Clause>& clauses) {
  for (std::size_t at = clauses.size(); at-- > 1;) {
    Clause& before = clauses[at - 1];
    if (!before.times.empty() || before.day_part) continue;
    before.times = clauses[at].times;
    before.day_part = clauses[at].day_part;
  }
}

// Whether the months are those of a meeting every so many: January, April, July and October.
bool are_apart(Months months, int interval) {
  if (static_cast<int>(months.count()) * interval != 12) return false;
  for (std::size_t month = 0; month < 12; ++month)
    if (months[month] && !months[(month + static_cast<std::size_t>(interval)) % 12]) return false;
  return true;
}

}  // namespace

Clause& RuleDraft::begin_clause() {
  is_bound_between_clauses_ = is_bound_between_clauses_ || is_bound_after_days_;
  return clauses_.emplace_back();
}

void RuleDraft::bind_all() { is_bound_after_days_ = is_bound_after_days_ || has_days(); }

Expected<void> RuleDraft::add_weekdays(Weekdays weekdays, bool says_every) {
  const Clause& last = clauses_.back();
  const bool is_timed = !last.times.empty() || last.day_part;
  const bool is_whole = (is_timed && !last.is_time_first) || (says_every && last.weeks.any());
  if (last.weekdays.any() && is_whole) begin_clause();
  Clause& clause = clauses_.back();
  const Weekdays both = clause.weekdays | weekdays;
  if ((clause.weekdays & weekdays).any() && both.count() > 1)
    return refused_rule("a day is said twice: write Monday to Friday, or every day");
  clause.weekdays = both;
  clause.says_every = clause.says_every || says_every;
  return {};
}

void RuleDraft::add_week(std::size_t week) {
  if (clauses_.back().weekdays.any()) begin_clause();
  clauses_.back().weeks.set(week);
}

void RuleDraft::add_time(const WrittenTime& time) {
  if (clauses_.back().weekdays.any() && clauses_.back().is_time_first) begin_clause();
  Clause& clause = clauses_.back();
  if (clause.weekdays.none()) clause.is_time_first = true;
  clause.times.push_back(time);
}

Expected<void> RuleDraft::add_day_part(DayPart part) {
  std::optional<DayPart>& said = clauses_.back().day_part;
  if (said && *said != part) return refused_rule("say the times: Tuesday 10:00 and 19:00");
  said = part;
  return {};
}

void RuleDraft::add_months(Months months) {
  months_ |= months;
  bind_all();
}

void RuleDraft::except_months(Months months) {
  except_months_ |= months;
  bind_all();
}

Expected<void> RuleDraft::begin(Day first) {
  if (from_) return refused_rule("say once from which day: from 2026-01-07");
  from_ = first;
  bind_all();
  return {};
}

Expected<void> RuleDraft::end(Day last) {
  if (until_) return refused_rule("say once until which day: until 2026-06-30");
  until_ = last;
  bind_all();
  return {};
}

Expected<void> RuleDraft::set_interval(unsigned interval, bool is_of_months) {
  if (interval < 1 || interval > 52) return refused_rule("between two meetings are 1 to 52 weeks");
  const int value = static_cast<int>(interval);
  if (interval_ && (*interval_ != value || is_interval_of_months_ != is_of_months))
    return refused_rule("say once how often: every other Tuesday, or every 3 weeks on Tuesday");
  interval_ = value;
  is_interval_of_months_ = is_of_months;
  if (is_of_months) bind_all();
  return {};
}

// "Quarterly, 2nd Tuesday of January, April, July and October" counts from no day.
void RuleDraft::drop_interval_that_months_say() {
  if (is_interval_of_months_ && !from_ && are_apart(months_, interval_.value_or(1)))
    interval_.reset();
}

std::optional<Failure> RuleDraft::contradiction() const {
  const auto because = [](const char* why) { return Failure{FailureKind::invalid, why}; };
  if (is_bound_between_clauses_ || (counts_weeks() && clauses_.size() > 1))
    return because("part the rules by a semicolon: Mondays 10:00 except July; Thursdays 18:00");
  if (interval_ > 1 && !from_)
    return is_interval_of_months_
               ? because(
                     "say from which day to count, from 2026-01-13, or in which months: January "
                     "and July")
               : because("say from which day to count: every other Wednesday from 2026-01-07");
  if ((says_weekly_ && interval_ > 1) || (says_monthly_ && interval_ > 1))
    return because("say once how often: every other Tuesday, or every 3 weeks on Tuesday");
  if (from_ && until_ && *until_ < *from_)
    return because("it ends before it starts: correct one of the two dates");
  if (months_.any() && (months_ & ~except_months_).none())
    return because("no month is left in which it meets");
  return {};
}

// The days of a clause; without their times.
Expected<Recurrence> RuleDraft::days_of(const Clause& clause) const {
  Recurrence rule{.weekdays = clause.weekdays,
                  .weeks_of_month = clause.weeks,
                  .interval = interval_.value_or(1),
                  .months = (months_.any() ? months_ : all_months) & ~except_months_,
                  .from = from_,
                  .until = until_};
  const bool is_monthly = clause.weeks.any();
  const bool is_of_month = says_month_ || says_monthly_;
  if (is_monthly) rule.cycle = Cycle::monthly;
  if (rule.weekdays.none() && from_ && !is_monthly && !is_of_month)
    if (says_weekly_ || counts_weeks()) rule.weekdays.set(weekday_of(*from_));
  if (rule.weekdays.none())
    return refused_rule("say on which day of the week: every Tuesday 18:00");

  rule.weekdays &= ~except_weekdays_;
  if (rule.weekdays.none()) return refused_rule("no day is left on which it meets");
  if (!is_monthly && (is_of_month || is_interval_of_months_))
    return refused_rule("say in which week of the month: 2nd Tuesday of the month");
  if (is_monthly && (says_weekly_ || counts_weeks()))
    return refused_rule(
        "a rule counts weeks or months: every other Tuesday, or 2nd Tuesday of the month");
  if (says_every_ordinal_ && clause.weeks.count() == 1 && !is_of_month && months_.none())
    return refused_rule("write 2nd Tuesday of the month, or every other Tuesday from 2026-01-06");
  if (says_alternating_ && rule.weekdays.count() > 1 && rule.weekdays != weekend)
    return refused_rule(
        "say of each day when: every other Tuesday from 2026-01-06; every other "
        "Thursday from 2026-01-15");
  return rule;
}

Expected<std::vector<Recurrence>> RuleDraft::finish() {
  drop_interval_that_months_say();
  if (const auto trouble = contradiction()) return tl::unexpected(*trouble);
  share_times(clauses_);

  std::vector<Recurrence> rules;
  bool has_weeks = false;
  for (const Clause& clause : clauses_) {
    const auto days = days_of(clause);
    if (!days) return tl::unexpected(days.error());
    if (has_weeks && clause.weeks.none() && !clause.says_every)
      return refused_rule(
          "say which: 1st Monday and every Wednesday, or 1st Monday and 1st Wednesday");
    has_weeks = has_weeks || clause.weeks.any();
    if (rules.size() + std::max<std::size_t>(clause.times.size(), 1) > most_recurrences)
      return refused_rule("these are too many times for one phrase: write a list of phrases");
    if (clause.times.empty()) rules.push_back(*days);
    for (const WrittenTime& time : clause.times) {
      const auto span = resolve(time, clause.day_part);
      if (!span) return tl::unexpected(span.error());
      Recurrence& rule = rules.emplace_back(*days);
      rule.start_minute = span->start_minute;
      rule.minutes = span->minutes;
    }
  }
  return rules;
}

}  // namespace catalog
