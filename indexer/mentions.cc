#include "indexer/mentions.h"

#include <set>

#include "catalog/text.h"

namespace indexer {
namespace {

using catalog::Lexicon;
using catalog::PhraseType;
using catalog::PhraseUse;

// The longest phrase that begins at a word is meant: "back pain", not "pain".
std::set<std::string> conditions_named(std::string_view text, const Lexicon& lexicon) {
  const std::vector<catalog::Word> words = catalog::words(text);
  std::set<std::string> ids;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t next = first + 1;
    std::vector<std::string> longest;
    catalog::PhraseKeys keys;
    for (std::size_t last = first + 1; last <= words.size() && last - first <= lexicon.most_words();
         ++last) {
      keys.add(words[last - 1].folded);
      std::vector<std::string> here;
      for (const Lexicon::Match& match : lexicon.find(keys)) {
        const bool is_sure =
            match.phrase->use == PhraseUse::name || match.phrase->use == PhraseUse::abbreviation;
        if (match.phrase->type == PhraseType::condition && is_sure)
          here.push_back(match.phrase->id);
      }
      if (here.empty()) continue;
      longest = std::move(here);
      next = last;
    }
    ids.insert(longest.begin(), longest.end());
    first = next;
  }
  return ids;
}

}  // namespace

std::vector<catalog::Ordinal> mentioned_conditions(const catalog::Listing& listing,
                                                   const Vocabularies& vocabularies,
                                                   const Lexicon& lexicon) {
  const catalog::Vocabulary& conditions = vocabulary_of(vocabularies, catalog::Facet::condition);
  std::set<catalog::Ordinal> stated;
  for (const std::string& id : listing.conditions)
    if (const auto ordinal = conditions.find(id))
      for (const catalog::Ordinal wider : conditions.with_broader(*ordinal)) stated.insert(wider);

  std::set<catalog::Ordinal> mentioned;
  for (const std::string* text : {&listing.name, &listing.summary, &listing.description})
    for (const std::string& id : conditions_named(*text, lexicon))
      if (const auto ordinal = conditions.find(id); ordinal && !stated.contains(*ordinal))
        mentioned.insert(*ordinal);
  return {mentioned.begin(), mentioned.end()};
}

}  // namespace indexer
