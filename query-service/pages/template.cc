#include "query-service/pages/template.h"

#include "catalog/template.h"
#include "query-service/assets.h"

namespace query_service {
namespace {

constexpr const char* partial_names[] = {"contribute/draft", "crisis_aside", "icons",
                                         "map/map",          "search/card",  "search/lane",
                                         "search_form",      "tray"};

const catalog::Templates page_templates{
    [](std::string_view name) { return asset("pages/" + std::string(name) + ".mustache"); },
    partial_names};

}  // namespace

std::string filled_template(std::string_view name, const nlohmann::ordered_json& data) {
  return catalog::filled_template(page_templates, name, data);
}

}  // namespace query_service
