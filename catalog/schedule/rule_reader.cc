#include "catalog/schedule/rule_reader.h"

#include <algorithm>

#include "catalog/schedule/clock_time_reader.h"
#include "catalog/schedule/rule_draft.h"

namespace catalog {
namespace {

using enum SignKind;

class RuleReader {
 public:
  explicit RuleReader(std::span<const Sign> signs) : signs_(signs), cursor_(signs) {}

  Expected<std::vector<Recurrence>> read() {
    if (is_mar_unclear()) return refused("mar may be March or martes: write the whole word");
    while (!cursor_.is_at_end())
      if (const auto step = read_sign(); !step) return tl::unexpected(step.error());
    return draft_.finish();
  }

 private:
  using Step = Expected<void>;

  SignKind kind(std::size_t ahead = 0) const { return cursor_.kind(ahead); }
  SignKind telling_kind(std::size_t ahead = 0) const { return kind(cursor_.telling(ahead)); }

  static tl::unexpected<Failure> refused(std::string why) {
    return failure(FailureKind::invalid, std::move(why));
  }

  static tl::unexpected<Failure> two_rules() {
    return refused("part the rules by a semicolon: Mondays 10:00; Thursdays 18:00");
  }

  bool is_mar_unclear() const {
    const auto is_mar = [](const Sign& sign) { return sign.text == "mar"; };
    const auto is_spanish = [](const Sign& sign) { return is_spanish_word(sign.text); };
    return std::any_of(signs_.begin(), signs_.end(), is_mar) &&
           std::any_of(signs_.begin(), signs_.end(), is_spanish);
  }

  Step say(void (RuleDraft::*what)()) {
    (draft_.*what)();
    cursor_.skip();
    return {};
  }

  Step skip(std::size_t count = 1) {
    cursor_.skip(count);
    return {};
  }

  // One branch for each kind of sign.
  Step read_sign() {
    switch (kind()) {
      case at:
      case conjunction:
      case filler: return skip();
      case weekdays: return read_weekdays(false);
      case months: return read_months();
      case ordinal: return read_ordinal();
      case number: return is_una_semana() ? skip() : read_times();
      case clock:
      case shift: return read_times();
      case day_part: return read_day_part();
      case every: return read_every();
      case alternating: return read_alternating();
      case single: return is_alternation(1) ? skip() : Step(not_understood(cursor_));
      case fortnightly: cursor_.skip(); return draft_.set_weeks_between(2);
      case every_months: return read_every_months();
      case weekly: return say(&RuleDraft::say_weekly);
      case monthly: return say(&RuleDraft::say_monthly);
      case week: return read_week();
      case month: return read_month();
      case from: return read_from();
      case between: return read_between();
      case to:
      case until:
      case dash: return read_end();
      case date: return read_date();
      case except: return read_except();
      default: return not_understood(cursor_);
    }
  }

  // "Monday", or "Monday to Friday": all between, round the end of the week or year.
  template <std::size_t size>
  std::bitset<size> read_set(bool is_after_between = false) {
    const SignKind set_kind = kind();
    std::bitset<size> first(cursor_.sign().value);
    cursor_.skip();
    const bool is_parted = is_between_two(is_after_between);
    if (!is_parted || telling_kind(1) != set_kind || is_date(cursor_.telling(1))) return first;
    cursor_.skip(cursor_.telling(1));
    const std::bitset<size> last(cursor_.sign().value);
    cursor_.skip();
    if (first.count() != 1 || last.count() != 1) return first | last;
    for (auto bit = first; bit != last; first |= bit) bit = (bit << 1) | (bit >> (size - 1));
    return first;
  }

  bool is_between_two(bool is_after_between) const {
    return is_between(kind()) || (is_after_between && kind() == conjunction);
  }

  Step read_weekdays(bool says_every) {
    const Weekdays set = read_set<7>();
    if (set.count() > 1 && draft_.awaits_day_of_week(says_every))
      return refused("name each day: 1st Saturday and 1st Sunday of the month");
    if (kind() == yes)
      if (const auto good = read_alternation(); !good) return good;
    return draft_.add_weekdays(set, says_every);
  }

  Step read_months() {
    draft_.add_months(read_set<12>());
    return {};
  }

  // "2nd last Friday" is none of the two, and "Tuesday 2nd" may be a date.
  Step read_ordinal() {
    const SignKind before = cursor_.before().kind;
    if (before == ordinal && !cursor_.sign().is_apart)
      return refused("write 1st and 3rd Monday, or last Monday of the month");
    if (before == weekdays && !cursor_.sign().is_apart)
      return refused("write the week before the day: 2nd Tuesday of the month");
    draft_.add_week(cursor_.sign().value);
    return skip();
  }

  Step read_times() {
    const auto time = read_time(cursor_);
    if (!time) return tl::unexpected(time.error());
    draft_.add_time(*time);
    end_of_time_ = cursor_.at();
    return {};
  }

