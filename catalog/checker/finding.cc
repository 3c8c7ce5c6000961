#include "catalog/checker/finding.h"

#include <algorithm>
#include <tuple>

namespace catalog::checker {

void sort(Findings& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& left, const Finding& right) {
    return std::tie(left.file, left.where, left.rule) <
           std::tie(right.file, right.where, right.rule);
  });
}

bool has_errors(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace catalog::checker
