#include "catalog/checker/shape/schema_check.h"

#include <algorithm>

#include "catalog/checker/shape/schema_choice.h"
#include "catalog/checker/shape/schema_node.h"
#include "catalog/nearest.h"

namespace catalog::checker {
namespace {

using PlainJson = nlohmann::json;

// The value at a path, as far as there is one, and the key that leads to it.
struct Spot {
  const Tree* value;
  std::string name;  // as a contributor would say it: place.city
};

Spot spot_at(const Tree& root, const std::vector<std::string>& path) {
  Spot spot{&root, ""};
  for (const std::string& key : path) {
    if (spot.value->kind == Tree::Kind::sequence) {
      const std::size_t at = std::stoul(key);
      if (at < spot.value->items.size()) spot.value = &spot.value->items[at];
    } else {
      spot.value = &(*spot.value)[key];
      spot.name += (spot.name.empty() ? "" : ".") + key;
    }
  }
  return spot;
}

std::string between_quotes(const std::string& problem) {
  const std::size_t first =
      problem.find('\'', problem.find(": '") == std::string::npos ? problem.find("property '")
                                                                  : problem.find(": '"));
  const std::size_t last = problem.rfind('\'');
  return first == std::string::npos || last <= first ? ""
                                                     : problem.substr(first + 1, last - first - 1);
}

std::string in_quotes(const Tree& value) {
  return value.kind == Tree::Kind::scalar ? "\"" + value.text.substr(0, 80) + "\"" : "this";
}

// What the schema says of the value at a path, or of the nearest around it that it describes.
std::string description_near(const PlainJson& schema, std::vector<std::string> path) {
  for (;; path.pop_back()) {
    std::string text = description_of(schema_node(schema, path));
    if (!text.empty() || path.empty()) return text;
  }
}

struct Words {
  std::string rule;
  std::string message;
  std::string remedy;
};

Words words_for(const std::string& problem, const Spot& spot, const PlainJson& node,
                const std::string& what) {
  const std::string name = spot.name.empty() ? "the listing" : "\"" + spot.name + "\"";
  if (problem.starts_with("Failed to match against any enum")) {
    const std::vector<std::string> allowed = allowed_words(node);
    return {"not-one-of", in_quotes(*spot.value) + " is not a value of " + name,
            did_you_mean(spot.value->text, allowed, "use one of: " + joined(allowed))};
  }
  if (problem.starts_with("Value type not permitted"))
    return {"wrong-type", name + " should be " + wanted_type(node), what};
  if (problem.starts_with("Failed to match regex"))
    return {"wrong-form", in_quotes(*spot.value) + " is not what " + name + " looks like", what};
  if (problem == no_form_fits || problem.starts_with("Failed to match expected"))
    return {"wrong-form", in_quotes(*spot.value) + " cannot be read as " + name, what};
  if (problem.starts_with("Elements at indexes"))
    return {"repeated", name + " holds the same value twice", "keep one of them"};
  if (problem.starts_with("Missing dependency"))
    return {"missing-key", name + " needs latitude and longitude together",
            "add the other one, or leave both out"};
  std::string size = problem;
  if (!size.empty() && size.back() == '.') size.pop_back();
  size[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(size[0])));
  return {"wrong-size", name + ": " + size, what};
}

// The violation names only the first of them.
void add_unknown_keys(const Spot& spot, const std::vector<std::string>& known,
                      const std::string& file, Findings& findings) {
  for (const Entry& entry : spot.value->entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    Finding finding{.file = file,
                    .where = entry.where,
                    .rule = "unknown-key",
                    .message = "\"" + entry.key + "\" is not a key of " +
                               (spot.name.empty() ? "a listing" : "\"" + spot.name + "\""),
                    .remedy = did_you_mean(entry.key, known, "known keys: " + joined(known))};
    if (std::find(findings.begin(), findings.end(), finding) == findings.end())
      findings.push_back(std::move(finding));
  }
}

}  // namespace

void check_shape(const Tree& listing, const Schema& schema, const std::string& file,
                 Findings& findings) {
  if (listing.kind != Tree::Kind::map) {
    findings.push_back({.file = file,
                        .where = listing.where,
                        .rule = "wrong-type",
                        .message = "a listing is made of lines such as name: Some Group",
                        .remedy = "see data/README.md for the smallest good listing"});
    return;
  }
  for (const Violation& violation : meant_violations(schema.violations(json_of(listing)))) {
    const Spot spot = spot_at(listing, violation.path);
    const PlainJson node = schema_node(schema.document(), violation.path);
    Finding finding{.file = file, .where = spot.value->where, .rule = {}, .message = {}};
    if (violation.problem.starts_with("Missing required property")) {
      const std::string key = between_quotes(violation.problem);
      std::vector<std::string> path = violation.path;
      path.push_back(key);
      finding.rule = "missing-key";
      finding.message = "the key \"" + key + "\" is missing" +
                        (spot.name.empty() ? "" : " from \"" + spot.name + "\"");
      finding.remedy = description_near(schema.document(), path);
    } else if (violation.problem.starts_with("Object contains a property")) {
      add_unknown_keys(spot, known_keys(node), file, findings);
      continue;
    } else {
      Words words = words_for(violation.problem, spot, node,
                              description_near(schema.document(), violation.path));
      finding.rule = std::move(words.rule);
      finding.message = std::move(words.message);
      finding.remedy = std::move(words.remedy);
    }
    // Two forms can miss in the same way; saying it once is enough.
    if (std::find(findings.begin(), findings.end(), finding) == findings.end())
      findings.push_back(std::move(finding));
  }
}

}  // namespace catalog::checker
