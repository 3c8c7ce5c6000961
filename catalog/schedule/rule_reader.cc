#include "catalog/schedule/rule_reader.h"

#include "catalog/nearest.h"
#include "catalog/schedule/rule_draft.h"

namespace catalog {
namespace {

using enum SignKind;

class RuleReader {
 public:
  explicit RuleReader(std::span<const Sign> signs) : signs_(signs) {}

  Expected<std::vector<Recurrence>> read() {
    while (at_ < signs_.size())
      if (const auto step = read_sign(); !step) return tl::unexpected(step.error());
    return finish(draft_);
  }

 private:
  using Step = Expected<void>;

  SignKind kind(std::size_t at) const { return at < signs_.size() ? signs_[at].kind : parting; }
  bool is_clock(std::size_t at) const { return kind(at) == number || kind(at) == clock; }
  // Noon and midnight.
  bool is_named_clock(std::size_t at) const {
    return kind(at) == clock && (signs_[at].text[0] < '0' || signs_[at].text[0] > '9');
  }
  bool is_between(std::size_t at) const {
    return kind(at) == dash || kind(at) == to || kind(at) == until;
  }

  // The position of the first sign from `at` on that says something.
  std::size_t telling(std::size_t at) const {
    while (kind(at) == filler) ++at;
    return at;
  }

  static tl::unexpected<Failure> refused(std::string why) {
    return failure(FailureKind::invalid, std::move(why));
  }

  tl::unexpected<Failure> not_understood() const {
    std::string word = signs_[at_].text;
    constexpr std::size_t longest = 40;
    if (word.size() > longest) {
      std::size_t end = longest;  // not in the middle of a character
      while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
      word.resize(end);
    }
    return refused("\"" + word + "\" is not understood in a schedule: " +
                   did_you_mean(word, schedule_words(),
                                "write it like every Tuesday 18:00-19:30, or 2nd Friday of the "
                                "month, 11:00-12:30"));
  }

  // One branch for each kind of sign.
  Step read_sign() {
    switch (kind(at_)) {
      case filler: ++at_; return {};
      case weekdays: draft_.add_weekdays(read_set<7>()); return {};
      case months: draft_.months |= read_set<12>(); return {};
      case ordinal: draft_.add_week(signs_[at_++].value); return {};
      case number:
      case clock: return read_time();
      case day_part: return read_day_part();
      case every: return read_every();
      case other: ++at_; return read_unit(2);
      case fortnightly: ++at_; return set_interval(2, false);
      case weekly:
        ++at_;
        draft_.says_weekly = true;
        return {};
      case month:
      case monthly:
        ++at_;
        draft_.says_month = true;
        return {};
      case from: return read_from();
      case to:
      case until:
      case dash: return read_between();
      case except: return read_except();
      default: return not_understood();
    }
  }

  // "Monday", or "Monday to Friday": all between, round the end of the week or year.
  template <std::size_t size>
  std::bitset<size> read_set() {
    const SignKind set_kind = kind(at_);
    std::bitset<size> first(signs_[at_++].value);
    const std::size_t end = telling(at_ + 1);
    if (!is_between(at_) || kind(end) != set_kind) return first;
    const std::bitset<size> last(signs_[end].value);
    at_ = end + 1;
    if (first.count() != 1 || last.count() != 1) return first | last;
    for (auto bit = first; bit != last; first |= bit) bit = (bit << 1) | (bit >> (size - 1));
    return first;
  }

  Expected<Clock> read_clock() {
    const Sign& sign = signs_[at_];
    Clock time;
    if (sign.kind == number) {
      time.hour = static_cast<int>(sign.value);
      if (time.hour > 24) return not_understood();
    } else if (is_named_clock(at_)) {
      time = {12, 0, true, static_cast<int>(sign.value)};
    } else {
      time = {static_cast<int>(sign.value / 60), static_cast<int>(sign.value % 60), true, {}};
      if (sign.value > 24 * 60) return not_understood();
    }
    ++at_;
    const bool is_bare_twelve = time.hour == 12 && time.minute == 0 && !time.half;
    if (is_bare_twelve && is_named_clock(at_)) return read_clock();  // 12 noon
    if (kind(at_) == hours) {
      time.has_minutes = true;
      ++at_;
    }
    if (kind(at_) == meridiem) time.half = static_cast<int>(signs_[at_++].value);
    return time;
  }

