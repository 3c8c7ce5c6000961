#include "query-service/pages/data/holes.h"

#include <functional>

#include "query-service/pages/data/figures.h"
#include "query-service/words/country_name.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::AreaCover;
using catalog::ConditionHole;
using HolesJson = nlohmann::ordered_json;

constexpr std::size_t most_conditions = 8;
constexpr std::size_t most_areas = 6;

HolesJson part(std::string_view heading, const std::function<bool(const ConditionHole&)>& is_of,
               const Reader& reader, const Snapshot& snapshot) {
  const catalog::Vocabulary& conditions = snapshot.vocabulary(catalog::Facet::condition);
  HolesJson links = HolesJson::array();
  std::size_t all = 0;
  for (const ConditionHole& hole : snapshot.upkeep().conditions) {
    const auto condition = conditions.find(hole.id);
    if (!is_of(hole) || !condition) continue;
    if (++all <= most_conditions)
      links.push_back({{"label", label_in(reader.language, conditions.at(*condition).label)},
                       {"url", reader.link("/conditions/" + hole.id).text()}});
  }
  HolesJson json{{"heading", counted_text(reader.language, heading, all)},
                 {"links", std::move(links)}};
  if (all > most_conditions)
    json["more"] = counted_text(reader.language, "data.more", all - most_conditions);
  return all == 0 ? HolesJson() : json;
}

std::string name_of(const AreaCover& area, const Reader& reader, const Snapshot& snapshot) {
  const std::string country = country_name(reader.language, area.code.substr(0, 2));
  if (area.code.size() == 2) return country;
  const std::string name(snapshot.suggest_index().area_name(area.code));
  const std::string& region = name.empty() ? area.name : name;
  return area.code.starts_with("US-") ? region : region + ", " + country;
}

HolesJson table(std::string_view caption, std::string_view column,
                const std::function<bool(const AreaCover&)>& is_of, const Reader& reader,
                const Snapshot& snapshot) {
  HolesJson rows = HolesJson::array();
  for (const AreaCover& area : snapshot.upkeep().areas)
    if (is_of(area) && rows.size() < most_areas)
      rows.push_back(
          {{"label", name_of(area, reader, snapshot)},
           {"in_person", number_text(reader.language, static_cast<std::size_t>(area.in_person))},
           {"people", number_text(reader.language, static_cast<std::size_t>(area.people))}});
  return {{"caption", text_for(reader.language, caption)},
          {"column", text_for(reader.language, column)},
          {"rows", std::move(rows)}};
}

}  // namespace

HolesJson condition_holes_json(const Reader& reader, const Snapshot& snapshot) {
  HolesJson parts = HolesJson::array();
  const auto add = [&](std::string_view heading, auto is_of) {
    if (HolesJson next = part(heading, is_of, reader, snapshot); !next.is_null())
      parts.push_back(std::move(next));
  };
  add("data.without_any",
      [](const auto& hole) { return hole.groups == 0 && hole.broader.empty(); });
  add("data.only_wider", [](const auto& hole) { return !hole.broader.empty(); });
  add("data.not_in_person", [](const auto& hole) { return hole.groups > 0; });
  return parts;
}

HolesJson area_holes_json(const Reader& reader, const Snapshot& snapshot) {
  const auto is_region = [](const AreaCover& area) { return area.code.size() > 2; };
  const auto is_state = [](const AreaCover& area) { return area.code.starts_with("US-"); };
  HolesJson tables = HolesJson::array();
  for (HolesJson next :
       {table("data.states", "data.state_column", is_state, reader, snapshot),
        table(
            "data.regions", "data.region_column",
            [&](const AreaCover& area) { return is_region(area) && !is_state(area); }, reader,
            snapshot),
        table(
            "data.no_country", "data.country_column",
            [&](const AreaCover& area) { return !is_region(area) && area.in_person == 0; }, reader,
            snapshot)})
    if (!next["rows"].empty()) tables.push_back(std::move(next));
  return tables;
}

}  // namespace query_service
