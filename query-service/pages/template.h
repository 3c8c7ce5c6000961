// The templates of the pages, filled (catalog/template.h).
//
// Thread promise: any thread may call; each keeps its own parsed templates.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace query_service {

// The template pages/<name>.mustache with `data`; {{> search/card}} and other partials are found by
// the same names, which no key of `data` may have.  A template that can not be parsed is a bug and
// is asserted.
std::string filled_template(std::string_view name, const nlohmann::ordered_json& data);

}  // namespace query_service
