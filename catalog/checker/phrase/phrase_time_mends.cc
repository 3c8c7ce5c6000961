#include <algorithm>
#include <cstdio>
#include <optional>

#include "catalog/checker/phrase/phrase_mends.h"
#include "catalog/date.h"

namespace catalog::checker {
namespace {

bool is_clock(const PhrasePiece& piece) {
  return piece.kind == PieceKind::clock || piece.kind == PieceKind::half_clock;
}

class TimeMender {
 public:
  TimeMender(std::string_view phrase, const std::vector<PhrasePiece>& pieces)
      : phrase_(phrase), pieces_(pieces), is_spanish_(is_spanish(pieces)) {}

  std::vector<Mend> mends() {
    join_decimals();
    name_halves();
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      fill_hour(at);
      part_four_digits(at);
      drop_half(at);
      join_times(at);
      settle_date(at);
    }
    add_years();
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

  std::string_view gap_before(std::size_t at) const {
    if (at == 0 || at >= pieces_.size()) return {};
    return phrase_.substr(pieces_[at - 1].end, pieces_[at].begin - pieces_[at - 1].end);
  }

  bool is_filler(std::size_t at) const { return piece(at).sign == SignKind::filler; }

  // "7,30 pm"
  void join_decimals() {
    for (std::size_t at = 1; at + 2 < phrase_.size(); ++at)
      if (phrase_[at] == ',' && is_digit(phrase_[at - 1]) && is_digit(phrase_[at + 1]) &&
          is_digit(phrase_[at + 2]) && (at + 3 == phrase_.size() || !is_digit(phrase_[at + 3])))
        return add(at, at + 1, ":", 8);
  }

  // Whether a number may be an hour, and is none of weeks, of a month or before "pm".
  bool is_bare_hour(std::size_t at) const {
    if (piece(at).kind == PieceKind::word && piece(at).sign == SignKind::number)
      return !is_counted(at);
    return piece(at).kind == PieceKind::number && !is_counted(at);
  }

  bool is_counted(std::size_t at) const {
    const PhrasePiece& next = piece(at + 1);
    const PhrasePiece& unit = is_filler(at + 1) ? piece(at + 2) : next;
    const bool is_date = unit.sign == SignKind::months || unit.sign == SignKind::month ||
                         (at > 0 && piece(at - 1).sign == SignKind::months);
    return is_date || next.sign == SignKind::week || next.sign == SignKind::day ||
           next.sign == SignKind::weekdays || next.sign == SignKind::hours ||
           next.kind == PieceKind::meridiem || next.kind == PieceKind::four_digits;
  }

  bool is_time(std::size_t at) const { return is_bare_hour(at) || is_clock(piece(at)); }

  // The end of a time that begins at `at`: "6-7:30", "de 6 a 7:30".
  std::size_t last_of_time(std::size_t at) const {
    if (is_dash(gap_before(at + 1)) && is_time(at + 1)) return at + 1;
    std::size_t next = at + 1;
    if (piece(next).sign != SignKind::to && piece(next).sign != SignKind::until) return at;
    for (++next; is_filler(next);) ++next;
    return is_time(next) ? next : at;
  }

  // All hours that may be of two halves of the day, in the same one: "at 7" is 7 pm before 7 am.
  void name_halves() {
    for (const bool is_first : {true, false}) {
      std::string text(phrase_);
      std::size_t grown = 0;
      for (std::size_t at = 0; at < pieces_.size(); ++at) {
        if (!is_time(at)) continue;
        const std::size_t last = last_of_time(at);
        const PhrasePiece &start = pieces_[at], &end = pieces_[last];
        const bool is_open =
            (is_bare_hour(at) && start.value <= 12) || (is_bare_hour(last) && end.value <= 12);
        const bool has_half =
            start.kind == PieceKind::half_clock || end.kind == PieceKind::half_clock ||
            piece(last + 1).kind == PieceKind::meridiem || start.value > 12 || end.value > 12;
        const bool is_usually_pm = start.value < 9 || start.value == 12;
        const bool passes_noon = end.value % 12 < start.value % 12;
        const bool is_pm = (is_usually_pm == is_first) != passes_noon;
        const std::string_view words =
            is_pm ? (is_spanish_ ? " p. m." : " pm") : (is_spanish_ ? " a. m." : " am");
        if (is_open && !has_half) {
          text.insert(end_with_minutes(last) + grown, words);
          grown += words.size();
        }
        at = last;
      }
      if (grown > 0) mends_.push_back({text, 10});
    }
  }

