#include "query-service/understand/phrase_spans.h"

#include <algorithm>

namespace query_service {
namespace {

using catalog::Lexicon;
using catalog::LexiconPhrase;
using catalog::PhraseType;
using catalog::PhraseUse;

// In context: no other condition is named; beside "group" the more so.
constexpr double in_context = 0.3;
constexpr double without_group = 0.45;
constexpr double out_of_context = 0.9;
constexpr double in_capitals = 0.1;
constexpr double no_context = 1.1;  // rather the word itself

double base_cost(const LexiconPhrase& phrase) {
  switch (phrase.type) {
    case PhraseType::filler: return 0.12;
    case PhraseType::group: return 0.1;
    case PhraseType::near: return 0.3;
    case PhraseType::near_me: return 0.15;
    case PhraseType::danger: return 0.3;
    default: break;
  }
  switch (phrase.use) {
    case PhraseUse::name: return 0.2;
    case PhraseUse::abbreviation: return 0.3;
    case PhraseUse::in_context: return out_of_context;
    case PhraseUse::hidden: return 0.35;
  }
  return cost::text;
}

// Filler of two words says no more than one word twice; a longer name is one thing all the same.
double cost_of_length(const LexiconPhrase& phrase, std::size_t words) {
  const double each = phrase.type == PhraseType::filler ? base_cost(phrase) : cost::word;
  return each * static_cast<double>(words - 1);
}

double form_cost(Lexicon::Form form) {
  switch (form) {
    case Lexicon::Form::exact: return 0;
    case Lexicon::Form::plural: return 0.03;
    case Lexicon::Form::joined: return 0.1;
  }
  return 0;
}

class PhraseFinder {
 public:
  PhraseFinder(const std::vector<Token>& tokens, const Lexicon& lexicon)
      : tokens_(tokens), lexicon_(lexicon) {}

  std::vector<Span> find() {
    for (std::size_t first = 0; first < tokens_.size(); ++first) {
      const std::size_t most = std::min(tokens_.size(), first + lexicon_.most_words());
      for (std::size_t last = first + 1; last <= most; ++last) {
        if (tokens_[last - 1].quoted || (last > first + 1 && tokens_[last - 1].after_break)) break;
        look_up(first, last);
      }
    }
    weigh_abbreviations();
    return std::move(spans_);
  }

 private:
  // As it is written; and, where a word is misspelt, with each word that it may be.
  void look_up(std::size_t first, std::size_t last) {
    std::size_t edits = 0;
    std::size_t choices = 1;
    for (std::size_t at = first; at < last; ++at)
      if (!tokens_[at].mended.empty()) {
        edits += tokens_[at].edits;
        // Of two misspelt words only the likeliest are tried together.
        choices = choices == 1 ? tokens_[at].mended.size() : 1;
      }
    for (std::size_t choice = 0; choice < choices; ++choice) {
      catalog::PhraseKeys keys;
      for (std::size_t at = first; at < last; ++at) {
        const auto& mended = tokens_[at].mended;
        keys.add(mended.empty() ? tokens_[at].folded : mended[std::min(choice, mended.size() - 1)]);
      }
      add(first, last, keys, edits);
    }
  }

  void add(std::size_t first, std::size_t last, const catalog::PhraseKeys& keys,
           std::size_t edits) {
    const std::size_t before = spans_.size();
    for (const Lexicon::Match& match : lexicon_.find(keys)) {
      const LexiconPhrase& phrase = *match.phrase;
      if (phrase.type == PhraseType::ordinary || phrase.type == PhraseType::distance) continue;
      // Its words alone say nothing ("for me"): the whole is no less silent.
      if (edits > 0 && (phrase.use == PhraseUse::in_context || phrase.words.size() < 4)) continue;
      if (is_word_in_small_letters(first, last, phrase)) continue;
      const auto same =
          std::find_if(spans_.begin() + static_cast<std::ptrdiff_t>(before), spans_.end(),
                       [&](const Span& span) { return span.type == phrase.type; });
      if (same != spans_.end()) {
        same->ids.push_back(phrase.id);
        continue;
      }
      spans_.push_back({.first = first,
                        .last = last,
                        .kind = SpanKind::phrase,
                        .cost = base_cost(phrase) + form_cost(match.form) +
                                cost_of_length(phrase, last - first) +
                                cost::edit * static_cast<double>(edits),
                        .type = phrase.type,
                        .ids = {phrase.id},
                        .words = phrase.words,
                        .hidden = phrase.use == PhraseUse::hidden,
                        .spanish_alone = phrase.language == "es",
                        .edits = edits});
      if (phrase.use == PhraseUse::in_context) abbreviated_.push_back(spans_.size() - 1);
    }
  }

  // "me", "as", "on": abbreviations that are words are read so only in capitals.
  bool is_word_in_small_letters(std::size_t first, std::size_t last,
                                const LexiconPhrase& phrase) const {
    if (phrase.use != PhraseUse::in_context || last - first != 1) return false;
    if (!is_common_word(phrase.words) || tokens_[first].all_capitals) return false;
    // "me", and "as support group": no sentence is or begins so.
    if (first > 0) return true;
    return last < tokens_.size() &&
           (tokens_[last].after_break || !lexicon_.holds(tokens_[last].folded, PhraseType::group));
  }

  bool is_common_word(const std::string& words) const {
    return lexicon_.holds(words, PhraseType::filler) || lexicon_.holds(words, PhraseType::near) ||
           lexicon_.holds(words, PhraseType::group) || lexicon_.holds(words, PhraseType::distance);
  }

  void weigh_abbreviations() {
    const bool has_group = std::any_of(spans_.begin(), spans_.end(),
                                       [](const Span& span) { return span.is(PhraseType::group); });
    for (const std::size_t at : abbreviated_) {
      Span& span = spans_[at];
      const bool other_condition =
          std::any_of(spans_.begin(), spans_.end(), [&](const Span& other) {
            const bool apart = other.last <= span.first || other.first >= span.last;
            return apart && other.is(PhraseType::condition) && other.cost < out_of_context;
          });
      if (is_common_word(span.words))
        span.cost = tokens_[span.first].all_capitals || !other_condition ? in_capitals : no_context;
      else if (span.is(PhraseType::day) || span.is(PhraseType::time))
        span.cost = has_time_beside(span) ? in_context : no_context;
      else if (!other_condition || is_joined(span))
        span.cost = has_group ? in_context : without_group;
    }
  }

  // "MS and depression", "fibro with IC".
  bool is_joined(const Span& span) const {
    const auto joins = [&](std::size_t word) {
      const std::string& text = tokens_[word].folded;
      return text == "and" || text == "y" || text == "with" || text == "plus" || text == "con";
    };
    return (span.first > 0 && joins(span.first - 1)) ||
           (span.last < tokens_.size() && joins(span.last));
  }

  // "sun" is a day beside a time or another day: "sun evening", "sat or sun".
  bool has_time_beside(const Span& span) const {
    return std::any_of(spans_.begin(), spans_.end(), [&](const Span& other) {
      const bool apart = other.last <= span.first || other.first >= span.last;
      return apart && (other.is(PhraseType::day) || other.is(PhraseType::time) ||
                       other.is(PhraseType::moment));
    });
  }

  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  std::vector<Span> spans_;
  std::vector<std::size_t> abbreviated_;
};

}  // namespace

std::vector<Span> phrase_spans(const std::vector<Token>& tokens, const Lexicon& lexicon) {
  return PhraseFinder(tokens, lexicon).find();
}

}  // namespace query_service
