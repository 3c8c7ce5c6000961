// What changed between two texts, as a unified diff: what people and `patch` read.
//
//   --- data/listings/us/ma/lighthouse.yaml
//   +++ data/listings/us/ma/lighthouse.yaml
//   @@ -1,2 +1,2 @@
//    name: Lighthouse Example Group
//   -format: Online
//   +format: online
//
// As few lines change as can (the longest common subsequence), each with three around it.  Its time
// and space grow with the product of the lines between the first and the last change; beyond
// most_cells of it they are shown as all the old and then all the new.
//
// Any bytes may come.  Pure, for any thread.  Source: POSIX.1-2017, diff -u.
//
// A library would be libdtl-dev, whose hunks have four lines behind a change and three before it,
// and say "-1,0" where patch wants "-0,0".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace indexer::fix {

inline constexpr std::size_t most_cells = 1'000'000;

// Empty where nothing changed.
std::string diff(const std::string& file, std::string_view before, std::string_view after);

}  // namespace indexer::fix
