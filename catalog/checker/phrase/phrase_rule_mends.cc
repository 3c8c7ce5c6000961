#include <algorithm>
#include <optional>

#include "catalog/checker/phrase/phrase_mends.h"
#include "catalog/date.h"
#include "catalog/schedule/recurrence.h"

namespace catalog::checker {
namespace {

constexpr const char* see_first_day = "count from the day of one meeting";
constexpr const char* see_week = "name its week of the month";

class RuleMender {
 public:
  RuleMender(std::string_view phrase, const std::vector<PhrasePiece>& pieces)
      : phrase_(phrase), pieces_(pieces), is_spanish_(is_spanish(pieces)) {}

  std::vector<Mend> mends() {
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      settle_every_second(at);
      settle_mar(at);
      drop_un(at);
      drop_week(at);
      drop_set(at);
      join_weeks(at);
    }
    unchain_days();
    say_the_week();
    say_the_months();
    count_from_a_day();
    part_rules();
    say_varies();
    return std::move(mends_);
  }

 private:
  void add(std::size_t begin, std::size_t end, std::string_view words, int cost,
           std::string advice = "") {
    mends_.push_back({replaced(phrase_, begin, end, words), cost, std::move(advice)});
  }

  const PhrasePiece& piece(std::size_t at) const {
    static const PhrasePiece outside;
    return at < pieces_.size() ? pieces_[at] : outside;
  }

  bool has(SignKind sign) const {
    return std::any_of(pieces_.begin(), pieces_.end(),
                       [&](const PhrasePiece& piece) { return piece.sign == sign; });
  }
  bool has(PieceKind kind) const {
    return std::any_of(pieces_.begin(), pieces_.end(),
                       [&](const PhrasePiece& piece) { return piece.kind == kind; });
  }

  bool is_week(std::size_t at) const {
    return piece(at).kind == PieceKind::ordinal || piece(at).sign == SignKind::ordinal;
  }

  std::string_view gap_before(std::size_t at) const {
    return phrase_.substr(pieces_[at - 1].end, pieces_[at].begin - pieces_[at - 1].end);
  }

  bool is_dash_before(std::size_t at) const {
    return at > 0 && at < pieces_.size() && is_dash(gap_before(at));
  }

  std::optional<std::size_t> first_weekday() const {
    for (std::size_t at = 0; at < pieces_.size(); ++at)
      if (pieces_[at].sign == SignKind::weekdays) return at;
    return {};
  }

  // With a day to count from: of the first whole week of 2026.
  std::string counted(const std::string& text) const {
    Day day = *parse_day("2026-01-05");
    if (const auto at = first_weekday())
      for (unsigned bits = pieces_[*at].value; bits != 0 && (bits & 1u) == 0; bits >>= 1)
        day += std::chrono::days(1);
    return text + (is_spanish_ ? " desde el " : " from ") + to_text(day);
  }

  // "every second Tuesday"
  void settle_every_second(std::size_t at) {
    if (pieces_[at].sign != SignKind::every || !is_week(at + 1)) return;
    const std::size_t day = at + 2;
    if (piece(day).sign != SignKind::weekdays) return;
    const std::string of_month = is_spanish_ ? " del mes" : " of the month";
    const std::string monthly =
        std::string(
            phrase_.substr(pieces_[at + 1].begin, pieces_[day].end - pieces_[at + 1].begin)) +
        of_month;
    add(pieces_[at].begin, pieces_[day].end, monthly, 10);
    const std::string count = std::to_string(pieces_[at + 1].value + 1);
    const std::string words = is_spanish_    ? "cada " + count
                              : count == "2" ? "every other"
                                             : "every " + count + " weeks on";
    mends_.push_back({counted(replaced(phrase_, pieces_[at].begin, pieces_[at + 1].end, words)), 10,
                      see_first_day});
  }

  // "lun, mar, mie"
  void settle_mar(std::size_t at) {
    if (pieces_[at].folded != "mar") return;
    add(pieces_[at].begin, pieces_[at].end, "martes", 8);
    add(pieces_[at].begin, pieces_[at].end, "marzo", 9);
  }

