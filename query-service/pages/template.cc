#include "query-service/pages/template.h"

#include <cassert>
#include <kainjow/mustache.hpp>
#include <map>

#include "query-service/assets.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using kainjow::mustache::data;

constexpr const char* partial_names[] = {"contribute/draft", "crisis_aside", "icons",
                                         "map/map",          "search/card",  "search/lane",
                                         "search_form",      "tray"};

std::string source_of(std::string_view name) {
  return std::string(asset("pages/" + std::string(name) + ".mustache"));
}

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

std::string filled_template(std::string_view name, const Json& json) {
  thread_local std::map<std::string, kainjow::mustache::mustache, std::less<>> parsed;
  auto found = parsed.find(name);
  if (found == parsed.end()) found = parsed.emplace(name, source_of(name)).first;
  assert(found->second.is_valid());

  data filled = data_of(json);
  for (const char* partial : partial_names) {
    // Both are found by their names: the partial would stand in the place of the data.
    assert(!json.is_object() || !json.contains(partial));
    filled.set(partial, data(kainjow::mustache::partial([partial] { return source_of(partial); })));
  }
  return found->second.render(filled);
}

}  // namespace query_service
