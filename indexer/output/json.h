// Findings for programs.
//
// Pure, for any thread.
#pragma once

#include <string>

#include "indexer/checker.h"

namespace indexer::output {

//   {"findings": [{"file", "line", "column", "rule", "severity", "message", "remedy"}], "files": N}
std::string json(const Findings& findings, std::size_t files);

// SARIF 2.1.0, as code hosts and editors read it: one run, a rule for each that was broken with its
// explanation (indexer/book/book.h), a result for each finding.  Paths are relative with slashes.
// Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (2020).
std::string sarif(const Findings& findings);

}  // namespace indexer::output
