// What the facts about a file depend on beside the file: with any other of these they are void.
#pragma once

#include <filesystem>
#include <string>

#include "catalog/date.h"
#include "catalog/failure.h"

namespace indexer::known {

// The program that runs, as a text that differs for any other build of it, and where a library or
// the time zones beneath it were exchanged.
std::string program_identity();

// SHA-256 of the program, the schema, the vocabularies, the gazetteer and the day.
// Errors: unreadable   one of the files can not be read
catalog::Expected<std::string> surroundings_of(const std::string& program,
                                               const std::filesystem::path& data,
                                               const std::filesystem::path& schema,
                                               catalog::Day today);

}  // namespace indexer::known
