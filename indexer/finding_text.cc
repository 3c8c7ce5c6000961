#include "indexer/finding_text.h"

#include <nlohmann/json.hpp>

namespace indexer {
namespace {

const char* word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

// GitHub reads one line, and ends a property at a comma or colon.
std::string escaped(const std::string& text, bool property) {
  std::string result;
  for (const char c : text) {
    if (c == '%')
      result += "%25";
    else if (c == '\r')
      result += "%0D";
    else if (c == '\n')
      result += "%0A";
    else if (property && c == ':')
      result += "%3A";
    else if (property && c == ',')
      result += "%2C";
    else
      result += c;
  }
  return result;
}

}  // namespace

std::string text_of(const Findings& findings, bool colour) {
  const std::string bold = colour ? "\033[1m" : "";
  const std::string red = colour ? "\033[1;31m" : "";
  const std::string yellow = colour ? "\033[1;33m" : "";
  const std::string plain = colour ? "\033[0m" : "";
  std::string text;
  for (const Finding& finding : findings) {
    text += bold + finding.file;
    if (finding.where.line > 0)
      text += ':' + std::to_string(finding.where.line) + ':' + std::to_string(finding.where.column);
    text += ": " + plain + (finding.severity == Severity::error ? red : yellow) +
            word(finding.severity) + ": " + plain + finding.message + " [" + finding.rule + "]\n";
    if (!finding.remedy.empty()) text += "  " + finding.remedy + '\n';
  }
  return text;
}

std::string json_of(const Findings& findings, std::size_t files) {
  nlohmann::ordered_json all{{"findings", nlohmann::ordered_json::array()}, {"files", files}};
  for (const Finding& finding : findings)
    all["findings"].push_back({{"file", finding.file},
                               {"line", finding.where.line},
                               {"column", finding.where.column},
                               {"rule", finding.rule},
                               {"severity", word(finding.severity)},
                               {"message", finding.message},
                               {"remedy", finding.remedy}});
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string github_of(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings)
    text +=
        std::string("::") + word(finding.severity) + " file=" + escaped(finding.file, true) +
        ",line=" + std::to_string(finding.where.line) +
        ",col=" + std::to_string(finding.where.column) + ",title=" + escaped(finding.rule, true) +
        "::" +
        escaped(finding.message + (finding.remedy.empty() ? "" : "\n" + finding.remedy), false) +
        '\n';
  return text;
}

}  // namespace indexer
