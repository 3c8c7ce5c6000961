#include <algorithm>
#include <optional>

#include "catalog/checker/phrase/phrase_mends.h"
#include "catalog/nearest.h"
#include "catalog/schedule/phrase_idioms.h"
#include "catalog/schedule/phrase_refusals.h"
#include "catalog/text.h"

namespace catalog::checker {
namespace {

constexpr const char* see_weeks = "name its weeks of the month";
constexpr const char* see_months = "name its months";

// Several words, or one, that stand for others.
struct Wording {
  std::initializer_list<const char*> words;
  std::initializer_list<const char*> instead;  // best first
  const char* advice = "";
};

// Longer ones before those they begin with.
const std::initializer_list<Wording> wordings{
    {{"during", "the", "school", "year"}, {"from September to June"}, see_months},
    {{"in", "the", "school", "year"}, {"from September to June"}, see_months},
    {{"during", "school", "year"}, {"from September to June"}, see_months},
    {{"school", "year"}, {"from September to June"}, see_months},
    {{"academic", "year"}, {"from September to June"}, see_months},
    {{"durante", "el", "curso", "escolar"}, {"de septiembre a junio"}, see_months},
    {{"durante", "el", "curso"}, {"de septiembre a junio"}, see_months},
    {{"curso", "escolar"}, {"de septiembre a junio"}, see_months},
    {{"bi", "weekly"}, {"every 2 weeks"}},
    {{"biweekly"}, {"every 2 weeks"}},
    {{"bisemanal"}, {"cada 2 semanas"}},
    {{"bi", "monthly"}, {"1st and 3rd", "every 2 months"}, see_weeks},
    {{"bimonthly"}, {"1st and 3rd", "every 2 months"}, see_weeks},
    {{"bimensual"}, {"primer y tercer", "cada 2 meses"}, see_weeks},
    {{"mwf"}, {"Monday, Wednesday and Friday"}},
    {{"m", "w", "f"}, {"Monday, Wednesday and Friday"}},
    {{"m", "f"}, {"Monday to Friday"}},
    {{"l", "v"}, {"lunes a viernes"}},
};

// They may be left out, and so may words that only lead to them.
constexpr std::string_view harmless[] = {"time",     "group",   "support", "session",
                                         "sessions", "open",    "via",     "by",
                                         "public",   "federal", "bank",    "grupo"};
constexpr std::string_view leading[] = {
    "on",  "in",  "by",  "via", "at", "the", "hora", "time", "and",  "y",      "de",     "en",
    "por", "los", "las", "la",  "el", "for", "not",  "no",   "bank", "public", "federal"};

template <std::size_t size>
bool contains(const std::string_view (&words)[size], const std::string& word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

struct Known {
  std::string written;
  std::string folded;
};

const std::vector<Known>& known_words() {
  static const auto all = [] {
    std::vector<Known> words;
    for (const auto& list : {schedule_words(), idiom_words()})
      for (const std::string& word : list) words.push_back({word, fold(word)});
    return words;
  }();
  return all;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// As the word in whose place it comes: Tuesday, TUESDAY.
std::string in_case_of(std::string word, std::string_view model) {
  const auto count = std::count_if(model.begin(), model.end(), is_upper);
  if (count == 0) return word;
  const bool is_shouted = count > 1 && count == static_cast<std::ptrdiff_t>(model.size());
  const std::size_t end = is_shouted ? word.size() : 1;
  std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(end), word.begin(),
                 upper);
  return word;
}

// In their order, one word within the other: "wensday" within "wednesday".
bool has_letters_of(std::string_view left, std::string_view right) {
  if (left.size() < right.size()) std::swap(left, right);
  std::size_t found = 0;
  for (const char letter : left)
    if (found < right.size() && right[found] == letter) ++found;
  return found == right.size();
}

class WordMender {
 public:
  WordMender(std::string_view phrase, const std::vector<PhrasePiece>& pieces)
      : phrase_(phrase), pieces_(pieces), is_spanish_(is_spanish(pieces)) {}

  std::vector<Mend> mends() {
    const auto unknown = std::find_if(pieces_.begin(), pieces_.end(), [](const PhrasePiece& piece) {
      return piece.kind == PieceKind::unknown;
    });
    if (unknown == pieces_.end()) return {};
    at_ = static_cast<std::size_t>(unknown - pieces_.begin());
    leave_out_brackets();
    if (reword()) return std::move(mends_);
    const auto refusal = refusal_of(word());
    if (refusal && refusal->belongs_elsewhere) leave_out(std::string(refusal->why));
    if (!refusal && contains(harmless, word())) leave_out("");
    if (refusal) return std::move(mends_);
    mend_digits();
    mend_letters();
    part();
    return std::move(mends_);
  }

 private:
  const std::string& word() const { return pieces_[at_].folded; }

  void add(std::size_t begin, std::size_t end, std::string_view words, int cost,
           std::string advice = "") {
    mends_.push_back({replaced(phrase_, begin, end, words), cost, std::move(advice)});
  }

  void leave_out_brackets() {
    const std::size_t open = phrase_.rfind('(', pieces_[at_].begin);
    const std::size_t close = phrase_.find(')', pieces_[at_].begin);
    if (open == std::string_view::npos || close == std::string_view::npos) return;
    if (phrase_.substr(open, pieces_[at_].begin - open).find(')') != std::string_view::npos) return;
    add(open, close + 1, " ", 12, "what is in brackets goes into meets_note");
  }

  bool stands_at(const Wording& wording, std::size_t begin) const {
    if (begin + wording.words.size() > pieces_.size()) return false;
    return std::equal(
        wording.words.begin(), wording.words.end(),
        pieces_.begin() + static_cast<std::ptrdiff_t>(begin),
        [](const char* text, const PhrasePiece& piece) { return piece.folded == text; });
  }

  bool reword() {
    for (const Wording& wording : wordings)
      for (std::size_t begin = at_ < 3 ? 0 : at_ - 3; begin <= at_; ++begin) {
        if (!stands_at(wording, begin) || begin + wording.words.size() <= at_) continue;
        for (const char* words : wording.instead)
          add(pieces_[begin].begin, pieces_[begin + wording.words.size() - 1].end, words, 10,
              wording.advice);
        return true;
      }
    return false;
  }

  // "7 pm ET", "except bank holidays"; but of "except holidays and August" the August stays
  // excepted.
  void leave_out(const std::string& advice) {
    std::size_t begin = at_;
    while (begin > 0 && contains(leading, pieces_[begin - 1].folded)) --begin;
    const bool is_exception = begin > 0 && pieces_[begin - 1].sign == SignKind::except;
    std::size_t next = at_ + 1;
    const bool has_and = next < pieces_.size() && pieces_[next].sign == SignKind::conjunction;
    if (has_and) ++next;
    const bool is_list = next < pieces_.size() && pieces_[next].sign == SignKind::months;
    if (is_exception && is_list)
      add(pieces_[begin].begin, pieces_[next].begin, " ", 10, advice);
    else
      add(pieces_[begin - (is_exception ? 1 : 0)].begin, pieces_[at_].end, " ", 10, advice);
  }

  // "7pn", "3th"
  void mend_digits() {
    const std::size_t digits = word().find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos || digits > 2) return;
    for (const char* suffix : {"pm", "am", "th", "st", "nd", "rd", "h"}) {
      const std::size_t distance = edit_distance(word().substr(digits), suffix);
      if (distance <= 1) add(pieces_[at_].begin + digits, pieces_[at_].end, suffix, 10);
    }
  }

  // The nearest words; among equals those that begin alike and are of the phrase's language.
  void mend_letters() {
    constexpr std::size_t longest = 30, most = 4;
    const std::size_t size = word().size();
    if (size < 2 || size > longest || word().find_first_of("0123456789") != std::string::npos)
      return;
    std::vector<std::pair<int, const Known*>> near;
    for (const Known& known : known_words()) {
      const std::size_t other = known.folded.size();
      const std::size_t difference = size > other ? size - other : other - size;
      const std::size_t allowed = size < 6 ? 1 : 2;
      if (difference > allowed) continue;
      const std::size_t distance = edit_distance(word(), known.folded);
      if (distance > allowed) continue;
      const bool is_other_language = is_spanish_word(known.folded) != is_spanish_;
      near.emplace_back(static_cast<int>(distance) * 10 + (other < 4 ? 2 : 0) +
                            (known.folded[0] == word()[0] ? 0 : 2) +
                            (has_letters_of(known.folded, word()) ? 0 : 1) +
                            (is_other_language ? 3 : 0),
                        &known);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    if (near.size() > most) near.resize(most);
    const std::string_view written =
        phrase_.substr(pieces_[at_].begin, pieces_[at_].end - pieces_[at_].begin);
    for (const auto& [cost, known] : near)
      add(pieces_[at_].begin, pieces_[at_].end, in_case_of(known->written, written), cost);
  }

  // "everyTuesday", "Tuesdays6pm"
  void part() {
    const std::string written(
        phrase_.substr(pieces_[at_].begin, pieces_[at_].end - pieces_[at_].begin));
    for (std::size_t size = 2; size + 1 < written.size(); ++size) {
      const std::string parted = written.substr(0, size) + " " + written.substr(size);
      const auto pieces = pieces_of(parted);
      const bool is_known = std::all_of(pieces.begin(), pieces.end(), [](const PhrasePiece& piece) {
        return piece.kind != PieceKind::unknown;
      });
      if (is_known && pieces.size() == 2) add(pieces_[at_].begin, pieces_[at_].end, parted, 11);
    }
  }

  std::string_view phrase_;
  const std::vector<PhrasePiece>& pieces_;
  bool is_spanish_;
  std::size_t at_ = 0;
  std::vector<Mend> mends_;
};

}  // namespace

std::vector<Mend> word_mends(std::string_view phrase, const std::vector<PhrasePiece>& pieces) {
  return WordMender(phrase, pieces).mends();
}

std::string replaced(std::string_view phrase, std::size_t begin, std::size_t end,
                     std::string_view words) {
  std::string all(phrase.substr(0, begin));
  all += words;
  all += phrase.substr(end);
  std::string text;
  for (const char c : all) {
    const bool is_closing = c == ',' || c == ';';
    if ((c == ' ' || is_closing) && !text.empty() && text.back() == ' ') text.pop_back();
    text += c;
  }
  constexpr std::string_view loose = " ,;:-\t\r\n";
  const std::size_t first = text.find_first_not_of(loose), last = text.find_last_not_of(loose);
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

}  // namespace catalog::checker
