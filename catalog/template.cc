#include "catalog/template.h"

#include <cassert>
#include <kainjow/mustache.hpp>
#include <map>
#include <utility>

namespace catalog {
namespace {

using Json = nlohmann::ordered_json;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

data data_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::object: {
      data object(data::type::object);
      for (const auto& [key, value] : json.items()) object.set(key, data_of(value));
      return object;
    }
    case Json::value_t::array: {
      data list(data::type::list);
      for (const Json& item : json) list.push_back(data_of(item));
      return list;
    }
    case Json::value_t::boolean: return data(json.get<bool>());
    case Json::value_t::string: return data(json.get<std::string>());
    case Json::value_t::null: return data(false);
    default: return data(json.dump());
  }
}

}  // namespace

std::string filled_template(const Templates& templates, std::string_view name, const Json& json) {
  const auto source_of = [&templates](std::string_view wanted) {
    return std::string(templates.source_of(wanted));
  };
  thread_local std::map<std::pair<const Templates*, std::string>, mustache> parsed;
  const std::pair key(&templates, std::string(name));
  auto found = parsed.find(key);
  if (found == parsed.end()) found = parsed.emplace(key, source_of(name)).first;
  assert(found->second.is_valid());

  data filled = data_of(json);
  for (const char* partial : templates.partials) {
    // Both are found by their names: the partial would stand in the place of the data.
    assert(!json.is_object() || !json.contains(partial));
    filled.set(
        partial,
        data(kainjow::mustache::partial([source_of, partial] { return source_of(partial); })));
  }
  return found->second.render(filled);
}

}  // namespace catalog
