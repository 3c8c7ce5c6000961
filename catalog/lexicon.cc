#include "catalog/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/text.h"

namespace catalog {
namespace {

constexpr std::array<std::pair<PhraseType, std::string_view>, 20> phrase_types{{
    {PhraseType::condition, "condition"},
    {PhraseType::format, "format"},
    {PhraseType::audience, "audience"},
    {PhraseType::language, "language"},
    {PhraseType::topic, "topic"},
    {PhraseType::kind, "kind"},
    {PhraseType::accessibility, "accessibility"},
    {PhraseType::leader, "leader"},
    {PhraseType::cost, "cost"},
    {PhraseType::join, "join"},
    {PhraseType::day, "day"},
    {PhraseType::time, "time"},
    {PhraseType::moment, "moment"},
    {PhraseType::distance, "distance"},
    {PhraseType::near, "near"},
    {PhraseType::near_me, "near-me"},
    {PhraseType::group, "group"},
    {PhraseType::filler, "filler"},
    {PhraseType::danger, "danger"},
    {PhraseType::ordinary, "ordinary"},
}};

constexpr std::array<std::pair<PhraseUse, std::string_view>, 4> uses{{
    {PhraseUse::name, "name"},
    {PhraseUse::abbreviation, "abbreviation"},
    {PhraseUse::in_context, "in-context"},
    {PhraseUse::hidden, "hidden"},
}};

template <typename Table, typename Value>
std::string_view text_in(const Table& table, Value value) {
  return std::find_if(table.begin(), table.end(), [&](auto& row) { return row.first == value; })
      ->second;
}

template <typename Value, typename Table>
std::optional<Value> value_in(const Table& table, std::string_view text) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](auto& row) { return row.second == text; });
  return found == table.end() ? std::nullopt : std::optional(found->first);
}

// Shorter ones, joined, are too often the inside of something else.
constexpr std::size_t least_joined_bytes = 6;

// Abbreviations are letters, not words: they have no plural and are not written apart.  Parts of
// speech are common enough to be written right.
bool may_be_joined(const LexiconPhrase& phrase) {
  const bool is_word = phrase.use == PhraseUse::name || phrase.use == PhraseUse::hidden;
  return is_word && phrase.type != PhraseType::ordinary && phrase.type != PhraseType::filler &&
         phrase.type != PhraseType::near && phrase.type != PhraseType::distance;
}

bool may_be_plural(const LexiconPhrase& phrase) {
  return (phrase.use == PhraseUse::name || phrase.use == PhraseUse::hidden) &&
         phrase.type != PhraseType::ordinary;
}

}  // namespace

std::string_view to_text(PhraseType type) { return text_in(phrase_types, type); }
std::optional<PhraseType> phrase_type_of(std::string_view text) {
  return value_in<PhraseType>(phrase_types, text);
}
std::string_view to_text(PhraseUse use) { return text_in(uses, use); }
std::optional<PhraseUse> phrase_use_of(std::string_view text) {
  return value_in<PhraseUse>(uses, text);
}

std::string without_plural(std::string_view word) {
  const auto is_short = word.size() < 4;
  if (is_short || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is"))
    return std::string(word);
  if (word.size() > 4 && word.ends_with("ies"))
    return std::string(word.substr(0, word.size() - 3)) + "y";
  return std::string(word.substr(0, word.size() - 1));
}

void PhraseKeys::add(std::string_view folded_word) {
  if (!exact.empty()) {
    exact += ' ';
    plural += ' ';
  }
  exact += folded_word;
  plural += without_plural(folded_word);
  joined += folded_word;
}

PhraseKeys keys_of(std::string_view words) {
  PhraseKeys keys;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    keys.add(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return keys;
}

Lexicon::Lexicon(std::vector<LexiconPhrase> phrases) : phrases_(std::move(phrases)) {
  for (Index* index : {&exact_, &plural_, &joined_}) index->reserve(phrases_.size());
  words_.reserve(phrases_.size());
  for (std::uint32_t at = 0; at < phrases_.size(); ++at) {
    const LexiconPhrase& phrase = phrases_[at];
    PhraseKeys keys = keys_of(phrase.words);
    most_words_ = std::max(most_words_, add_words(phrase.words));
    exact_[std::move(keys.exact)].push_back(at);
    if (may_be_plural(phrase)) plural_[std::move(keys.plural)].push_back(at);
    if (may_be_joined(phrase) && keys.joined.size() >= least_joined_bytes)
      joined_[std::move(keys.joined)].push_back(at);
  }
}

// Gives how many there are.  Most stand in other phrases too, and are not copied again.
std::size_t Lexicon::add_words(std::string_view words) {
  std::size_t count = 1;
  for (;; ++count) {
    const std::size_t space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    if (!words_.contains(word)) {
      words_.emplace(word);
      words_.insert(without_plural(word));
    }
    if (space == std::string_view::npos) return count;
    words.remove_prefix(space + 1);
  }
}

void Lexicon::add(const Index& index, std::string_view key, Form form,
                  std::vector<Match>& found) const {
  const auto at = index.find(key);
  if (at == index.end()) return;
  for (const std::uint32_t number : at->second) {
    const LexiconPhrase* phrase = &phrases_[number];
    // A phrase that is there in a surer form, or its meaning by another phrase, is not added again.
    const bool is_there = std::any_of(found.begin(), found.end(), [&](const Match& match) {
      return match.phrase->type == phrase->type && match.phrase->id == phrase->id;
    });
    if (!is_there) found.push_back({phrase, form});
  }
}

std::vector<Lexicon::Match> Lexicon::find(const PhraseKeys& keys) const {
  std::vector<Match> found;
  add(exact_, keys.exact, Form::exact, found);
  add(plural_, keys.plural, Form::plural, found);
  if (keys.joined.size() >= least_joined_bytes) add(joined_, keys.joined, Form::joined, found);
  return found;
}

bool Lexicon::has_word(std::string_view folded_word) const {
  return words_.contains(folded_word) || words_.contains(without_plural(folded_word));
}

bool Lexicon::holds(std::string_view exact, PhraseType type) const {
  const auto at = exact_.find(exact);
  return at != exact_.end() &&
         std::any_of(at->second.begin(), at->second.end(),
                     [&](std::uint32_t number) { return phrases_[number].type == type; });
}

std::vector<std::string> telling_words(std::string_view text, const Lexicon& lexicon) {
  std::vector<std::string> telling;
  for (const Word& word : words(text)) {
    const bool is_silent = lexicon.holds(word.folded, PhraseType::filler) ||
                           lexicon.holds(word.folded, PhraseType::near) ||
                           lexicon.holds(word.folded, PhraseType::group);
    if (!is_silent && std::find(telling.begin(), telling.end(), word.folded) == telling.end())
      telling.push_back(word.folded);
  }
  return telling;
}

}  // namespace catalog
