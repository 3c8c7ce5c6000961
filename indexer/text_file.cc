#include "indexer/text_file.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace indexer {

catalog::Expected<std::string> read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text;
  // Nearly every file is whole after the first piece.
  std::array<char, 16 * 1024> piece;
  while (file) {
    file.read(piece.data(), piece.size());
    text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (file.is_open() && !file.bad()) return text;
  // A folder opens, and cannot be read.
  std::error_code code;
  const bool is_folder = std::filesystem::is_directory(path, code);
  return catalog::failure(catalog::FailureKind::unreadable,
                          path.string() + (is_folder ? " is a folder" : " cannot be read"));
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