  Step read_day_part() {
    const auto part = static_cast<DayPart>(cursor_.sign().value);
    const SignKind next = telling_kind(1);
    if (draft_.has_times() && (next == weekdays || next == ordinal || next == every))
      return two_rules();
    cursor_.skip();
    return draft_.add_day_part(part);
  }

  Step read_every() {
    cursor_.skip(cursor_.telling(1));
    const unsigned value = cursor_.sign().value;
    switch (kind()) {
      case other: cursor_.skip(); return read_unit(2);
      case number: return read_every_number(value);
      case ordinal: return value == last_week_of_month ? Step() : read_every_ordinal(value + 1);
      case weekdays: return draft_.has_interval() ? Step(two_rules()) : read_weekdays(true);
      case day: cursor_.skip(); return draft_.add_weekdays(all_weekdays, true);
      case day_part: return draft_.add_weekdays(all_weekdays, true);
      case week: return say(&RuleDraft::say_weekly);
      case month: return say(&RuleDraft::say_monthly);
      default: return {};
    }
  }

  // "every 3 weeks", "cada dos miercoles"; else the number is a time.
  Step read_every_number(unsigned value) {
    const SignKind unit = kind(1);
    if (unit != week && unit != month && unit != weekdays && unit != day) return {};
    cursor_.skip();
    return unit == day ? read_every_days(value) : read_unit(value);
  }

  // "Cada quince dias" is every two weeks, as "cada ocho dias" is every one.
  Step read_every_days(unsigned days) {
    const bool is_spanish = is_spanish_word(cursor_.sign().text);
    if (is_spanish && (days == 8 || days == 15)) --days;
    if (days == 0 || days % 7 != 0) return refused("count in weeks: every 2 weeks on Tuesday");
    cursor_.skip();
    return draft_.set_weeks_between(days / 7);
  }

  Step read_every_ordinal(unsigned value) {
    if (kind(1) == week || kind(1) == month) {
      cursor_.skip();
      return read_unit(value);
    }
    if (value > 1) draft_.say_every_ordinal();
    return {};
  }

  // Of "every 3 weeks" and "every other Tuesday" what is counted.
  Step read_unit(unsigned interval) {
    const SignKind unit = kind();
    if (unit != month && unit != week && unit != weekdays)
      return refused("say of what: every other Tuesday, every 2 weeks or every other month");
    if (unit == weekdays && draft_.has_days()) return two_rules();
    const std::size_t days = unit == weekdays ? Weekdays(cursor_.sign().value).count() : 1;
    if (days > 2) return refused("count in weeks: every other week on weekdays");
    if (unit != weekdays) cursor_.skip();
    return unit == month ? draft_.set_months_between(interval) : draft_.set_weeks_between(interval);
  }

  // "alternate Tuesdays", "martes alternos".
  Step read_alternating() {
    const bool stands_behind = is_spanish_word(cursor_.sign().text);
    if (stands_behind && cursor_.before().kind != weekdays) return not_understood(cursor_);
    draft_.say_alternating();
    cursor_.skip(stands_behind ? 1 : cursor_.telling(1));
    return stands_behind ? draft_.set_weeks_between(2) : read_unit(2);
  }

  // "un martes si y otro no", so far ahead.
  bool is_alternation(std::size_t ahead) const {
    return (kind(ahead) == weekdays || kind(ahead) == week || kind(ahead) == month) &&
           kind(ahead + 1) == yes;
  }

  bool is_una_semana() const { return cursor_.sign().text == "una" && is_alternation(1); }

  Step read_alternation(bool is_of_months = false) {
    const Sign unit = cursor_.before();
    cursor_.skip();
    if (kind() == conjunction) cursor_.skip();
    const bool is_same = kind() == unit.kind && cursor_.sign().value == unit.value;
    if (kind() != other && !is_same) return not_understood(cursor_);
    cursor_.skip();
    if (cursor_.sign().text != "no") return not_understood(cursor_);
    cursor_.skip();
    draft_.say_alternating();
    return is_of_months ? draft_.set_months_between(2) : draft_.set_weeks_between(2);
  }

  Step read_every_months() {
    const unsigned interval = cursor_.sign().value;
    cursor_.skip();
    return draft_.set_months_between(interval);
  }

  Step read_week() {
    if (kind(1) != alternating && kind(1) != yes) return not_understood(cursor_);
    cursor_.skip();
    if (kind() == yes) return read_alternation();
    cursor_.skip();
    return draft_.set_weeks_between(2);
  }

  // "meses de julio y agosto" says no more than the months; "del mes" says that weeks are counted.
  Step read_month() {
    const bool is_of = cursor_.sign(1).text == "of" || cursor_.sign(1).text == "de";
    if (is_of && kind(2) == months) return skip(2);
    if (kind(1) != alternating && kind(1) != yes) return say(&RuleDraft::say_month);
    cursor_.skip();
    if (kind() == yes) return read_alternation(true);
    cursor_.skip();
    return draft_.set_months_between(2);
  }

  // A date, with its day of the week or without.
  bool is_date(std::size_t ahead) const {
    return kind(ahead) == date || (kind(ahead) == weekdays && telling_kind(ahead + 1) == date);
  }

