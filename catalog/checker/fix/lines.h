// A text as its lines, by their bytes.
//
// Pure, for any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace catalog::checker::fix {

struct Line {
  std::size_t begin = 0;
  std::size_t text_end = 0;  // where its \n stands, if it has one
  std::size_t end = 0;       // where the next begins

  std::string_view text(std::string_view all) const { return all.substr(begin, text_end - begin); }
};

// All of them; the last may lack its \n.
std::vector<Line> lines_of(std::string_view text);

}  // namespace catalog::checker::fix
