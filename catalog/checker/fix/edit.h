// Changes of a text by its bytes, made all at once, so that each sees the bytes it was found at.
//
// Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/tree.h"

namespace catalog::checker::fix {

struct Edit {
  Span where;
  std::string text;  // instead
};

// No two edits may overlap, and none may reach beyond the text.
std::string applied(std::string_view text, std::vector<Edit> edits);

}  // namespace catalog::checker::fix
