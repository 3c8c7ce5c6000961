#include "catalog/gazetteer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/text.h"

namespace catalog {
namespace {

constexpr std::array<std::pair<PlaceType, std::string_view>, 6> place_types{{
    {PlaceType::country, "country"},
    {PlaceType::region, "region"},
    {PlaceType::county, "county"},
    {PlaceType::county_subdivision, "county-subdivision"},
    {PlaceType::city, "city"},
    {PlaceType::postal_code, "postal-code"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> written_out{{
    {"st", "saint"},
    {"ste", "sainte"},
    {"ft", "fort"},
    {"mt", "mount"},
}};

}  // namespace

std::string_view to_text(PlaceType type) {
  return std::find_if(place_types.begin(), place_types.end(),
                      [&](auto& pair) { return pair.first == type; })
      ->second;
}

std::optional<PlaceType> place_type_of(std::string_view text) {
  const auto found = std::find_if(place_types.begin(), place_types.end(),
                                  [&](auto& pair) { return pair.second == text; });
  return found == place_types.end() ? std::nullopt : std::optional(found->first);
}

std::string place_key(std::string_view name) {
  std::string key;
  for (const Word& word : words(name)) {
    if (!key.empty()) key += ' ';
    const auto found = std::find_if(written_out.begin(), written_out.end(),
                                    [&](auto& pair) { return pair.first == word.folded; });
    key += found == written_out.end() ? word.folded : found->second;
  }
  return key;
}

}  // namespace catalog
