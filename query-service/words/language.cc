#include "query-service/words/language.h"

#include <algorithm>

#include "query-service/assets.h"

namespace query_service {

const std::vector<Language>& Language::all() {
  static const std::vector<Language> languages = [] {
    constexpr std::string_view folder = "words/";
    constexpr std::string_view ending = ".json";
    std::vector<Language> found{en};
    for (const std::string_view name : asset_names())
      if (name.starts_with(folder) && name.ends_with(ending)) {
        const auto code = name.substr(folder.size(), name.size() - folder.size() - ending.size());
        if (code != en.code()) found.push_back(Language(code));
      }
    std::sort(found.begin() + 1, found.end(),
              [](Language left, Language right) { return left.code() < right.code(); });
    return found;
  }();
  return languages;
}

std::optional<Language> Language::find(std::string_view code) {
  for (const Language language : all())
    if (language.code() == code) return language;
  return {};
}

}  // namespace query_service
