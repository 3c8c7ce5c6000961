#include "catalog/checker/rules/vocabulary_word.h"

#include <algorithm>

#include "catalog/nearest.h"
#include "catalog/text.h"

namespace catalog::checker::rules {

namespace {

// The first concept that goes by just this name.
std::optional<Ordinal> named(const std::string& typed, const Vocabulary& vocabulary) {
  const std::size_t count = vocabulary.concepts().size();
  const FoldedNames& known = vocabulary.folded_names();
  const auto found =
      std::find(known.names.begin() + static_cast<std::ptrdiff_t>(count), known.names.end(), typed);
  const std::size_t first =
      found == known.names.end()
          ? count
          : known.concepts[static_cast<std::size_t>(found - known.names.begin())];
  // An abbreviation with a letter wrong is another one.
  for (std::size_t at = 0; at < first; ++at)
    for (const Abbreviation& abbreviation : vocabulary.concepts()[at].abbreviations)
      if (fold(abbreviation.text) == typed) return static_cast<Ordinal>(at);
  return first < count ? std::optional(static_cast<Ordinal>(first)) : std::nullopt;
}

}  // namespace

std::optional<std::string> id_meant_by(const std::string& word, const Vocabulary& vocabulary) {
  if (const auto exact = named(fold(word), vocabulary))
    return "its id is \"" + vocabulary.at(*exact).id + "\"";
  // The ids stand first: they are meant before a name that is as near.
  const FoldedNames& known = vocabulary.folded_names();
  const auto found = nearest_folded(word, known.names);
  if (!found) return {};
  return "did you mean \"" + vocabulary.at(known.concepts[*found]).id + "\"?";
}

}  // namespace catalog::checker::rules
