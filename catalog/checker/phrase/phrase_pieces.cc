#include "catalog/checker/phrase/phrase_pieces.h"

#include <algorithm>
#include <unordered_set>

#include "catalog/schedule/phrase_idioms.h"
#include "catalog/text.h"

namespace catalog::checker {
namespace {

bool all_digits(const std::string& word) { return std::all_of(word.begin(), word.end(), is_digit); }

unsigned number_in(const std::string& word) {
  unsigned value = 0;
  for (const char c : word) {
    if (!is_digit(c)) break;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

// What follows the digits of "7pm".
std::string suffix_of(const std::string& word) {
  return std::string(std::find_if_not(word.begin(), word.end(), is_digit), word.end());
}

bool is_ordinal_suffix(const std::string& suffix) {
  constexpr std::string_view all[] = {"st", "nd", "rd", "th", "o", "er", "do", "ro", "ero", "to"};
  return std::find(std::begin(all), std::end(all), suffix) != std::end(all);
}

bool has_part_in_idiom(const std::string& folded) {
  static const auto words = [] {
    std::unordered_set<std::string> all;
    for (const std::string& word : idiom_words()) all.insert(fold(word));
    return all;
  }();
  return words.contains(folded);
}

class PieceReader {
 public:
  explicit PieceReader(std::string_view phrase) : phrase_(phrase), words_(words(phrase)) {}

  std::vector<PhrasePiece> read() {
    while (at_ < words_.size()) {
      const std::string& word = words_[at_].folded;
      if (!is_digit(word[0]))
        read_word(word);
      else if (!read_date() && !read_clock())
        read_number(word);
    }
    return std::move(pieces_);
  }

 private:
  // What stands between a word and the next, to which it counts from here; nothing after the last.
  std::string_view gap(std::size_t ahead) const {
    const std::size_t word = at_ + ahead;
    if (word + 1 >= words_.size()) return {};
    return phrase_.substr(words_[word].end, words_[word + 1].begin - words_[word].end);
  }

  const std::string& next(std::size_t ahead) const { return words_[at_ + ahead].folded; }

  // Of `count` words from here.
  PhrasePiece& add(PieceKind kind, std::size_t count, unsigned value = 0) {
    const Word &first = words_[at_], &last = words_[at_ + count - 1];
    at_ += count;
    return pieces_.emplace_back(
        PhrasePiece{kind, SignKind::unknown, value, first.folded, first.begin, last.end});
  }

  void read_word(const std::string& word) {
    const std::string_view mark = gap(0);
    if ((word == "a" || word == "p") && mark.starts_with('.') && next(1) == "m") {
      add(PieceKind::meridiem, 2);
      return;
    }
    const auto meaning = meaning_of_word(word);
    if (!meaning) {
      add(has_part_in_idiom(word) ? PieceKind::word : PieceKind::unknown, 1);
      return;
    }
    const bool is_meridiem = meaning->kind == SignKind::meridiem;
    add(is_meridiem ? PieceKind::meridiem : PieceKind::word, 1, meaning->value).sign =
        meaning->kind;
  }

  bool read_date() {
    const std::string_view mark = gap(0);
    if (mark.size() != 1 || mark != gap(1) || !(mark == "-" || mark == "/" || mark == "."))
      return false;
    const std::string &first = next(0), &second = next(1), &third = next(2);
    if (!all_digits(first) || !all_digits(second) || !all_digits(third)) return false;
    const bool has_year_first = first.size() == 4 && second.size() <= 2 && third.size() <= 2;
    const bool has_year_last = first.size() <= 2 && second.size() <= 2 && third.size() % 2 == 0;
    if (!has_year_first && !has_year_last) return false;
    add(has_year_first ? PieceKind::date : PieceKind::unclear_date, 3);
    return true;
  }

  // 18:30, 6.30pm, 18h30
  bool read_clock() {
    const std::string& hour = next(0);
    if (gap(0) == ":" || gap(0) == ".") {
      const std::string& minute = next(1);
      const bool has_minute = minute.size() >= 2 && is_digit(minute[0]) && is_digit(minute[1]) &&
                              (minute.size() == 2 || !is_digit(minute[2]));
      if (!all_digits(hour) || hour.size() > 2 || !has_minute) return false;
      add(clock_kind(suffix_of(minute)), 2, number_in(hour));
      return true;
    }
    const std::string suffix = suffix_of(hour);
    if (suffix.size() == 3 && suffix[0] == 'h' && is_digit(suffix[1]) && is_digit(suffix[2])) {
      add(PieceKind::clock, 1, number_in(hour));
      return true;
    }
    return false;
  }

  static PieceKind clock_kind(const std::string& suffix) {
    if (suffix.empty()) return PieceKind::clock;
    const auto meaning = meaning_of_word(suffix);
    if (meaning && meaning->kind == SignKind::meridiem) return PieceKind::half_clock;
    return meaning && meaning->kind == SignKind::hours ? PieceKind::clock : PieceKind::unknown;
  }

  void read_number(const std::string& word) {
    const unsigned value = number_in(word);
    const std::string suffix = suffix_of(word);
    if (is_ordinal_suffix(suffix)) {
      add(PieceKind::ordinal, 1, value - 1);
    } else if (!suffix.empty()) {
      add(clock_kind(suffix), 1, value);
    } else if (gap(0) == "." && is_ordinal_suffix(next(1))) {
      add(PieceKind::ordinal, 2, value - 1);
    } else {
      const bool is_short = word.size() <= 2, is_long = word.size() == 4;
      add(is_short  ? PieceKind::number
          : is_long ? PieceKind::four_digits
                    : PieceKind::unknown,
          1, value);
    }
  }

  std::string_view phrase_;
  std::vector<Word> words_;
  std::size_t at_ = 0;
  std::vector<PhrasePiece> pieces_;
};

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<PhrasePiece> pieces_of(std::string_view phrase) { return PieceReader(phrase).read(); }

bool is_dash(std::string_view gap) {
  std::string text;
  for (const char c : gap)
    if (c != ' ') text += c;
  for (const char* dash : {"-", "\u2010", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"})
    if (text == dash) return true;
  return false;
}

bool is_spanish(const std::vector<PhrasePiece>& pieces) {
  int balance = 0;
  for (const PhrasePiece& piece : pieces)
    if (piece.kind == PieceKind::word && piece.sign != SignKind::unknown)
      balance += is_spanish_word(piece.folded) ? 1 : -1;
  return balance > 0;
}

}  // namespace catalog::checker
