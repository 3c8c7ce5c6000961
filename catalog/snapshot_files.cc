#include "catalog/snapshot_files.h"

#include <algorithm>
#include <fstream>

namespace catalog {

bool is_snapshot_name(const std::string& name) {
  constexpr std::size_t time_size = 16;  // 20261123T041500Z
  if (name.size() != time_size + 9 || name[8] != 'T' || name[15] != 'Z' || name[16] != '-')
    return false;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_hexadecimal = [&](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  return std::all_of(name.begin(), name.begin() + 8, is_digit) &&
         std::all_of(name.begin() + 9, name.begin() + 15, is_digit) &&
         std::all_of(name.begin() + time_size + 1, name.end(), is_hexadecimal);
}

Expected<std::string> current_snapshot(const std::filesystem::path& published) {
  const std::filesystem::path pointer = published / snapshot_files::pointer;
  std::ifstream in(pointer);
  if (!in)
    return failure(FailureKind::not_found,
                   "nothing has been published in " + published.string() +
                       ": build it with kith-index build --data data --out " + published.string());
  std::string name;
  std::getline(in, name);
  if (!is_snapshot_name(name))
    return failure(FailureKind::damaged,
                   pointer.string() + " does not hold the name of a snapshot");
  return name;
}

std::vector<std::string> snapshots(const std::filesystem::path& published) {
  std::vector<std::string> names;
  std::error_code code;
  for (const auto& entry : std::filesystem::directory_iterator(published, code))
    if (entry.is_directory(code) && is_snapshot_name(entry.path().filename().string()))
      names.push_back(entry.path().filename().string());
  std::sort(names.rbegin(), names.rend());
  return names;
}

}  // namespace catalog
