#include "catalog/checker/fix/edit.h"

#include <algorithm>
#include <cassert>

namespace catalog::checker::fix {

std::string applied(std::string_view text, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& left, const Edit& right) {
    return left.where.begin < right.where.begin;
  });
  std::string result;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    assert(edit.where.begin >= done && edit.where.begin <= edit.where.end &&
           edit.where.end <= text.size());
    result.append(text.substr(done, edit.where.begin - done)).append(edit.text);
    done = edit.where.end;
  }
  return result.append(text.substr(done));
}

}  // namespace catalog::checker::fix
