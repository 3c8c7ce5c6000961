#include "catalog/schedule/phrase_signs.h"

#include <algorithm>

#include "catalog/schedule/phrase_idioms.h"
#include "catalog/schedule/recurrence.h"
#include "catalog/text.h"

namespace catalog {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

unsigned number_in(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

// The marks of typesetters: dashes (U+2010 to U+2015) and the minus sign, the apostrophe, and the
// degree sign that is typed for the ordinal one.
std::string with_plain_marks(std::string text) {
  constexpr std::pair<std::string_view, std::string_view> marks[] = {
      {"\u2010", "-"}, {"\u2012", "-"}, {"\u2013", "-"}, {"\u2014", "-"},
      {"\u2015", "-"}, {"\u2212", "-"}, {"\u2019", "'"}, {"\u00B0", "o"}};
  for (const auto& [mark, plain] : marks)
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;)
      text.replace(at, mark.size(), plain);
  return text;
}

// "7 p. m." as Spanish writes it is "7 p.m.".
std::string with_joined_halves(std::string text) {
  for (std::size_t at = 0; (at = text.find(". m", at)) != std::string::npos; ++at) {
    const bool is_half = at > 0 && (text[at - 1] == 'a' || text[at - 1] == 'p') &&
                         (at == 1 || !is_letter(text[at - 2])) &&
                         (at + 3 == text.size() || !is_letter(text[at + 3]));
    if (is_half) text.erase(at + 1, 1);
  }
  return text;
}

bool is_ordinal_suffix(std::string_view letters) {
  constexpr std::string_view suffixes[] = {"st", "nd", "rd", "th",  "o",
                                           "er", "do", "ro", "ero", "to"};
  return std::find(std::begin(suffixes), std::end(suffixes), letters) != std::end(suffixes);
}

class SignReader {
 public:
  explicit SignReader(std::string_view text) : text_(text) {}

  std::vector<Sign> read() {
    while (at_ < text_.size()) {
      begin_ = at_;
      const char c = text_[at_];
      if (is_ascii_digit(c))
        read_number();
      else if (is_letter(c))
        read_word();
      else
        read_mark(c);
    }
    return std::move(signs_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : ' ';
  }

  void add(SignKind kind, unsigned value = 0, Day day = {}) {
    signs_.push_back(
        {kind, value, day, std::string(text_.substr(begin_, at_ - begin_)), is_apart_});
    is_apart_ = false;
  }

  // The letters from here on; without the dots of "p.m." and the apostrophe of "o'clock".
  std::string take_letters() {
    std::string letters;
    for (; at_ < text_.size(); ++at_) {
      const bool joins = peek() == '\'' || (peek() == '.' && letters.size() == 1);
      if (is_letter(peek()))
        letters += peek();
      else if (!joins || letters.empty() || !is_letter(peek(1)))
        break;
    }
    return letters;
  }

  std::string_view take_digits() {
    const std::size_t first = at_;
    while (is_ascii_digit(peek())) ++at_;
    return text_.substr(first, at_ - first);
  }

  void read_word() {
    const auto meaning = meaning_of_word(take_letters());
    if (meaning)
      add(meaning->kind, meaning->value);
    else
      add(SignKind::unknown);
  }

  void read_mark(char c) {
    ++at_;
    constexpr std::string_view spaces = " \t\r\n.", marks = ",:/()";
    if (c == '-')
      add(SignKind::dash);
    else if (c == ';')
      add(SignKind::parting);
    else if (c == '@')
      add(SignKind::at);
    else if (c == '&' || c == '+')
      add(SignKind::conjunction);
    else if (marks.find(c) != std::string_view::npos)
      is_apart_ = true;
    else if (spaces.find(c) == std::string_view::npos)
      add(SignKind::unknown);
  }

  void add_clock(std::string_view hour, std::string_view minute) {
    const bool is_good = hour.size() <= 2 && number_in(hour) <= 24 && number_in(minute) < 60;
    add(is_good ? SignKind::clock : SignKind::unknown, number_in(hour) * 60 + number_in(minute));
  }

  // Three numbers parted by one mark: 2026-01-07, and 7/1/2026 that may be of January or July.
  bool read_date() {
    const std::size_t begin = at_;
    const std::string_view first = take_digits();
    const char mark = peek();
    const bool is_dated = mark == '-' || mark == '/' || mark == '.';
    if (is_dated) ++at_;
    const std::string_view second = take_digits();
    const bool has_third = is_dated && !second.empty() && second.size() <= 2 && peek() == mark;
    if (has_third) ++at_;
    const std::string_view third = take_digits();
    const bool has_year_last = third.size() == 2 || third.size() == 4;
    const bool has_year_first = first.size() == 4 && (third.size() == 1 || third.size() == 2);
    if (has_third && has_year_first) {
      add_date(number_in(first), number_in(second), number_in(third));
    } else if (has_third && has_year_last && first.size() <= 2) {
      add(SignKind::unclear_date);
    } else {
      at_ = begin;
      return false;
    }
    return true;
  }

  void add_date(unsigned year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(month), std::chrono::day(day)};
    if (date.ok())
      add(SignKind::date, 0, Day(date));
    else
      add(SignKind::unknown);
  }

