// The templates of the pages, filled (catalog/template.h).
//
// Thread promise: any thread may call; each keeps its own parsed templates.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "query-service/words/language.h"

namespace query_service {

// The template pages/<name>.mustache with `data`, and the texts of a language under "t";
// {{> search/card}} and other partials are found by the same names.  A template that can not be
// parsed is a bug and is asserted.
std::string filled_template(std::string_view name, const nlohmann::ordered_json& data,
                            Language language);

}  // namespace query_service
