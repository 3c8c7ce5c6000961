#include "catalog/vocabulary.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "catalog/text.h"

namespace catalog {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* use_words[] = {"always", "in-context", "never"};

Json json_of(const Abbreviation& abbreviation) {
  return {{"text", abbreviation.text},
          {"use", use_words[static_cast<int>(abbreviation.use)]},
          {"because", abbreviation.because}};
}

// Nothing where its use is none of the three.
std::optional<Abbreviation> abbreviation_of(const Json& object) {
  const std::string use = object.at("use");
  const auto word = std::find(std::begin(use_words), std::end(use_words), use);
  if (word == std::end(use_words)) return {};
  return Abbreviation{object.at("text"), static_cast<AbbreviationUse>(word - std::begin(use_words)),
                      object.at("because")};
}

FoldedNames folded_names_of(const std::vector<Concept>& concepts) {
  FoldedNames folded;
  const auto add = [&](const std::string& name, std::size_t of) {
    folded.names.push_back(fold(name));
    folded.concepts.push_back(static_cast<Ordinal>(of));
  };
  for (std::size_t at = 0; at < concepts.size(); ++at) add(concepts[at].id, at);
  for (std::size_t at = 0; at < concepts.size(); ++at) {
    const Concept& word = concepts[at];
    add(word.label.en, at);
    add(word.label.es, at);
    for (const auto* more : {&word.also_en, &word.also_es, &word.hidden})
      for (const std::string& name : *more) add(name, at);
  }
  return folded;
}

}  // namespace

Vocabulary::Vocabulary(std::vector<Concept> concepts) : concepts_(std::move(concepts)) {
  for (std::size_t at = 0; at < concepts_.size(); ++at) {
    const bool is_new = ordinals_.emplace(concepts_[at].id, static_cast<Ordinal>(at)).second;
    assert(is_new);
    static_cast<void>(is_new);
  }
  folded_names_ = folded_names_of(concepts_);
}

std::optional<Ordinal> Vocabulary::find(std::string_view id) const {
  const auto found = ordinals_.find(id);
  return found == ordinals_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Ordinal> Vocabulary::with_broader(Ordinal ordinal) const {
  std::vector<Ordinal> found{ordinal};
  for (std::size_t at = 0; at < found.size(); ++at)
    for (const std::string& id : concepts_[found[at]].broader)
      if (const auto wider = find(id);
          wider && std::find(found.begin(), found.end(), *wider) == found.end())
        found.push_back(*wider);
  std::sort(found.begin(), found.end());
  return found;
}

std::string json_text_of(const Concept& word) {
  Json object{{"id", word.id},           {"en", word.label.en},
              {"es", word.label.es},     {"also_en", word.also_en},
              {"also_es", word.also_es}, {"hidden", word.hidden},
              {"broader", word.broader}, {"mesh", word.mesh},
              {"mondo", word.mondo},     {"abbreviations", Json::array()}};
  for (const Abbreviation& abbreviation : word.abbreviations)
    object["abbreviations"].push_back(json_of(abbreviation));
  return object.dump();
}

Expected<Concept> concept_of(std::string_view json) try {
  const Json object = Json::parse(json);
  Concept result{.id = object.at("id"),
                 .label = {object.at("en"), object.at("es")},
                 .also_en = object.at("also_en"),
                 .also_es = object.at("also_es"),
                 .hidden = object.at("hidden"),
                 .broader = object.at("broader"),
                 .mesh = object.at("mesh"),
                 .mondo = object.at("mondo")};
  for (const Json& abbreviation : object.at("abbreviations")) {
    auto read = abbreviation_of(abbreviation);
    if (!read)
      return failure(FailureKind::damaged,
                     "a stored word of a vocabulary has an abbreviation of an unknown use");
    result.abbreviations.push_back(std::move(*read));
  }
  return result;
} catch (const Json::exception& problem) {
  return failure(FailureKind::damaged,
                 std::string("a stored word of a vocabulary cannot be read: ") + problem.what());
}

}  // namespace catalog
