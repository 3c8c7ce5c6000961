#include "indexer/output/github.h"

#include <algorithm>
#include <map>

#include "indexer/output/severity.h"

namespace indexer::output {
namespace {

constexpr std::size_t most_shown = 10;  // of each severity

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

std::string annotation(const Finding& finding) {
  return std::string("::") + word_of(finding.severity) + " file=" + escaped(finding.file, true) +
         ",line=" + std::to_string(std::max(1, finding.where.line)) +
         ",col=" + std::to_string(std::max(1, finding.where.column)) +
         ",title=" + escaped(finding.rule, true) + "::" +
         escaped(finding.message + (finding.remedy.empty() ? "" : "\n" + finding.remedy), false) +
         '\n';
}

// What a contributor wrote can be no Markdown, HTML or mention of anyone.
std::string as_text(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n' || c == '\r')
      result += ' ';
    else if (c == '<')
      result += "&lt;";
    else if (c == '&')
      result += "&amp;";
    else if (c == '@')
      result += "&#64;";
    else if (std::string_view("\\`*_{}[]()#+!|~>").find(c) != std::string_view::npos)
      result += std::string("\\") + c;
    else
      result += c;
  }
  return result;
}

}  // namespace

std::string github(const Findings& findings) {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning}) {
    // The first of each file, then the second of each.
    std::map<std::string, std::size_t> seen;
    std::vector<std::pair<std::size_t, const Finding*>> turns;
    for (const Finding& finding : findings)
      if (finding.severity == severity) turns.emplace_back(seen[finding.file]++, &finding);
    std::stable_sort(turns.begin(), turns.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    for (std::size_t at = 0; at < std::min(turns.size(), most_shown); ++at)
      text += annotation(*turns[at].second);
  }
  return text;
}

std::string github_summary(const Findings& findings, std::size_t files) {
  const auto errors = static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::error; }));
  std::string text = "### Listings\n\n| checked | errors | warnings |\n|--:|--:|--:|\n| " +
                     std::to_string(files) + " | " + std::to_string(errors) + " | " +
                     std::to_string(findings.size() - errors) + " |\n";
  std::string file;
  for (const Finding& finding : findings) {
    if (finding.file != file) {
      file = finding.file;
      text += "\n**" + as_text(file) + "**\n\n";
    }
    text += std::string("- ") + word_of(finding.severity);
    if (finding.where.line > 0) text += " in line " + std::to_string(finding.where.line);
    text += ": " + as_text(finding.message) + " (" + as_text(finding.rule) + "). " +
            as_text(finding.remedy) + '\n';
  }
  return text;
}

}  // namespace indexer::output
