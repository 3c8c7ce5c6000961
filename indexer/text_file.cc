#include "indexer/text_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace indexer {

catalog::Expected<std::string> read_text(const std::filesystem::path& path) {
  std::error_code code;
  std::ifstream file(path, std::ios::binary);
  // A folder opens, and then throws when it is read.
  if (std::filesystem::is_directory(path, code))
    return catalog::failure(catalog::FailureKind::unreadable, path.string() + " is a folder");
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file.is_open() || file.bad())
    return catalog::failure(catalog::FailureKind::unreadable, path.string() + " cannot be read");
  return text;
}

catalog::Expected<std::vector<std::filesystem::path>> files_below(
    const std::filesystem::path& folder, std::string_view ending) {
  std::vector<std::filesystem::path> files;
  std::error_code code;
  auto entry = std::filesystem::recursive_directory_iterator(folder, code);
  for (; !code && entry != std::filesystem::recursive_directory_iterator(); entry.increment(code)) {
    const std::string name = entry->path().filename().string();
    // A link that leads nowhere, or to itself, is not a file of ours.
    std::error_code unreadable;
    if (name.starts_with('.')) {
      if (entry->is_directory(unreadable)) entry.disable_recursion_pending();
    } else if (entry->is_regular_file(unreadable) && name.ends_with(ending)) {
      files.push_back(entry->path());
    }
  }
  if (code)
    return catalog::failure(catalog::FailureKind::unreadable,
                            folder.string() + " cannot be read: " + code.message());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (;;) {
    const std::size_t tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace indexer
