#include "indexer/known/facts.h"

#include <nlohmann/json.hpp>

namespace indexer::known {
namespace {

using Json = nlohmann::json;

Json packed(const Tree& tree);

Json packed(Position where) { return Json::array({where.line, where.column}); }

Position position_of(const Json& json) { return {json.at(0), json.at(1)}; }

// What is empty at the end is left out: most values are scalars.
Json packed(const Tree& tree) {
  Json json = Json::array({static_cast<int>(tree.kind), packed(tree.where), tree.text});
  if (tree.items.empty() && tree.entries.empty()) return json;
  Json items = Json::array(), entries = Json::array();
  for (const Tree& item : tree.items) items.push_back(packed(item));
  for (const Entry& entry : tree.entries)
    entries.push_back(Json::array({entry.key, packed(entry.where), packed(entry.value)}));
  json.push_back(std::move(items));
  json.push_back(std::move(entries));
  return json;
}

Tree tree_of(const Json& json) {
  Tree tree{.kind = static_cast<Tree::Kind>(json.at(0).get<int>()),
            .text = json.at(2),
            .where = position_of(json.at(1))};
  if (json.size() < 5) return tree;
  tree.items.reserve(json.at(3).size());
  for (const Json& item : json.at(3)) tree.items.push_back(tree_of(item));
  tree.entries.reserve(json.at(4).size());
  for (const Json& entry : json.at(4))
    tree.entries.push_back({entry.at(0), position_of(entry.at(1)), tree_of(entry.at(2))});
  return tree;
}

Json packed(const Findings& findings) {
  Json json = Json::array();
  for (const Finding& finding : findings)
    json.push_back(
        Json::array({packed(finding.where), finding.rule, static_cast<int>(finding.severity),
                     finding.message, finding.remedy, finding.is_private, finding.other_file}));
  return json;
}

Findings findings_of(const Json& json) {
  Findings findings;
  findings.reserve(json.size());
  for (const Json& one : json)
    findings.push_back({.file = {},
                        .where = position_of(one.at(0)),
                        .rule = one.at(1),
                        .severity = static_cast<Severity>(one.at(2).get<int>()),
                        .message = one.at(3),
                        .remedy = one.at(4),
                        .is_private = one.at(5),
                        .other_file = one.at(6)});
  return findings;
}

}  // namespace

std::string bytes_of(const Facts& facts) {
  Json where;
  if (facts.where) where = Json::array({facts.where->latitude, facts.where->longitude});
  const Json json = Json::array({facts.is_yaml, facts.has_shape, packed(facts.findings),
                                 packed(facts.outline), packed(facts.sound_part),
                                 Json::binary({facts.traits.begin(), facts.traits.end()}), where});
  std::string bytes;
  Json::to_cbor(json, bytes);
  return bytes;
}

std::optional<Facts> facts_of(std::string_view bytes) try {
  const Json json = Json::from_cbor(bytes);
  Facts facts{.is_yaml = json.at(0),
              .has_shape = json.at(1),
              .findings = findings_of(json.at(2)),
              .outline = tree_of(json.at(3)),
              .sound_part = tree_of(json.at(4))};
  const auto& traits = json.at(5).get_binary();
  facts.traits.assign(traits.begin(), traits.end());
  if (!json.at(6).is_null()) facts.where = catalog::Coordinates{json.at(6).at(0), json.at(6).at(1)};
  return facts;
} catch (const Json::exception&) {
  return {};
}

}  // namespace indexer::known
