#include "catalog/template.h"

#include <algorithm>
#include <cassert>
#include <kainjow/mustache.hpp>
#include <map>
#include <utility>

namespace catalog {
namespace {

using Json = nlohmann::ordered_json;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

// The library copies whatever is put into an object or a list, at each level all that is below it.
// So what is put there is empty, and is filled in its place, which is ours and may be changed.
void fill(data& empty, const Json& json) {
  switch (json.type()) {
    case Json::value_t::object:
      empty = data(data::type::object);
      for (const auto& [key, value] : json.items()) {
        empty.set(key, data(false));
        fill(const_cast<data&>(*empty.get(key)), value);
      }
      break;
    case Json::value_t::array:
      empty = data(data::type::list);
      for (std::size_t at = 0; at < json.size(); ++at) empty.push_back(data(false));
      for (std::size_t at = 0; at < json.size(); ++at)
        fill(const_cast<data&>(empty.list_value()[at]), json[at]);
      break;
    case Json::value_t::boolean: empty = data(json.get<bool>()); break;
    case Json::value_t::string: empty = data(json.get_ref<const std::string&>()); break;
    case Json::value_t::null: empty = data(false); break;
    default: empty = data(json.dump());
  }
}

data data_of(const Json& json) {
  data filled(false);
  fill(filled, json);
  return filled;
}

// The source of a template with its partials in their places: they are parsed with it, once,
// instead of wherever they are filled.
std::string whole_source(const Templates& templates, std::string_view name) {
  std::string source(templates.source_of(name));
  for (std::size_t at = source.find("{{>"); at != std::string::npos; at = source.find("{{>", at)) {
    const std::size_t end = source.find("}}", at);
    assert(end != std::string::npos);
    std::string_view partial = std::string_view(source).substr(at + 3, end - at - 3);
    while (partial.starts_with(' ')) partial.remove_prefix(1);
    while (partial.ends_with(' ')) partial.remove_suffix(1);
    // A partial holds others, never itself: this comes to an end.
    const auto known = std::find(templates.partials.begin(), templates.partials.end(), partial);
    assert(known != templates.partials.end());
    source.replace(at, end + 2 - at, templates.source_of(*known));
  }
  return source;
}

}  // namespace

struct CommonData::Ready {
  data common;
};

CommonData::CommonData(const Json& json) : ready_(std::make_unique<Ready>(data_of(json))) {}
CommonData::~CommonData() = default;
CommonData::CommonData(CommonData&&) noexcept = default;
CommonData& CommonData::operator=(CommonData&&) noexcept = default;

std::string filled_template(const Templates& templates, std::string_view name, const Json& json,
                            const CommonData* common) {
  thread_local std::map<std::pair<const Templates*, std::string>, mustache> parsed;
  const std::pair key(&templates, std::string(name));
  auto found = parsed.find(key);
  if (found == parsed.end()) found = parsed.emplace(key, whole_source(templates, name)).first;
  assert(found->second.is_valid());

  const data filled = data_of(json);
  // What is found in several is taken from the last.
  kainjow::mustache::context<std::string> context;
  if (common) context.push(&common->ready().common);
  context.push(&filled);
  return found->second.render(context);
}

}  // namespace catalog
