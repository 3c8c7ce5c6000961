#include "indexer/output/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "indexer/book/book.h"
#include "indexer/output/severity.h"

namespace indexer::output {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& all) {
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

// A path as an address: SARIF's are percent-encoded.
std::string address_of(const std::string& path) {
  std::string address;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("/-._~").find(c) != std::string_view::npos;
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned char>(c));
    address += is_plain ? std::string(1, c) : std::string(code);
  }
  return address;
}

Json sarif_rule(const std::string& id) {
  Json rule{{"id", id}};
  if (const book::Page* page = book::page_of(id)) {
    rule["shortDescription"] = {{"text", page->says}};
    rule["fullDescription"] = {{"text", page->why}};
    rule["help"] = {{"text", "Wrong:\n" + std::string(page->bad) + "\nRight:\n" + page->good}};
  }
  return rule;
}

Json sarif_result(const Finding& finding, std::size_t rule_index) {
  Json location{
      {"artifactLocation", {{"uri", address_of(finding.file)}, {"uriBaseId", "%SRCROOT%"}}}};
  if (finding.where.line > 0)
    location["region"] = {{"startLine", finding.where.line}, {"startColumn", finding.where.column}};
  const std::string text =
      finding.remedy.empty() ? finding.message : finding.message + ": " + finding.remedy;
  return {{"ruleId", finding.rule},
          {"ruleIndex", rule_index},
          {"level", word_of(finding.severity)},
          {"message", {{"text", text}}},
          {"locations", Json::array({Json{{"physicalLocation", location}}})}};
}

}  // namespace

std::string json(const Findings& findings, std::size_t files) {
  Json all{{"findings", Json::array()}, {"files", files}};
  for (const Finding& finding : findings)
    all["findings"].push_back({{"file", finding.file},
                               {"line", finding.where.line},
                               {"column", finding.where.column},
                               {"rule", finding.rule},
                               {"severity", word_of(finding.severity)},
                               {"message", finding.message},
                               {"remedy", finding.remedy}});
  return text_of(all);
}

std::string sarif(const Findings& findings) {
  std::set<std::string> broken;
  for (const Finding& finding : findings) broken.insert(finding.rule);
  Json rules = Json::array(), results = Json::array();
  for (const std::string& id : broken) rules.push_back(sarif_rule(id));
  for (const Finding& finding : findings)
    results.push_back(sarif_result(finding, static_cast<std::size_t>(std::distance(
                                                broken.begin(), broken.find(finding.rule)))));
  const Json driver{{"name", "kith-index"}, {"version", "0.1.0"}, {"rules", rules}};
  return text_of({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                  {"version", "2.1.0"},
                  {"runs", Json::array({Json{{"tool", {{"driver", driver}}},
                                             {"columnKind", "unicodeCodePoints"},
                                             {"results", results}}})}});
}

}  // namespace indexer::output
