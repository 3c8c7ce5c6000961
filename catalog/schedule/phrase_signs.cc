#include "catalog/schedule/phrase_signs.h"

#include "catalog/schedule/recurrence.h"
#include "catalog/text.h"

namespace catalog {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0; }

unsigned number_in(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

// The dashes of typesetters (U+2010 to U+2015) and the minus sign become a hyphen.
std::string with_plain_dashes(std::string text) {
  for (const std::string_view dash : {"\u2010", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"})
    for (std::size_t at = 0; (at = text.find(dash, at)) != std::string::npos;)
      text.replace(at, dash.size(), "-");
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

class SignReader {
 public:
  explicit SignReader(std::string_view text) : text_(text) {}

  std::vector<Sign> read() {
    while (at_ < text_.size()) {
      begin_ = at_;
      const char c = text_[at_];
      if (is_digit(c))
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
    signs_.push_back({kind, value, day, std::string(text_.substr(begin_, at_ - begin_))});
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
    while (is_digit(peek())) ++at_;
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
    if (c == '-')
      add(SignKind::dash);
    else if (c == ';')
      add(SignKind::parting);
    else if (std::string_view(" \t\r\n,.:&+/@").find(c) == std::string_view::npos)
      add(SignKind::unknown);
  }

  void add_clock(std::string_view hour, std::string_view minute) {
    const bool is_good = hour.size() <= 2 && number_in(hour) <= 24 && number_in(minute) < 60;
    add(is_good ? SignKind::clock : SignKind::unknown, number_in(hour) * 60 + number_in(minute));
  }

  // 2026-01-07, 18:30, 18.30, 18h30, 2nd, 7pm or a plain number.
  void read_number() {
    if (peek(4) == '-' && peek(7) == '-')
      if (const auto day = parse_day(text_.substr(at_, 10)); day && !is_digit(peek(10))) {
        at_ += 10;
        return add(SignKind::date, 0, *day);
      }
    const std::string_view digits = take_digits();
    if (digits.size() > 2) return add(SignKind::unknown);
    const bool is_parted = peek() == ':' || peek() == '.' || peek() == 'h';
    if (is_parted && is_digit(peek(1)) && is_digit(peek(2)) && !is_digit(peek(3))) {
      ++at_;
      return add_clock(digits, take_digits());
    }
    if (peek() == '.' && peek(1) == 'o') ++at_;  // 2.º
    read_suffix(digits);
  }

  void read_suffix(std::string_view digits) {
    const std::size_t end = at_;
    const std::string suffix = take_letters();
    const unsigned value = number_in(digits);
    for (const char* of_ordinal : {"st", "nd", "rd", "th", "o", "er", "do", "ro", "to"})
      if (suffix == of_ordinal)
        return add(value >= 1 && value <= 5 ? SignKind::ordinal : SignKind::unknown, value - 1);
    const auto meaning = meaning_of_word(suffix);
    if (!suffix.empty() &&
        (!meaning || (meaning->kind != SignKind::meridiem && meaning->kind != SignKind::hours)))
      return add(SignKind::unknown);
    at_ = end;  // am, pm and h are signs of their own
    add(SignKind::number, value);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::vector<Sign> signs_;
};

}  // namespace

std::vector<Sign> signs_of(std::string_view phrase) {
  return SignReader(with_joined_halves(with_plain_dashes(fold(phrase)))).read();
}

}  // namespace catalog
