// data/vocabulary/*.yaml to the vocabularies of every facet.
//
// Rules: the reader's own (catalog/checker/reader/yaml.h), and
//   vocabulary-entry   an entry without an id or a label, a key or a value out of place
//   vocabulary-id      the same id twice, or a broader id that is not there
#pragma once

#include <filesystem>

#include "catalog/failure.h"
#include "indexer/checker.h"

namespace indexer {

// The vocabularies that a search needs besides those of the facets: parts of speech.
inline constexpr const char* speech_vocabularies[] = {"days",      "times",  "moments",
                                                      "distances", "speech", "dangers"};

// Where it finds no error, vocabulary_of has an answer for every facet.
// Errors: unreadable   the folder, or a facet's file, can not be read
catalog::Expected<Vocabularies> read_vocabularies(const std::filesystem::path& data,
                                                  Findings& findings);

}  // namespace indexer
