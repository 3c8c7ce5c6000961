// Findings for people, with the line they are in.
//
//   us/ma/arlington.yaml:7:9: error: "hybid" is not a format [not-one-of]
//       7 | format: hybid
//         |         ^^^^^
//     did you mean "hybrid"?
//
// A value that nobody should see is not shown: its line is left out.
//
// Thread promise: pure but for the reading; one thread for each call.
#pragma once

#include <functional>
#include <string>

#include "indexer/checker.h"

namespace indexer::output {

// The text of a file; empty where it cannot be read, and then no line is shown.
using ReadFile = std::function<std::string(const std::string& file)>;

std::string text(const Findings& findings, bool colour, const ReadFile& read);

}  // namespace indexer::output
