// The lexicon: every phrase that means something to a search, with its type.
//
// The indexer makes it from data/vocabulary and writes it into the snapshot; with it the indexer
// finds the conditions that a listing's text mentions, and the query service reads what people
// type.  A phrase is found in three forms, each surer than the next:
//
//   exact    "trigeminal neuralgia"
//   plural   "migraines" where the vocabulary has "migraine", and the other way round
//   joined   "longcovid", "fibro myalgia": the same letters, parted otherwise (six and more)
//
// Thread promise: immutable once made; any number of threads may read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace catalog {

// What a phrase is: a value of a facet, or a part of speech.
enum class PhraseType : std::uint8_t {
  condition,
  format,
  audience,
  language,
  topic,
  kind,
  accessibility,
  leader,
  cost,
  join,
  day,       // mon ... sun, weekdays, weekend
  time,      // morning, afternoon, evening
  moment,    // now, today, tonight, tomorrow, this-week
  distance,  // mi, km; within (before a number), after (between a distance and a place)
  near,      // after it stands a place
  near_me,   // where the person is, which we never guess
  group,     // what everything here is called: "support group"
  filler,    // polite and grammatical words
  danger,    // suicide, self-harm, ...
  ordinary,  // the name of a place that is also a word of ordinary speech
};

// How a phrase came to stand for its id.
enum class PhraseUse : std::uint8_t {
  name,          // label, or what people call it
  abbreviation,  // always understood
  in_context,    // an abbreviation that also means something else
  hidden,        // understood, never shown
};

struct LexiconPhrase {
  std::string words;  // folded, one space between (words_joined)
  PhraseType type = PhraseType::filler;
  std::string id = {};  // of the vocabulary's word
  PhraseUse use = PhraseUse::name;
  std::string language = {};  // en or es; empty for both, and for abbreviations
  bool operator==(const LexiconPhrase&) const = default;
};

std::string_view to_text(PhraseType type);
std::optional<PhraseType> phrase_type_of(std::string_view text);
std::string_view to_text(PhraseUse use);
std::optional<PhraseUse> phrase_use_of(std::string_view text);

// A folded word without the ending of a plural, for comparing only: migraines -> migraine,
// allergies -> allergy, dolores -> dolore.  Words of three letters and less stay, and so do those
// in -ss, -us and -is ("lupus", "arthritis").
std::string without_plural(std::string_view folded_word);

// The words of a span as a lexicon compares them.
struct PhraseKeys {
  std::string exact;   // "support groups"
  std::string plural;  // "support group"
  std::string joined;  // "supportgroups"
  void add(std::string_view folded_word);
};

// Of folded words with a space between each two.
PhraseKeys keys_of(std::string_view folded_words);

class Lexicon {
 public:
  enum class Form : std::uint8_t { exact, plural, joined };
  struct Match {
    const LexiconPhrase* phrase;
    Form form;
  };

  Lexicon() = default;
  explicit Lexicon(std::vector<LexiconPhrase> phrases);
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;

  const std::vector<LexiconPhrase>& phrases() const { return phrases_; }

  // Every phrase that the words may be, each once in its surest form.
  std::vector<Match> find(const PhraseKeys& keys) const;
  // No phrase has more words.
  std::size_t most_words() const { return most_words_; }
  // True for a folded word that stands in a phrase, in this form or its plural.
  bool has_word(std::string_view folded_word) const;
  // True where the exact words are a phrase of this type.
  bool holds(std::string_view exact, PhraseType type) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;

  std::size_t add_words(std::string_view words);
  void add(const Index& index, std::string_view key, Form form, std::vector<Match>& found) const;

  std::vector<LexiconPhrase> phrases_;
  Index exact_, plural_, joined_;
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
  std::size_t most_words_ = 0;
};

// The words of a text that say something: without filler and what everything here is called;
// folded, each once, in order.
std::vector<std::string> telling_words(std::string_view text, const Lexicon& lexicon);

}  // namespace catalog
