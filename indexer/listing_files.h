// data/listings/**.yaml to trees: what a contributor wrote, each in its file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalog/failure.h"
#include "indexer/checker.h"

namespace indexer {

struct ListingFiles {
  std::vector<ListingFile> files;  // those that could be read as YAML, by path
  std::size_t seen = 0;            // all of them
};

// The listing files below data/listings, sorted; a file of any other kind becomes a finding.
// Errors: unreadable   the folder can not be read
catalog::Expected<std::vector<std::string>> listing_paths(const std::filesystem::path& data,
                                                          Findings& findings);

// The text of one file as a tree; nothing, and findings, where it can not be read as YAML.
std::optional<ListingFile> listing_file_of(const std::string& path, const std::string& text,
                                           Findings& findings);

// Reads the files below data/listings; what cannot be read as YAML, and a file
// of any other kind, becomes findings.
// Errors: unreadable   the folder or a file can not be read
catalog::Expected<ListingFiles> read_listing_files(const std::filesystem::path& data,
                                                   Findings& findings);

}  // namespace indexer
