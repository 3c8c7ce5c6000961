#include "tools/generator/shelves.h"

namespace generator {

std::string Shelves::folder_for(std::string_view area, std::string_view id) {
  std::string folder = std::string(area) + "/" + std::string(id.substr(0, 1));
  const std::size_t before = files_[folder]++;
  if (const std::size_t volume = before / most_files_; volume > 0)
    folder += "-" + std::to_string(volume + 1);
  return folder;
}

}  // namespace generator
