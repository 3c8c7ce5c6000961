// Findings as text: for people, for programs, and for GitHub's annotations.
#pragma once

#include <string>

#include "indexer/finding.h"

namespace indexer {

enum class FindingFormat { text, json, github };

//   us/ma/arlington.yaml:7:9: error: "hybid" is not a format [not-one-of]
//     did you mean "hybrid"?
std::string text_of(const Findings& findings, bool colour);

//   {"findings": [{"file", "line", "column", "rule", "severity", "message", "remedy"}], "files": N}
std::string json_of(const Findings& findings, std::size_t files);

//   ::error file=us/ma/arlington.yaml,line=7,col=9,title=not-one-of::...
std::string github_of(const Findings& findings);

}  // namespace indexer
