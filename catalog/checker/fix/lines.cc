#include "catalog/checker/fix/lines.h"

namespace catalog::checker::fix {

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t found = text.find('\n', begin);
    const bool is_last = found == std::string_view::npos;
    lines.push_back({begin, is_last ? text.size() : found, is_last ? text.size() : found + 1});
    begin = lines.back().end;
  }
  return lines;
}

}  // namespace catalog::checker::fix
