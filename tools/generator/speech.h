// How listings speak, in each language: patterns whose blanks are filled in.
//
//   speech_of("es").group_names[0]     -> "Grupo {word} de {condition}, {town}"
//
// Blanks: {word} the invented name, {name} a common one (Lighthouse), {condition}, {town}, {year},
// {organization}, {theme} another at each place.  What stands first is drawn most.
//
// Constant; any number of threads may read.
#pragma once

#include <span>
#include <string_view>

namespace generator {

using Patterns = std::span<const std::string_view>;

struct Speech {
  std::string_view language;
  std::string_view any_condition;  // where a condition has no short name in this language
  Patterns names;
  Patterns themes;
  Patterns group_names;
  Patterns chapter_names;  // groups of an organization: in one town there may be several
  Patterns organization_names;
  Patterns event_names;
  Patterns resource_names;
  Patterns helpline_names;
  Patterns venues;
  Patterns streets;
  Patterns group_summaries;
  Patterns organization_summaries;
  Patterns event_summaries;
  Patterns resource_summaries;
  Patterns helpline_summaries;
  Patterns sentences;  // of a description
};

// English for a language that is not known.
const Speech& speech_of(std::string_view language);

extern const Speech english, spanish, french, german;

}  // namespace generator
