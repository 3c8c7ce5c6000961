// Files and folders of text, read whole and in a stable order.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/failure.h"

namespace indexer {

// Errors: unreadable   the file is not there, or can not be read
catalog::Expected<std::string> read_text(const std::filesystem::path& path);

// Every file below a folder whose name ends in `ending`, sorted by path; hidden ones passed over.
// Errors: unreadable   the folder is not there, or can not be read
catalog::Expected<std::vector<std::filesystem::path>> files_below(
    const std::filesystem::path& folder, std::string_view ending);

// The parts of a line between its tabs.
std::vector<std::string_view> columns_of(std::string_view line);

}  // namespace indexer
