// Mustache templates filled from JSON: HTML escapes by default, {{{three}}} does not.
//
//   const Templates pages{source_of, partials};
//   filled_template(pages, "greeting", {{"name", "Lighthouse & Harbor"}})
//     -> <p>Lighthouse &amp; Harbor</p>      of the source <p>{{name}}</p>
//
// Thread promise: any thread may call; each keeps its own parsed templates.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

namespace catalog {

// The templates of a program, which stay as long as it runs.
struct Templates {
  std::string_view (*source_of)(std::string_view name);
  // Those that others may hold: {{> search/card}}.
  std::span<const char* const> partials = {};
};

// The template of a name with `data`, which has no key that is also the name of a partial.  One
// that can not be parsed is a bug and is asserted.
std::string filled_template(const Templates& templates, std::string_view name,
                            const nlohmann::ordered_json& data);

}  // namespace catalog
