#include "indexer/output/text.h"

#include <algorithm>
#include <set>
#include <utility>

#include "catalog/text.h"
#include "indexer/output/excerpt.h"
#include "indexer/output/severity.h"

namespace indexer::output {
namespace {

// Of a whole file the findings are shown together, so that it is read once.
class Sources {
 public:
  explicit Sources(const ReadFile& read) : read_(read) {}

  const std::string& of(const std::string& file) {
    if (file_ != file) {
      file_ = file;
      text_ = read_ ? read_(file) : "";
    }
    return text_;
  }

 private:
  const ReadFile& read_;
  std::string file_ = {};
  std::string text_ = {};
};

}  // namespace

std::string text(const Findings& findings, bool colour, const ReadFile& read) {
  const std::string bold = colour ? "\033[1m" : "";
  const std::string red = colour ? "\033[1;31m" : "";
  const std::string yellow = colour ? "\033[1;33m" : "";
  const std::string green = colour ? "\033[1;32m" : "";
  const std::string plain = colour ? "\033[0m" : "";
  Sources sources(read);
  // The line of a private value is shown for no finding: another one may stand in it as well.
  std::set<std::pair<std::string, int>> private_lines;
  for (const Finding& finding : findings)
    if (finding.is_private) private_lines.emplace(finding.file, finding.where.line);
  std::string text;
  for (const Finding& finding : findings) {
    text += bold + finding.file;
    if (finding.where.line > 0)
      text += ':' + std::to_string(finding.where.line) + ':' + std::to_string(finding.where.column);
    text += ": " + plain + (finding.severity == Severity::error ? red : yellow) +
            word_of(finding.severity) + ": " + plain + finding.message + " [" + finding.rule +
            "]\n";
    const bool may_be_shown =
        finding.where.line > 0 && !private_lines.contains({finding.file, finding.where.line});
    const auto excerpt =
        may_be_shown ? excerpt_at(sources.of(finding.file), finding.where) : std::nullopt;
    if (excerpt) {
      const std::string number = std::to_string(finding.where.line);
      const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
      text += margin + number + " | " + excerpt->line + '\n';
      text += std::string(margin.size() + number.size(), ' ') + " | " + excerpt->before + green +
              excerpt->carets + plain + '\n';
    }
    if (!finding.remedy.empty()) text += "  " + finding.remedy + '\n';
  }
  return text;
}

}  // namespace indexer::output
