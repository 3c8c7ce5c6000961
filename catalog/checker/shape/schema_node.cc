#include "catalog/checker/shape/schema_node.h"

#include <algorithm>

namespace catalog::checker {
namespace {

using PlainJson = nlohmann::json;

// A reference stands with the description that belongs to its use, so both are kept: what the
// reference leads to is looked into, the node itself is what is returned.
const PlainJson& resolved(const PlainJson& root, const PlainJson& node) {
  const auto reference = node.find("$ref");
  if (reference == node.end()) return node;
  const PlainJson::json_pointer pointer(reference->get<std::string>().substr(1));
  return resolved(root, root.at(pointer));
}

std::vector<const PlainJson*> forms(const PlainJson& root, const PlainJson& node) {
  const PlainJson& here = resolved(root, node);
  std::vector<const PlainJson*> all{&here};
  for (const char* key : {"oneOf", "anyOf"})
    if (const auto choices = here.find(key); choices != here.end())
      for (const PlainJson& choice : *choices)
        for (const PlainJson* form : forms(root, choice)) all.push_back(form);
  return all;
}

const PlainJson* child(const PlainJson& root, const PlainJson& node, const std::string& key) {
  for (const PlainJson* form : forms(root, node)) {
    if (const auto keys = form->find("properties"); keys != form->end() && keys->contains(key))
      return &keys->at(key);
    const bool is_number = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && form->contains("items")) return &form->at("items");
  }
  return nullptr;
}

}  // namespace

PlainJson schema_node(const PlainJson& schema, const std::vector<std::string>& path) {
  const PlainJson* node = &schema;
  for (const std::string& key : path) {
    node = child(schema, *node, key);
    if (!node) return PlainJson::object();
  }
  // What the words below need is either here or where the reference leads.
  PlainJson merged = resolved(schema, *node);
  if (node->contains("description")) merged["description"] = node->at("description");
  if (const auto choices = merged.find("oneOf"); choices != merged.end())
    for (PlainJson& choice : *choices) choice = resolved(schema, choice);
  return merged;
}

std::string description_of(const PlainJson& node) {
  std::string text = node.value("description", "");
  if (text.starts_with('('))
    if (const std::size_t end = text.find(") "); end != std::string::npos) text.erase(0, end + 2);
  return text;
}

std::vector<std::string> known_keys(const PlainJson& node) {
  std::vector<std::string> keys;
  for (const PlainJson* form : forms(node, node))
    if (const auto found = form->find("properties"); found != form->end())
      for (const auto& [key, unused] : found->items()) keys.push_back(key);
  return keys;
}

std::vector<std::string> allowed_words(const PlainJson& node) {
  std::vector<std::string> words;
  for (const PlainJson* form : forms(node, node))
    if (const auto found = form->find("enum"); found != form->end())
      for (const PlainJson& word : *found) words.push_back(word.get<std::string>());
  return words;
}

std::string wanted_type(const PlainJson& node) {
  const auto type = node.find("type");
  if (type == node.end()) return "something else";
  const std::string first =
      type->is_array() ? type->at(0).get<std::string>() : type->get<std::string>();
  if (first == "array") return "a list, in square brackets: [one, two]";
  if (first == "object") return "a group of keys";
  if (first == "boolean") return "true or false";
  if (first == "number" || first == "integer") return "a number, without quotes";
  return "a text";
}

}  // namespace catalog::checker
