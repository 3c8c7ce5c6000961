// Which pages of plain words there are, and what follows what.
//
//   learn_part_at("/guide/safety-online")->name  -> "safety-online"
//
// The text of each stands in learn/<language>/<name>.md (learn_text.h).
//
// Thread promise: immutable; any number of threads may read.
#pragma once

#include <span>
#include <string_view>

namespace query_service {

struct LearnPart {
  std::string_view path;  // "/guide/how-to-choose"
  std::string_view name;  // "how-to-choose"

  bool is_of_guide() const;  // has the guide above it
};

// The guide, its parts in the order in which they are read, and the pages about this site.
std::span<const LearnPart> learn_parts();

// Null where no part has this path.
const LearnPart* learn_part_at(std::string_view path);

// What is read next: the first part after the guide, null after its last part and beside it.
const LearnPart* next_part(const LearnPart& part);

}  // namespace query_service
