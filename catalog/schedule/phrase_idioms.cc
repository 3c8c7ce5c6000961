#include "catalog/schedule/phrase_idioms.h"

#include <unordered_map>

#include "catalog/schedule/recurrence.h"
#include "catalog/text.h"

namespace catalog {
namespace {

struct Idioms {
  SignKind kind;
  unsigned value;
  std::initializer_list<std::string_view> texts;
};

using enum SignKind;

const std::initializer_list<Idioms> idiom_table{
    {weekdays, 0x1F, {"entre semana", "días entre semana", "días de semana", "días laborables"}},
    {weekdays, 0x1F, {"días hábiles", "día laborable", "día hábil"}},
    {weekdays, 0x1F, {"week days", "working days", "working day", "business days"}},
    {weekdays, 0x60, {"fin de semana", "fines de semana", "week end", "week ends"}},
    {weekdays, 0x7F, {"a diario", "7 days a week", "seven days a week"}},
    {months, 0xAAA, {"even months", "meses pares"}},
    {months, 0x555, {"odd months", "meses impares"}},
    {day, 0, {"day of the week", "days of the week", "día de la semana", "días de la semana"}},
    {weekly, 0, {"once a week", "once per week", "una vez por semana", "una vez a la semana"}},
    {weekly, 0, {"1 vez por semana", "1 vez a la semana"}},
    {monthly, 0, {"once a month", "once per month", "una vez al mes", "una vez por mes"}},
    {monthly, 0, {"1 vez al mes", "1 vez por mes", "al mes", "por mes"}},
    {every, 0, {"once every", "once each", "una vez cada", "1 vez cada"}},
    {from, 0, {"a partir del", "a partir de", "con inicio el", "as of"}},
    {except, 0, {"a excepción de", "con excepción de", "with the exception of", "other than"}},
    {except, 0, {"apart from", "aside from"}},
    {conjunction, 0, {"as well as", "así como"}},
    {oclock, 0, {"en punto"}},
    {shift, 30, {"half past"}},
    {shift, 15, {"quarter past", "a quarter past"}},
    {shift, 45, {"quarter to", "a quarter to"}},
};

struct Idiom {
  std::vector<std::string> words;
  WordMeaning meaning;
};

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

const std::unordered_map<std::string, std::vector<Idiom>>& idioms_by_first_word() {
  static const auto all = [] {
    std::unordered_map<std::string, std::vector<Idiom>> idioms;
    for (const Idioms& row : idiom_table)
      for (const std::string_view text : row.texts) {
        Idiom idiom{split(fold(text)), {row.kind, row.value}};
        idioms[idiom.words.front()].push_back(std::move(idiom));
      }
    return idioms;
  }();
  return all;
}

bool stands_at(const Idiom& idiom, const std::vector<Sign>& signs, std::size_t at) {
  if (at + idiom.words.size() > signs.size()) return false;
  for (std::size_t word = 0; word < idiom.words.size(); ++word)
    if (signs[at + word].text != idiom.words[word] || (word > 0 && signs[at + word].is_apart))
      return false;
  return true;
}

// The longest idiom that begins at `at`, or none.
const Idiom* idiom_at(const std::vector<Sign>& signs, std::size_t at) {
  const auto found = idioms_by_first_word().find(signs[at].text);
  if (found == idioms_by_first_word().end()) return nullptr;
  const Idiom* longest = nullptr;
  for (const Idiom& idiom : found->second)
    if ((longest == nullptr || idiom.words.size() > longest->words.size()) &&
        stands_at(idiom, signs, at))
      longest = &idiom;
  return longest;
}

bool is_of(const Sign& sign) {
  return sign.text == "of" || sign.text == "de" || sign.text == "del" || sign.text == "the";
}

// Reads a date in words from `at` on.
class DateReader {
 public:
  DateReader(const std::vector<Sign>& signs, std::size_t at) : signs_(signs), begin_(at), at_(at) {}

  // Moves `end` past it.
  std::optional<Day> read(std::size_t& end) {
    const bool is_good = month_at() ? take_month() && take_day() : take_day() && take_month();
    if (!is_good || !take_year()) return {};
    const std::chrono::year_month_day date{std::chrono::year(year_), std::chrono::month(month_),
                                           std::chrono::day(day_)};
    if (!date.ok()) return {};
    end = at_;
    return Day(date);
  }

 private:
  SignKind kind() const { return at_ < signs_.size() ? signs_[at_].kind : parting; }

  void pass_of() {
    while (at_ > begin_ && at_ < signs_.size() && is_of(signs_[at_])) ++at_;
  }

  bool month_at() const { return kind() == months && Months(signs_[at_].value).count() == 1; }

  bool take_month() {
    pass_of();
    if (!month_at()) return false;
    for (month_ = 1; !Months(signs_[at_].value)[month_ - 1];) ++month_;
    ++at_;
    return true;
  }

  bool take_day() {
    pass_of();
    const bool has_digits = at_ < signs_.size() && is_ascii_digit(signs_[at_].text[0]);
    if (!has_digits || (kind() != number && kind() != ordinal && kind() != day_of_month))
      return false;
    day_ = signs_[at_].value + (kind() == ordinal ? 1 : 0);
    ++at_;
    return true;
  }

  bool take_year() {
    pass_of();
    if (kind() != year) return false;
    year_ = static_cast<int>(signs_[at_++].value);
    return true;
  }

  const std::vector<Sign>& signs_;
  std::size_t begin_;
  std::size_t at_;
  unsigned day_ = 0;
  unsigned month_ = 0;
  int year_ = 0;
};

}  // namespace

std::vector<Sign> join_idioms(std::vector<Sign> signs) {
  std::vector<Sign> joined;
  for (std::size_t at = 0; at < signs.size();) {
    const Idiom* idiom = idiom_at(signs, at);
    if (idiom == nullptr) {
      joined.push_back(std::move(signs[at++]));
      continue;
    }
    Sign& sign = joined.emplace_back(std::move(signs[at]));
    sign.kind = idiom->meaning.kind;
    sign.value = idiom->meaning.value;
    for (std::size_t word = 1; word < idiom->words.size(); ++word)
      sign.text += " " + idiom->words[word];
    at += idiom->words.size();
  }
  return joined;
}

std::vector<Sign> join_dates(std::vector<Sign> signs) {
  std::vector<Sign> joined;
  for (std::size_t at = 0; at < signs.size();) {
    std::size_t end = at;
    const auto day = DateReader(signs, at).read(end);
    joined.push_back(std::move(signs[at]));
    for (std::size_t word = at + 1; word < end; ++word)
      joined.back().text += " " + signs[word].text;
    at = std::max(at + 1, end);
    if (!day) continue;
    joined.back().kind = date;
    joined.back().day = *day;
  }
  return joined;
}

std::span<const std::string> idiom_words() {
  static const auto words = [] {
    std::vector<std::string> all;
    for (const Idioms& row : idiom_table)
      for (const std::string_view text : row.texts)
        for (const std::string& word : split(std::string(text)))
          if (!meaning_of_word(fold(word))) all.push_back(word);
    return all;
  }();
  return words;
}

}  // namespace catalog
