#include "query-service/pages/template.h"

#include <map>

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

std::map<std::string_view, catalog::CommonData> texts_by_language() {
  std::map<std::string_view, catalog::CommonData> texts;
  for (const Language language : Language::all()) {
    const std::string file = "words/" + std::string(language.code()) + ".json";
    texts.emplace(language.code(),
                  nlohmann::ordered_json({{"t", nlohmann::ordered_json::parse(asset(file))}}));
  }
  return texts;
}

}  // namespace

std::string filled_template(std::string_view name, const nlohmann::ordered_json& data,
                            Language language) {
  static const std::map<std::string_view, catalog::CommonData> texts = texts_by_language();
  return catalog::filled_template(page_templates, name, data, &texts.at(language.code()));
}

}  // namespace query_service
