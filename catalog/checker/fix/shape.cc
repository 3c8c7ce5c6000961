#include "catalog/checker/fix/shape.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace catalog::checker::fix {
namespace {

// Keeps the order of keys, which is the order in which a listing is written.
using Json = nlohmann::ordered_json;

// A schema whose definitions refer to each other in a circle would have no end.
constexpr int deepest = 12;

class ShapeReader {
 public:
  explicit ShapeReader(const Json& root) : root_(root) {}

  Shape read(const Json& node, int depth = 0) const {
    Shape shape;
    add(node, depth, shape);
    return shape;
  }

 private:
  void add(const Json& node, int depth, Shape& shape) const {
    if (!node.is_object() || depth > deepest) return;
    if (const auto reference = node.find("$ref"); reference != node.end()) {
      const std::string path = reference->get<std::string>().substr(1);
      const Json& target = root_.at(Json::json_pointer(path));
      if (shape.form.empty() && !target.contains("properties"))
        shape.form = path.substr(path.rfind('/') + 1);
      add(target, depth + 1, shape);
    }
    add_types(node, shape);
    if (const auto words = node.find("enum"); words != node.end())
      for (const Json& word : *words) add_word(word, shape);
    if (const auto word = node.find("const"); word != node.end()) add_word(*word, shape);
    if (shape.pattern.empty()) shape.pattern = node.value("pattern", "");
    if (const auto keys = node.find("properties"); keys != node.end())
      for (const auto& [name, child] : keys->items())
        if (!shape.key(name)) shape.keys.push_back({name, read(child, depth + 1)});
    if (const auto others = node.find("additionalProperties");
        others != node.end() && others->is_object())
      shape.has_other_keys = true;
    if (const auto item = node.find("items"); item != node.end() && !shape.item)
      shape.item = std::make_shared<const Shape>(read(*item, depth + 1));
    for (const char* key : {"oneOf", "anyOf"})
      if (const auto choices = node.find(key); choices != node.end())
        for (const Json& choice : *choices) add(choice, depth + 1, shape);
  }

  static void add_types(const Json& node, Shape& shape) {
    const auto type = node.find("type");
    if (type == node.end()) return;
    const Json all = type->is_array() ? *type : Json::array({*type});
    for (const Json& one : all) {
      shape.may_be_text |= one == "string";
      shape.may_be_number |= one == "number" || one == "integer";
      shape.may_be_boolean |= one == "boolean";
      shape.may_be_list |= one == "array";
    }
  }

  static void add_word(const Json& word, Shape& shape) {
    if (!word.is_string()) return;
    shape.may_be_text = true;
    shape.words.push_back(word.get<std::string>());
  }

  const Json& root_;
};

}  // namespace

const Shape* Shape::key(std::string_view name) const {
  const auto found =
      std::find_if(keys.begin(), keys.end(), [&](const KeyShape& key) { return key.name == name; });
  return found == keys.end() ? nullptr : &found->shape;
}

Expected<Shape> parse_shape(std::string_view schema, const std::string& name) {
  const Json document = Json::parse(schema, nullptr, false);
  try {
    Shape shape = ShapeReader(document).read(document);
    if (!shape.keys.empty()) return shape;
  } catch (const Json::exception& problem) {
    return failure(FailureKind::damaged, name + " is not a JSON Schema: " + problem.what());
  }
  return failure(FailureKind::damaged,
                 name + " is not the JSON Schema of a listing: it names no keys");
}

Expected<Shape> read_shape(const std::string& path) {
  std::ifstream file(path);
  if (!file)
    return failure(FailureKind::unreadable,
                   path + " cannot be read: the schema of a listing belongs there");
  return parse_shape(std::string(std::istreambuf_iterator<char>(file), {}), path);
}

}  // namespace catalog::checker::fix