  Step read_time() {
    const auto start = read_clock();
    if (!start) return tl::unexpected(start.error());
    WrittenTime time{*start};
    if (const std::size_t end = telling(at_ + 1); is_between(at_) && is_clock(end)) {
      at_ = end;
      const auto last = read_clock();
      if (!last) return tl::unexpected(last.error());
      time.end = *last;
    }
    draft_.add_time(time);
    return {};
  }

  Step read_day_part() {
    if (!draft_.add_day_part(static_cast<int>(signs_[at_++].value)))
      return refused("say the times: Tuesday 10:00 and 19:00");
    return {};
  }

  Step read_every() {
    at_ = telling(at_ + 1);
    if (kind(at_) == other) return read_unit(++at_, 2);
    const std::size_t unit = at_ + 1;
    const bool has_unit = kind(unit) == week || kind(unit) == month;
    if (kind(at_) == number && has_unit) return read_unit(unit, signs_[at_].value);
    if (kind(at_) == ordinal && signs_[at_].value != last_week_of_month) {
      if (has_unit) return read_unit(unit, signs_[at_].value + 1);
      draft_.says_every_ordinal = draft_.says_every_ordinal || signs_[at_].value > 0;
    }
    if (kind(at_) == day) {
      ++at_;
      draft_.add_weekdays(all_weekdays);
    } else if (kind(at_) == week) {
      ++at_;
      draft_.says_weekly = true;
    }
    return {};
  }

  // Of "every 3 weeks" and "every other Tuesday" what stands at `at`.
  Step read_unit(std::size_t at, unsigned interval) {
    at_ = at;
    const bool is_months = kind(at_) == month;
    if (!is_months && kind(at_) != week && kind(at_) != weekdays)
      return refused("say of what: every other Tuesday, every 2 weeks or every other month");
    if (kind(at_) != weekdays) ++at_;
    return set_interval(interval, is_months);
  }
  Step read_unit(unsigned interval) { return read_unit(at_, interval); }

  Step set_interval(unsigned interval, bool is_months) {
    if (interval < 1 || interval > 52) return refused("between two meetings are 1 to 52 weeks");
    draft_.interval = static_cast<int>(interval);
    draft_.interval_is_months = is_months;
    return {};
  }

  // "from" a day, a month to another, or a time to another.
  Step read_from() {
    at_ = telling(at_ + 1);
    if (kind(at_) == date) {
      draft_.from = signs_[at_++].day;
      return {};
    }
    if (is_clock(at_)) return read_time();
    if (kind(at_) == weekdays) return read_sign();
    if (kind(at_) != months) return refused("after from comes a date: from 2026-01-07");
    const Months season = read_set<12>();
    if (season.count() == 1) return refused("say to which month: from September to June");
    draft_.months |= season;
    return {};
  }

  // What parts two of a kind has been read with them.  Here it leads to a last day, or is a pause.
  Step read_between() {
    const std::size_t next = telling(at_ + 1);
    if (kind(next) == date) {
      draft_.until = signs_[next].day;
      at_ = next + 1;
      return {};
    }
    const bool is_a_las = signs_[at_].text == "a" && is_clock(next);
    const bool is_alike = at_ == 0 || kind(at_ - 1) == kind(next);
    const bool is_pause = kind(at_) == dash && next < signs_.size() && !is_alike;
    if (!is_a_las && !is_pause) return not_understood();
    ++at_;
    return {};
  }

  Step read_except() {
    at_ = telling(at_ + 1);
    const SignKind excepted = kind(at_);
    if (excepted != months && excepted != weekdays)
      return refused("after except come months or days: except July and August");
    for (; kind(telling(at_)) == excepted;) {
      at_ = telling(at_);
      if (excepted == months)
        draft_.except_months |= read_set<12>();
      else
        draft_.except_weekdays |= read_set<7>();
    }
    return {};
  }

  std::span<const Sign> signs_;
  std::size_t at_ = 0;
  RuleDraft draft_;
};

}  // namespace

Expected<std::vector<Recurrence>> read_rule(std::span<const Sign> signs) {
  return RuleReader(signs).read();
}

}  // namespace catalog
