// The words that listings are described with: conditions, formats, audiences, ...
//
// One Vocabulary for each facet, in the order of its file.  A word's place in that order is its
// ordinal, which the value slots of the index hold.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/failure.h"

namespace catalog {

using Ordinal = std::uint16_t;

// A text in the languages of the interface.
struct Labels {
  std::string en = {};
  std::string es = {};
  bool operator==(const Labels&) const = default;
};

// When an abbreviation is understood.
enum class AbbreviationUse {
  always,
  in_context,  // when nothing else fits, or in capitals beside a word such as "group"
  never,       // it means something else to most people
};

struct Abbreviation {
  std::string text = {};
  AbbreviationUse use = AbbreviationUse::always;
  std::string because = {};  // what else it means
  bool operator==(const Abbreviation&) const = default;
};

// One word of a vocabulary.
struct Concept {
  std::string id = {};
  Labels label = {};
  std::vector<std::string> also_en = {};
  std::vector<std::string> also_es = {};
  std::vector<Abbreviation> abbreviations = {};
  std::vector<std::string> hidden = {};   // understood, never shown
  std::vector<std::string> broader = {};  // ids in the same vocabulary, without circles
  std::string mesh = {};                  // Medical Subject Headings, where checked
  std::string mondo = {};
  bool operator==(const Concept&) const = default;
};

// Every text that the concepts of a vocabulary go by, folded: first their ids, each at its ordinal;
// then, concept by concept, labels, further and hidden names.  Abbreviations are not among them.
struct FoldedNames {
  std::vector<std::string> names = {};
  std::vector<Ordinal> concepts = {};  // whose name it is
};

class Vocabulary {
 public:
  Vocabulary() = default;
  explicit Vocabulary(std::vector<Concept> concepts);  // ids must differ

  const std::vector<Concept>& concepts() const { return concepts_; }
  const Concept& at(Ordinal ordinal) const { return concepts_[ordinal]; }
  std::optional<Ordinal> find(std::string_view id) const;
  const FoldedNames& folded_names() const { return folded_names_; }

  // The concept itself and every wider one, each once, in ascending order.
  std::vector<Ordinal> with_broader(Ordinal ordinal) const;

 private:
  std::vector<Concept> concepts_;
  std::map<std::string, Ordinal, std::less<>> ordinals_;
  FoldedNames folded_names_;
};

// A concept as JSON and back, as the snapshot keeps it.
std::string json_text_of(const Concept& word);
// Errors: damaged   the text is not what json_text_of writes
Expected<Concept> concept_of(std::string_view json);

}  // namespace catalog
