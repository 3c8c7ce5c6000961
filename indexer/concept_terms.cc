#include "indexer/concept_terms.h"

namespace indexer {
namespace {

using catalog::Facet;

// How often a word counts, by what it is called so.
constexpr std::uint32_t condition_weight = 3;
constexpr std::uint32_t faint_weight = 1;

// Everything a condition (an audience, a topic) is called.
void add_names(TermCounts& terms, const catalog::Concept& word, std::uint32_t weight) {
  terms.add_text(word.label.en, weight);
  terms.add_text(word.label.es, weight);
  for (const auto* names : {&word.also_en, &word.also_es})
    for (const std::string& name : *names) terms.add_text(name, weight);
  // What is understood but never shown must not bring a listing to the top: "suicide" asks for a
  // crisis line before it asks for what an illness was once called.
  for (const std::string& name : word.hidden) terms.add_text(name, faint_weight);
  for (const catalog::Abbreviation& abbreviation : word.abbreviations)
    if (abbreviation.use != catalog::AbbreviationUse::never)
      terms.add_text(abbreviation.text, weight);
}

void add_wider(TermCounts& terms, const catalog::Vocabulary& vocabulary, catalog::Ordinal ordinal) {
  for (const catalog::Ordinal wider : vocabulary.with_broader(ordinal))
    if (wider != ordinal) {
      terms.add_text(vocabulary.at(wider).label.en, faint_weight);
      terms.add_text(vocabulary.at(wider).label.es, faint_weight);
    }
}

// What a kind or a format is called, in single words alone: "cara a cara" would make every group
// in person answer a search for "care".
void add_plain_words(TermCounts& terms, const catalog::Concept& word) {
  terms.add_text(word.label.en, faint_weight);
  terms.add_text(word.label.es, faint_weight);
  for (const auto* names : {&word.also_en, &word.also_es})
    for (const std::string& name : *names)
      if (name.find(' ') == std::string::npos) terms.add_text(name, faint_weight);
}

}  // namespace

ConceptTerms::ConceptTerms(const Vocabularies& vocabularies) {
  for (const Facet facet : facets) {
    const catalog::Vocabulary& vocabulary = vocabulary_of(vocabularies, facet);
    for (std::size_t at = 0; at < vocabulary.concepts().size(); ++at) {
      const auto ordinal = static_cast<catalog::Ordinal>(at);
      TermCounts terms;
      if (facet == Facet::kind || facet == Facet::format) {
        add_plain_words(terms, vocabulary.at(ordinal));
      } else {
        add_names(terms, vocabulary.at(ordinal),
                  facet == Facet::condition ? condition_weight : faint_weight);
        add_wider(terms, vocabulary, ordinal);
      }
      terms_[catalog::index_of(facet)].push_back(terms.counts());
    }
  }
}

}  // namespace indexer
