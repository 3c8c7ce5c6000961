// The form in which the snapshot keeps catalog/upkeep.h.
#include <nlohmann/json.hpp>

#include "catalog/upkeep.h"

namespace catalog {
namespace {

using UpkeepJson = nlohmann::ordered_json;

// Rows of values, since thousands of items have the same keys.
UpkeepJson row_of(const UpkeepItem& item) {
  return UpkeepJson::array({static_cast<int>(item.matter), item.id, item.file, item.name,
                            item.place, item.date, item.detail, item.link, item.other_id,
                            item.other_name, item.people});
}

UpkeepItem item_in(const UpkeepJson& row) {
  return {.matter = static_cast<UpkeepMatter>(row.at(0).get<int>()),
          .id = row.at(1),
          .file = row.at(2),
          .name = row.at(3),
          .place = row.at(4),
          .date = row.at(5),
          .detail = row.at(6),
          .link = row.at(7),
          .other_id = row.at(8),
          .other_name = row.at(9),
          .people = row.at(10)};
}

}  // namespace

std::string json_text_of(const Upkeep& upkeep) {
  UpkeepJson json{{"totals", upkeep.totals}};
  for (const char* part : {"items", "conditions", "areas"}) json[part] = UpkeepJson::array();
  for (const UpkeepItem& item : upkeep.items) json["items"].push_back(row_of(item));
  for (const ConditionHole& hole : upkeep.conditions)
    json["conditions"].push_back({hole.id, hole.name, hole.broader, hole.groups});
  for (const AreaCover& area : upkeep.areas)
    json["areas"].push_back({area.code, area.name, area.people, area.in_person, area.listings});
  return json.dump();
}

Expected<Upkeep> upkeep_of(std::string_view text) try {
  const UpkeepJson json = UpkeepJson::parse(text);
  Upkeep upkeep{.totals = json.at("totals")};
  for (const UpkeepJson& row : json.at("items")) {
    upkeep.items.push_back(item_in(row));
    if (upkeep.items.back().matter > UpkeepMatter::duplicate)
      return failure(FailureKind::damaged, "the stored upkeep holds a matter of no known kind");
  }
  for (const UpkeepJson& row : json.at("conditions"))
    upkeep.conditions.push_back({row.at(0), row.at(1), row.at(2), row.at(3)});
  for (const UpkeepJson& row : json.at("areas"))
    upkeep.areas.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4)});
  return upkeep;
} catch (const UpkeepJson::exception& problem) {
  return failure(FailureKind::damaged,
                 std::string("the stored upkeep cannot be read: ") + problem.what());
}

}  // namespace catalog