  // After "y media", which belongs to its hour.
  std::size_t end_with_minutes(std::size_t at) const {
    const bool has_minutes = piece(at + 1).folded == "y" || piece(at + 1).folded == "menos";
    const bool is_half = piece(at + 2).folded == "media" || piece(at + 2).folded == "cuarto";
    return pieces_[has_minutes && is_half ? at + 2 : at].end;
  }

  // "Tuesday 18"
  void fill_hour(std::size_t at) {
    const PhrasePiece& hour = pieces_[at];
    if (hour.kind != PieceKind::number || !is_bare_hour(at)) return;
    const bool has_late_end = pieces_[last_of_time(at)].value > 12;  // "10-14"
    if ((has_late_end && hour.value < 24) || hour.value == 0) add(hour.end, hour.end, ":00", 8);
  }

  // "1830"
  void part_four_digits(std::size_t at) {
    const PhrasePiece& digits = pieces_[at];
    const bool is_clock = digits.value / 100 < 24 && digits.value % 100 < 60;
    if (digits.kind == PieceKind::four_digits && is_clock)
      add(digits.begin + 2, digits.begin + 2, ":", 8);
  }

  // "18:00 pm"
  void drop_half(std::size_t at) {
    const PhrasePiece& time = pieces_[at];
    const bool has_none = time.value > 12 || time.value == 0;
    if (!has_none) return;
    const bool is_number = time.kind == PieceKind::clock || time.kind == PieceKind::number;
    if (is_number && piece(at + 1).kind == PieceKind::meridiem)
      add(time.end, piece(at + 1).end, time.kind == PieceKind::number ? ":00" : "", 8);
    if (time.kind != PieceKind::half_clock) return;
    const std::size_t end = phrase_.find_first_not_of("0123456789:.", time.begin);
    const bool has_minutes =
        phrase_.substr(time.begin, end - time.begin).find_first_of(":.") != std::string_view::npos;
    add(end, time.end, has_minutes ? "" : ":00", 8);
  }

  // "18:00 19:30"
  void join_times(std::size_t at) {
    if (at == 0 || !is_clock(pieces_[at]) || !is_clock(pieces_[at - 1])) return;
    if (gap_before(at).find_first_not_of(' ') == std::string_view::npos)
      add(pieces_[at - 1].end, pieces_[at].begin, "-", 8);
  }

  // 7/1/2026 is 7 January or July 1.
  void settle_date(std::size_t at) {
    const PhrasePiece& date = pieces_[at];
    if (date.kind != PieceKind::unclear_date) return;
    unsigned numbers[3] = {0, 0, 0};
    std::size_t number = 0;
    for (const char c : phrase_.substr(date.begin, date.end - date.begin))
      if (is_digit(c))
        numbers[number] = numbers[number] * 10 + static_cast<unsigned>(c - '0');
      else if (++number == 3)
        return;
    const unsigned year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2];
    for (const bool is_day_first : {is_spanish_, !is_spanish_}) {
      const unsigned month = numbers[is_day_first ? 1 : 0], day = numbers[is_day_first ? 0 : 1];
      char text[32];
      std::snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, day);
      if (parse_day(text)) add(date.begin, date.end, text, 10);
    }
  }

  // "from January 7", "hasta el 30 de junio": of the year that is named elsewhere, or of 2026.
  void add_years() {
    const char* year = "2026";
    std::string text(phrase_);
    std::size_t grown = 0;
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      if (pieces_[at].sign != SignKind::months) continue;
      const bool has_filler = at > 0 && is_filler(at - 1);
      const std::size_t before = at - (has_filler ? 2 : 1);
      const bool is_day_first = at > (has_filler ? 1u : 0u) && is_day(before);
      const std::size_t end = is_day_first ? at : at + 1;
      if (!is_day_first && !is_day(end)) continue;
      if (piece(end + 1).kind == PieceKind::four_digits ||
          piece(end + 2).kind == PieceKind::four_digits)
        continue;
      const std::string words = (is_spanish_    ? " de "
                                 : is_day_first ? " "
                                                : ", ") +
                                std::string(year);
      text.insert(pieces_[end].end + grown, words);
      grown += words.size();
    }
    if (grown > 0) mends_.push_back({text, 10, "name its year"});
  }

  bool is_day(std::size_t at) const {
    return piece(at).kind == PieceKind::number || piece(at).kind == PieceKind::ordinal;
  }

  std::string_view phrase_;
  const std::vector<PhrasePiece>& pieces_;
  bool is_spanish_;
  std::vector<Mend> mends_;
};

}  // namespace

std::vector<Mend> time_mends(std::string_view phrase, const std::vector<PhrasePiece>& pieces) {
  return TimeMender(phrase, pieces).mends();
}

}  // namespace catalog::checker