  Expected<Day> take_date() {
    const Sign named = cursor_.sign();
    if (named.kind == weekdays) cursor_.skip(cursor_.telling(1));
    const Day day = cursor_.sign().day;
    cursor_.skip();
    if (named.kind == weekdays && Weekdays(named.value) != Weekdays(1u << weekday_of(day)))
      return refused(to_text(day) + " is another day of the week: correct one of the two");
    return day;
  }

  Step begin() {
    const auto day = take_date();
    return day ? draft_.begin(*day) : Step(tl::unexpected(day.error()));
  }

  Step end() {
    const auto day = take_date();
    return day ? draft_.end(*day) : Step(tl::unexpected(day.error()));
  }

  // "2026-01-07 to 2026-06-30"
  Step read_date() {
    if (!is_between(kind(1)) || !is_date(cursor_.telling(2))) return not_understood(cursor_);
    return begin();
  }

  // "from" a day, a month to another, or a time to another.
  Step read_from() {
    cursor_.skip(cursor_.telling(1));
    if (is_date(0)) return begin();
    if (is_time(cursor_)) return read_times();
    if (kind() == weekdays && is_between(kind(1))) return read_weekdays(false);
    if (kind() == unclear_date) return not_understood(cursor_);
    if (kind() != months) return refused("after from comes a date: from 2026-01-07");
    return read_season(false);
  }

  Step read_season(bool is_after_between) {
    const Months season = read_set<12>(is_after_between);
    if (season.count() == 1) return refused("say to which month: from September to June");
    draft_.add_months(season);
    return {};
  }

  // "between" two dates, months or times.
  Step read_between() {
    cursor_.skip(cursor_.telling(1));
    if (is_time(cursor_)) {
      const auto time = read_time_between(cursor_);
      if (!time) return tl::unexpected(time.error());
      draft_.add_time(*time);
      end_of_time_ = cursor_.at();
      return {};
    }
    if (kind() == months) return read_season(true);
    if (kind() == weekdays && !is_date(0)) return draft_.add_weekdays(read_set<7>(true));
    if (!is_date(0)) return refused("say between which: between 18:00 and 19:30");
    if (const auto good = begin(); !good) return good;
    const std::size_t last = cursor_.telling(1);
    if (!is_between_two(true) || !is_date(last))
      return refused("say between which: between 2026-01-07 and 2026-06-30");
    cursor_.skip(last);
    return end();
  }

  // What parts two of a kind has been read with them.  Here it leads to a last day, or is a pause.
  Step read_end() {
    const std::size_t next = cursor_.telling(1);
    if (is_date(next)) {
      cursor_.skip(next);
      return end();
    }
    const bool is_after_time = end_of_time_ == cursor_.at() && end_of_time_ > 0;
    const bool is_alike = cursor_.at() == 0 || cursor_.before().kind == kind(next) ||
                          (is_after_time && is_time(cursor_, next));
    const bool is_spanish_at = kind() == to && is_spanish_word(cursor_.sign().text) &&
                               is_time(cursor_, next) && !is_after_time;
    const bool is_span =
        is_after_time && draft_.has_days() && (kind(next) == weekdays || kind(next) == ordinal);
    const bool is_pause = kind() == dash && kind(next) != parting && !is_alike && !is_span;
    if (!is_spanish_at && !is_pause) return not_understood(cursor_);
    return skip();
  }

  // In "no meeting in July or August" both are meant.
  std::size_t next_excepted() const {
    const std::size_t next = cursor_.telling();
    constexpr std::string_view either[] = {"or", "nor", "o", "u", "ni"};
    const bool is_either = std::find(std::begin(either), std::end(either),
                                     cursor_.sign(next).text) != std::end(either);
    return is_either ? cursor_.telling(next + 1) : next;
  }

  Step read_except() {
    const bool has_days = draft_.has_days();
    cursor_.skip(cursor_.telling(1));
    if (kind() == month && telling_kind(1) == months) cursor_.skip(cursor_.telling(1));
    const SignKind excepted = kind();
    if (excepted == ordinal)
      return refused("write the weeks that stay: 2nd, 3rd and 4th Monday of the month");
    if (excepted == unknown) return not_understood(cursor_);
    if (excepted != months && excepted != weekdays)
      return refused("after except come months or days: except July and August");
    while (kind(next_excepted()) == excepted) {
      cursor_.skip(next_excepted());
      if (excepted == months)
        draft_.except_months(read_set<12>());
      else
        draft_.except_weekdays(read_set<7>());
    }
    const SignKind next = telling_kind();
    const bool is_unclear = excepted == weekdays ? next == months : next == weekdays;
    if (has_days && (is_unclear || next == ordinal)) return two_rules();
    return {};
  }

  std::span<const Sign> signs_;
  SignCursor cursor_;
  RuleDraft draft_;
  std::size_t end_of_time_ = 0;
};

}  // namespace

Expected<std::vector<Recurrence>> read_rule(std::span<const Sign> signs) {
  return RuleReader(signs).read();
}

}  // namespace catalog
