// Reading a JSON Schema as a person would: the part that speaks of a path, and what it says.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace catalog::checker {

// The schema of the value at `path`; an empty object where the schema does not speak of it.
// References are followed, and each of several allowed forms is looked into.
nlohmann::json schema_node(const nlohmann::json& schema, const std::vector<std::string>& path);

// Its description, without the mark "(required)"; empty where it has none.
std::string description_of(const nlohmann::json& node);

// The keys that a map may have here, and the words of its enum, in the schema's order of sorting.
std::vector<std::string> known_keys(const nlohmann::json& node);
std::vector<std::string> allowed_words(const nlohmann::json& node);

// "a list", "a text", "a number", "true or false", "a map of keys".
std::string wanted_type(const nlohmann::json& node);

}  // namespace catalog::checker