  // "un martes de cada mes"
  void drop_un(std::size_t at) {
    if (pieces_[at].sign == SignKind::single) add(pieces_[at].begin, pieces_[at].end, "", 5);
  }

  // "1st week of the month, Tuesday"
  void drop_week(std::size_t at) {
    if (at > 0 && pieces_[at].sign == SignKind::week && is_week(at - 1))
      add(pieces_[at].begin, pieces_[at].end, "", 12);
  }

  // "daily, Monday to Friday"
  void drop_set(std::size_t at) {
    const bool is_set = Weekdays(pieces_[at].value).count() > 1;
    if (pieces_[at].sign != SignKind::weekdays || !is_set) return;
    const bool has_every = at > 0 && pieces_[at - 1].sign == SignKind::every;
    add(pieces_[at - (has_every ? 1 : 0)].begin, pieces_[at].end, "", 10);
  }

  std::string week_text(unsigned week) const {
    constexpr const char* english[] = {"1st", "2nd", "3rd", "4th", "5th"};
    constexpr const char* spanish[] = {"1.er", "2.º", "3.er", "4.º", "5.º"};
    return (is_spanish_ ? spanish : english)[week];
  }

  // "1st-3rd Monday", "1st 3rd Monday"
  void join_weeks(std::size_t at) {
    if (at == 0 || !is_week(at) || !is_week(at - 1)) return;
    const std::string last = is_spanish_ ? " y " : " and ";
    const unsigned first = pieces_[at - 1].value, end = pieces_[at].value;
    if (end <= first || end > 4) return;
    std::string between = last;
    if (is_dash_before(at) && end > first + 1) {
      between.clear();
      for (unsigned week = first + 1; week < end; ++week) between += ", " + week_text(week);
      between += last;
    }
    add(pieces_[at - 1].end, pieces_[at].begin, between, 8);
  }

  // "Mon-Wed-Fri"
  void unchain_days() {
    std::string text(phrase_);
    bool is_chain = false;
    for (std::size_t at = pieces_.size(); at-- > 1;) {
      const bool is_link = is_dash_before(at) && pieces_[at].sign == SignKind::weekdays &&
                           pieces_[at - 1].sign == SignKind::weekdays;
      if (!is_link) continue;
      is_chain = is_chain || (is_dash_before(at - 1) && pieces_[at - 1].sign == SignKind::weekdays);
      text.replace(pieces_[at - 1].end, pieces_[at].begin - pieces_[at - 1].end, ", ");
    }
    if (is_chain) mends_.push_back({text, 8});
  }

  bool has_interval() const {
    for (std::size_t at = 0; at + 1 < pieces_.size(); ++at) {
      const SignKind unit = pieces_[at + 1].sign;
      const bool is_number =
          pieces_[at].kind == PieceKind::number || pieces_[at].sign == SignKind::number;
      if (is_number && (unit == SignKind::week || unit == SignKind::month ||
                        unit == SignKind::day || unit == SignKind::weekdays))
        return true;
    }
    for (const SignKind sign : {SignKind::other, SignKind::alternating, SignKind::fortnightly,
                                SignKind::every_months, SignKind::yes})
      if (has(sign)) return true;
    return false;
  }

  void count_from_a_day() {
    if (has_interval() && !has(PieceKind::date) && !has(PieceKind::four_digits))
      mends_.push_back({counted(replaced(phrase_, 0, 0, "")), 10, see_first_day});
  }

