// Findings for a pull request at GitHub.
//
// It shows at most ten errors and ten warnings of a step beside the lines they are in and drops the
// rest without a word, so the worst come first, and the summary of the step has them all.
// Source: GitHub Docs, "Workflow commands for GitHub Actions".
//
// Pure, for any thread.
#pragma once

#include <string>

#include "indexer/checker.h"

namespace indexer::output {

//   ::error file=data/listings/us/ma/arlington.yaml,line=7,col=9,title=not-one-of::...
// At most ten errors and ten warnings; of a file's findings the first come first, and each file has
// its turn.
std::string github(const Findings& findings);

// All of them as Markdown: a table of counts, then a list for each file.
std::string github_summary(const Findings& findings, std::size_t files);

}  // namespace indexer::output
