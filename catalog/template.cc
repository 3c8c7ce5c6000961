#include "catalog/template.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <kainjow/mustache.hpp>
#include <map>
#include <utility>
#include <vector>

#include "catalog/template_context.h"

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
      for (const auto& [key, value] : json.items()) fill(empty[key], value);
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

// The library takes a text apart at each blank, and puts it together again wherever it is filled.
// So the blanks within a text are not what they are until it is filled: in UTF-8 this byte is none.
constexpr char blank_within = '\xff';

std::string with_blanks_hidden(std::string source) {
  bool is_in_tag = false;
  for (std::size_t at = 1; at + 1 < source.size(); ++at) {
    if (source.compare(at - 1, 2, "{{") == 0) is_in_tag = true;
    if (source.compare(at - 1, 2, "}}") == 0) is_in_tag = false;
    // What stands alone on its line may be indented, and then the whole line is left out.
    const auto is_text = [&](char c) { return c != ' ' && c != '\n' && c != '{' && c != '}'; };
    if (source[at] == ' ' && !is_in_tag && is_text(source[at - 1]) && is_text(source[at + 1]))
      source[at] = blank_within;
  }
  return source;
}

// Several bytes at once, which the compiler does of itself only where it is told to.
[[gnu::optimize("O3")]] void show_blanks(std::string& text) {
  for (char& c : text) c = c == blank_within ? ' ' : c;
}

// As the library's, for texts of which few hold anything to escape.
constexpr std::array<std::string_view, 256> names_of_special = [] {
  std::array<std::string_view, 256> names;
  names['&'] = "&amp;";
  names['<'] = "&lt;";
  names['>'] = "&gt;";
  names['"'] = "&quot;";
  names['\''] = "&apos;";
  return names;
}();

std::string escaped(const std::string& text) {
  const auto name_of = [](char c) { return names_of_special[static_cast<unsigned char>(c)]; };
  const auto is_special = [&](char c) { return !name_of(c).empty(); };
  auto from = text.begin();
  auto next = std::find_if(from, text.end(), is_special);
  if (next == text.end()) return text;
  std::string html;
  html.reserve(text.size() + 32);
  for (; next != text.end(); next = std::find_if(from, text.end(), is_special)) {
    html.append(from, next).append(name_of(*next));
    from = next + 1;
  }
  return html.append(from, text.end());
}

struct Filled {
  std::string text;
  Filled& operator<<(const std::string& more) {
    text += more;
    return *this;
  }
};

// The templates that this thread has parsed.
mustache& parsed(const Templates& templates, std::string_view name) {
  thread_local std::map<std::pair<const Templates*, std::string>, mustache> known;
  const std::pair key(&templates, std::string(name));
  auto found = known.find(key);
  if (found == known.end()) {
    found = known.emplace(key, with_blanks_hidden(whole_source(templates, name))).first;
    found->second.set_custom_escape(escaped);
    assert(found->second.is_valid());
  }
  return found->second;
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
  TemplateContext context(common ? &common->ready().common : nullptr, json);
  Filled filled;
  // A page of results has some sixty kilobytes.
  filled.text.reserve(std::size_t{64} << 10);
  parsed(templates, name).render(context, filled);
  show_blanks(filled.text);
  return std::move(filled.text);
}

}  // namespace catalog