  // 18:30, 18.30, 18h30, 1830 h, 2nd, 2026, 7pm or a plain number.
  void read_number() {
    if (read_date()) return;
    const std::string_view digits = take_digits();
    const bool is_parted = peek() == ':' || peek() == '.' || peek() == 'h';
    if (is_parted && is_ascii_digit(peek(1)) && is_ascii_digit(peek(2)) &&
        !is_ascii_digit(peek(3)) && digits.size() <= 2) {
      ++at_;
      return add_clock(digits, take_digits());
    }
    if (peek() == ',' && is_ascii_digit(peek(1)) && !is_ascii_digit(peek(3))) {
      ++at_;
      take_digits();
      return add(SignKind::unknown);  // 19,30 as a clock, and 10,12 that may be two hours
    }
    if (digits.size() == 4) return read_long_number(digits);
    if (digits.size() > 2) return add(SignKind::unknown);
    const std::size_t end = at_;
    if (peek() == '.' && is_letter(peek(1))) {
      ++at_;
      if (is_ordinal_suffix(take_letters())) return add_ordinal(number_in(digits));  // 2.º
      at_ = end;
    }
    read_suffix(digits);
  }

  void read_long_number(std::string_view digits) {
    const std::size_t end = at_;
    while (peek() == ' ' && at_ < text_.size()) ++at_;
    const auto meaning = meaning_of_word(take_letters());
    at_ = end;
    if (meaning && meaning->kind == SignKind::hours)
      return add_clock(digits.substr(0, 2), digits.substr(2));
    const bool is_year = digits.starts_with("20") && !is_letter(peek());
    add(is_year ? SignKind::year : SignKind::unknown, number_in(digits));
  }

  void add_ordinal(unsigned value) {
    if (value >= 1 && value <= 5) return add(SignKind::ordinal, value - 1);
    add(value >= 1 && value <= 31 ? SignKind::day_of_month : SignKind::unknown, value);
  }

  void read_suffix(std::string_view digits) {
    const std::size_t end = at_;
    const std::string suffix = take_letters();
    if (is_ordinal_suffix(suffix)) return add_ordinal(number_in(digits));
    const auto meaning = meaning_of_word(suffix);
    const SignKind kind = meaning ? meaning->kind : SignKind::unknown;
    const bool is_noon = kind == SignKind::clock && digits == "12";
    if (!suffix.empty() && kind != SignKind::meridiem && kind != SignKind::hours && !is_noon)
      return add(SignKind::unknown);
    at_ = end;  // am, pm, h and noon are signs of their own
    add(SignKind::number, number_in(digits));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  bool is_apart_ = false;
  std::vector<Sign> signs_;
};

}  // namespace

std::vector<Sign> signs_of(std::string_view phrase) {
  const std::string text = with_joined_halves(with_plain_marks(fold(phrase)));
  return join_dates(join_idioms(SignReader(text).read()));
}

}  // namespace catalog