  // "Tuesday monthly": of which week?
  void say_the_week() {
    const auto day = first_weekday();
    const bool is_monthly = has(SignKind::monthly) || has(SignKind::month);
    if (!day || !(is_monthly || has(SignKind::every_months)) || has(PieceKind::ordinal) ||
        has(SignKind::ordinal))
      return;
    std::size_t begin = *day;
    while (begin > 0 && pieces_[begin - 1].sign == SignKind::filler) --begin;
    const bool has_every = begin > 0 && pieces_[begin - 1].sign == SignKind::every;
    begin = has_every ? begin - 1 : *day;

    std::string name(phrase_.substr(pieces_[*day].begin, pieces_[*day].end - pieces_[*day].begin));
    if (name.ends_with("days") || name.ends_with("DAYS") || pieces_[*day].folded == "sabados" ||
        pieces_[*day].folded == "domingos")
      name.pop_back();
    const bool names_month = has(SignKind::month);
    const std::string end = names_month ? "" : is_spanish_ ? " del mes" : " of the month";
    std::string text(phrase_);
    const std::string words = (is_spanish_ ? "primer " : "1st ") + name + end;
    const auto drop_monthly = [&](std::size_t from, std::size_t to) {
      for (std::size_t at = to; at-- > from;)
        if (!names_month && pieces_[at].sign == SignKind::monthly)
          text.erase(pieces_[at].begin, pieces_[at].end - pieces_[at].begin);
    };
    drop_monthly(*day + 1, pieces_.size());
    text.replace(pieces_[begin].begin, pieces_[*day].end - pieces_[begin].begin, words);
    drop_monthly(0, begin);
    text = replaced(text, 0, 0, "");
    if (text.starts_with("on ")) text.erase(0, 3);
    mends_.push_back({text, 10, see_week});
  }

  // "quarterly on the 2nd Tuesday": of which months?
  void say_the_months() {
    const auto quarterly = std::find_if(pieces_.begin(), pieces_.end(), [](const auto& piece) {
      return piece.sign == SignKind::every_months;
    });
    if (quarterly == pieces_.end() || has(SignKind::months)) return;
    const char* months = nullptr;
    if (quarterly->value == 3)
      months = is_spanish_ ? " en enero, abril, julio y octubre"
                           : " in January, April, July and October";
    if (quarterly->value == 6) months = is_spanish_ ? " en enero y julio" : " in January and July";
    if (quarterly->value == 12) months = is_spanish_ ? " en enero" : " in January";
    if (months != nullptr)
      mends_.push_back({replaced(phrase_, 0, 0, "") + months, 10, "name its months"});
  }

  bool is_time(std::size_t at) const {
    const PieceKind kind = pieces_[at].kind;
    return kind == PieceKind::clock || kind == PieceKind::half_clock ||
           kind == PieceKind::meridiem || pieces_[at].sign == SignKind::clock;
  }

  bool begins_rule(std::size_t at) const {
    while (piece(at).sign == SignKind::filler || piece(at).sign == SignKind::every) ++at;
    return piece(at).sign == SignKind::weekdays || is_week(at);
  }

  // "1st Monday 10:00 and Wednesday 18:00" are two rules.
  void part_rules() {
    std::string text(phrase_);
    bool has_time = false, is_parted = false;
    std::ptrdiff_t shift = 0;
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      if (is_time(at)) has_time = true;
      const bool has_and = pieces_[at].sign == SignKind::conjunction;
      const bool is_break = has_time && begins_rule(at + (has_and ? 1 : 0)) && at > 0;
      if (!is_break) continue;
      const std::size_t begin = pieces_[at - 1].end;
      const std::size_t end = has_and ? pieces_[at].end : begin + (phrase_[begin] == ',' ? 1 : 0);
      if (phrase_.substr(begin, pieces_[at].begin - begin).find(';') == std::string_view::npos) {
        text.replace(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + shift),
                     end - begin, ";");
        shift += 1 - static_cast<std::ptrdiff_t>(end - begin);
        is_parted = true;
      }
      has_time = false;
    }
    if (is_parted) mends_.push_back({text, 10});
  }

  // "monthly" and no day.
  void say_varies() {
    const bool says_how_often = has(SignKind::monthly) || has(SignKind::month) ||
                                has(SignKind::weekly) || has(SignKind::week) ||
                                has(SignKind::fortnightly) || has(SignKind::every_months);
    if (says_how_often && !first_weekday() && !has(PieceKind::date))
      mends_.push_back({"varies", 10, "what is known goes into meets_note"});
  }

  std::string_view phrase_;
  const std::vector<PhrasePiece>& pieces_;
  bool is_spanish_;
  std::vector<Mend> mends_;
};

}  // namespace

std::vector<Mend> rule_mends(std::string_view phrase, const std::vector<PhrasePiece>& pieces) {
  return RuleMender(phrase, pieces).mends();
}

}  // namespace catalog::checker
