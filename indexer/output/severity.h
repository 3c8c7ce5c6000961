// A severity in one word: error, warning.
//
// Pure, for any thread.
#pragma once

#include "indexer/checker.h"

namespace indexer::output {

inline const char* word_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

}  // namespace indexer::output
