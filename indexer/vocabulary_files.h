// data/vocabulary/*.yaml to the vocabularies of every facet.
//
// Rules: the reader's own (indexer/yaml.h), and
//   vocabulary-entry   an entry without an id or a label, a key or a value out of place
//   vocabulary-id      the same id twice, or a broader id that is not there
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>

#include "catalog/facets.h"
#include "catalog/failure.h"
#include "catalog/vocabulary.h"
#include "indexer/finding.h"

namespace indexer {

// By the name of their file: conditions, formats, resource_types, ...
using Vocabularies = std::map<std::string, catalog::Vocabulary, std::less<>>;

// The vocabularies that a search needs besides those of the facets: parts of speech.
inline constexpr const char* speech_vocabularies[] = {"days",      "times",  "moments",
                                                      "distances", "speech", "dangers"};

// The vocabulary of a facet; it is there once read_vocabularies has found no error.
const catalog::Vocabulary& vocabulary_of(const Vocabularies& vocabularies, catalog::Facet facet);

// Errors: unreadable   the folder, or a facet's file, can not be read
catalog::Expected<Vocabularies> read_vocabularies(const std::filesystem::path& data,
                                                  Findings& findings);

}  // namespace indexer
