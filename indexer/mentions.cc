#include "indexer/mentions.h"

#include <algorithm>

#include "catalog/text.h"

namespace indexer {
namespace {

using catalog::Lexicon;
using catalog::LexiconPhrase;
using catalog::PhraseKeys;
using catalog::PhraseUse;

bool names_condition(const LexiconPhrase& phrase) {
  return phrase.type == catalog::PhraseType::condition &&
         (phrase.use == PhraseUse::name || phrase.use == PhraseUse::abbreviation);
}

bool begins_any(const std::vector<std::string>& ascending, std::string_view text) {
  const auto next = std::lower_bound(ascending.begin(), ascending.end(), text);
  return next != ascending.end() && std::string_view(*next).starts_with(text);
}

}  // namespace

MentionFinder::MentionFinder(const Vocabularies& vocabularies, const Lexicon& lexicon)
    : conditions_(vocabulary_of(vocabularies, catalog::Facet::condition)), lexicon_(lexicon) {
  for (const LexiconPhrase& phrase : lexicon.phrases()) {
    if (!names_condition(phrase)) continue;
    PhraseKeys keys = catalog::keys_of(phrase.words);
    exact_.push_back(std::move(keys.exact));
    plural_.push_back(std::move(keys.plural));
    joined_.push_back(std::move(keys.joined));
  }
  for (auto* kind : {&exact_, &plural_, &joined_}) std::sort(kind->begin(), kind->end());
}

bool MentionFinder::may_begin_name(const PhraseKeys& keys) const {
  return begins_any(exact_, keys.exact) || begins_any(plural_, keys.plural) ||
         begins_any(joined_, keys.joined);
}

// The longest phrase that begins at a word is meant: "back pain", not "pain".
std::set<std::string> MentionFinder::conditions_named(std::string_view text) const {
  const std::vector<catalog::Word> words = catalog::words(text);
  std::set<std::string> ids;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t next = first + 1;
    std::vector<std::string> longest;
    PhraseKeys keys;
    for (std::size_t last = first + 1;
         last <= words.size() && last - first <= lexicon_.most_words(); ++last) {
      keys.add(words[last - 1].folded);
      if (!may_begin_name(keys)) break;
      std::vector<std::string> here;
      for (const Lexicon::Match& match : lexicon_.find(keys))
        if (names_condition(*match.phrase)) here.push_back(match.phrase->id);
      if (here.empty()) continue;
      longest = std::move(here);
      next = last;
    }
    ids.insert(longest.begin(), longest.end());
    first = next;
  }
  return ids;
}

std::vector<catalog::Ordinal> MentionFinder::mentioned_conditions(
    const catalog::Listing& listing) const {
  std::set<catalog::Ordinal> stated;
  for (const std::string& id : listing.conditions)
    if (const auto ordinal = conditions_.find(id))
      for (const catalog::Ordinal wider : conditions_.with_broader(*ordinal)) stated.insert(wider);

  std::set<catalog::Ordinal> mentioned;
  for (const std::string* text : {&listing.name, &listing.summary, &listing.description})
    for (const std::string& id : conditions_named(*text))
      if (const auto ordinal = conditions_.find(id); ordinal && !stated.contains(*ordinal))
        mentioned.insert(*ordinal);
  return {mentioned.begin(), mentioned.end()};
}

}  // namespace indexer
