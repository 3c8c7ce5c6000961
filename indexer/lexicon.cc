#include "indexer/lexicon.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "catalog/text.h"

namespace indexer {
namespace {

using catalog::LexiconPhrase;
using catalog::PhraseType;
using catalog::PhraseUse;

struct Source {
  const char* vocabulary;
  PhraseType type;
};

constexpr Source sources[] = {
    {"conditions", PhraseType::condition},
    {"formats", PhraseType::format},
    {"audiences", PhraseType::audience},
    {"languages", PhraseType::language},
    {"topics", PhraseType::topic},
    {"kinds", PhraseType::kind},
    {"accessibility", PhraseType::accessibility},
    {"leaders", PhraseType::leader},
    {"costs", PhraseType::cost},
    {"joins", PhraseType::join},
    {"days", PhraseType::day},
    {"times", PhraseType::time},
    {"moments", PhraseType::moment},
    {"distances", PhraseType::distance},
    {"speech", PhraseType::filler},
    {"dangers", PhraseType::danger},
};

// Phrases by what they are, each once; the first use that was given stays.
class Collector {
 public:
  void add(std::string_view text, PhraseType type, const std::string& id, PhraseUse use,
           const char* language) {
    std::string words = catalog::words_joined(text);
    if (words.empty()) return;
    const auto [at, is_new] = numbers_.try_emplace({words, type, id}, phrases_.size());
    if (is_new)
      phrases_.push_back({std::move(words), type, id, use, language});
    else if (phrases_[at->second].language != language)
      phrases_[at->second].language.clear();  // it is said in both
  }

  void add_word(const catalog::Concept& word, PhraseType type) {
    add_label(word.label.en, type, word.id, "en");
    for (const std::string& name : word.also_en) add(name, type, word.id, PhraseUse::name, "en");
    add_label(word.label.es, type, word.id, "es");
    for (const std::string& name : word.also_es) add(name, type, word.id, PhraseUse::name, "es");
    for (const catalog::Abbreviation& abbreviation : word.abbreviations)
      if (abbreviation.use != catalog::AbbreviationUse::never)
        add(abbreviation.text, type, word.id,
            abbreviation.use == catalog::AbbreviationUse::always ? PhraseUse::abbreviation
                                                                 : PhraseUse::in_context,
            "");
    for (const std::string& name : word.hidden) add(name, type, word.id, PhraseUse::hidden, "");
  }

  std::vector<LexiconPhrase> take() { return std::move(phrases_); }

 private:
  // A label may explain itself or hold two names: "Neuropathic pain (nerve pain)", "Scleroderma /
  // systemic sclerosis".  Each is said by itself.
  void add_label(const std::string& label, PhraseType type, const std::string& id,
                 const char* language) {
    std::string_view rest = std::string_view(label).substr(0, label.find(" ("));
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(" / "), rest.size());
      add(rest.substr(0, end), type, id, PhraseUse::name, language);
      rest.remove_prefix(std::min(end + 3, rest.size()));
    }
    add(label, type, id, PhraseUse::name, language);
  }

  std::vector<LexiconPhrase> phrases_;
  std::map<std::tuple<std::string, PhraseType, std::string>, std::size_t> numbers_;
};

// Parts of speech share a file, and are types of their own.
PhraseType type_of(const Source& source, const catalog::Concept& word) {
  if (source.type == PhraseType::kind && word.id == "group") return PhraseType::group;
  if (source.type != PhraseType::filler) return source.type;
  return catalog::phrase_type_of(word.id).value_or(PhraseType::filler);
}

}  // namespace

std::vector<LexiconPhrase> lexicon_of(const Vocabularies& vocabularies,
                                      const std::vector<std::string>& ordinary) {
  Collector collector;
  for (const Source& source : sources) {
    const auto vocabulary = vocabularies.find(source.vocabulary);
    if (vocabulary == vocabularies.end()) continue;
    for (const catalog::Concept& word : vocabulary->second.concepts())
      collector.add_word(word, type_of(source, word));
  }
  for (const std::string& word : ordinary)
    collector.add(word, PhraseType::ordinary, "", PhraseUse::name, "");
  return collector.take();
}

}  // namespace indexer
