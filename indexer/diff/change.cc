#include "indexer/diff/change.h"

#include <algorithm>

namespace indexer::diff {

const char* to_text(Fate fate) {
  switch (fate) {
    case Fate::added: return "added";
    case Fate::removed: return "removed";
    case Fate::changed: return "changed";
    case Fate::moved: return "moved";
    case Fate::renamed: return "renamed";
  }
  return "";
}

std::string summary_of(const Report& report) {
  std::string text;
  for (const Fate fate : {Fate::added, Fate::changed, Fate::moved, Fate::renamed, Fate::removed}) {
    const auto count = std::count_if(report.changes.begin(), report.changes.end(),
                                     [&](const Change& change) { return change.fate == fate; });
    if (count > 0) text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + to_text(fate);
  }
  if (text.empty()) text = "no listing changes";
  return text + "; " + std::to_string(report.unchanged) + " as before";
}

}  // namespace indexer::diff
