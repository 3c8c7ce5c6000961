// What the schema says of each value, as far as a mend has to know: the keys of a map in their
// order, the kinds of value allowed, the words to choose from.
//
//   const Shape listing = *read_shape("schemas/listing.schema.json");
//   listing.keys[0].name                           -> "kind"
//   listing.key("place")->key("country")->pattern  -> "^[A-Z]{2}$"
//   listing.key("contact")->key("phone")->form     -> "phone_number"
//
// Where the schema allows one of several forms, a shape has what any of them allows: `meets` may
// be a text, a map or a list.
//
// Thread promise: immutable once read; any number of threads may ask.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/failure.h"

namespace catalog::checker::fix {

struct KeyShape;

struct Shape {
  bool may_be_text = false;
  bool may_be_number = false;
  bool may_be_boolean = false;
  bool may_be_list = false;
  std::string form = {};     // the schema's definition of it, if it refers to one: "link"
  std::string pattern = {};  // what a text has to match
  std::vector<std::string> words = {};     // those that a text may be
  std::vector<KeyShape> keys = {};         // of a map, in the order in which they are written
  std::shared_ptr<const Shape> item = {};  // of a list
  bool has_other_keys = false;             // a map whose keys are not all in `keys`

  // Nothing where the map has no such key.
  const Shape* key(std::string_view name) const;
};

struct KeyShape {
  std::string name;
  Shape shape;
};

// Errors: unreadable   the file can not be read
//         damaged      it is not a JSON Schema
Expected<Shape> read_shape(const std::string& path);
// The same of a text; `name` is what a message calls it.
// Errors: damaged      it is not a JSON Schema
Expected<Shape> parse_shape(std::string_view schema, const std::string& name);

}  // namespace catalog::checker::fix
