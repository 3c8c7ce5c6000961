#include "catalog/upkeep_csv.h"

namespace catalog {
namespace {

std::string detail_on(const UpkeepItem& item) {
  switch (item.matter) {
    case UpkeepMatter::age:
      return item.date == "unknown" ? "nobody knows when it was last confirmed"
                                    : "last confirmed " + item.date;
    case UpkeepMatter::event: return "the event was over on " + item.date;
    case UpkeepMatter::closed: return item.date.empty() ? "closed" : "closed since " + item.date;
    case UpkeepMatter::paused: return "paused";
    case UpkeepMatter::unreachable:
    case UpkeepMatter::duplicate: break;
  }
  return item.detail;
}

std::string counted_groups(std::int64_t count) {
  return grouped(count) + (count == 1 ? " group" : " groups");
}

}  // namespace

std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string detail_of(const ConditionHole& hole) {
  if (hole.groups > 0)
    return "none in person; " + counted_groups(hole.groups) + " online or by phone";
  return hole.broader.empty() ? "no group at all"
                              : "no group of its own; some for the wider " + hole.broader;
}

std::string detail_of(const AreaCover& area) {
  return counted_groups(area.in_person) + " in person for " + grouped(area.people) +
         " people in towns; " + grouped(area.listings) +
         (area.listings == 1 ? " listing" : " listings");
}

std::vector<CsvRow> upkeep_rows(const Upkeep& upkeep, Day today) {
  std::vector<CsvRow> rows{{"section", "id", "file", "name", "place", "date", "detail", "link"}};
  for (const UpkeepSection section :
       {UpkeepSection::stale, UpkeepSection::ageing, UpkeepSection::due, UpkeepSection::ended,
        UpkeepSection::unreachable, UpkeepSection::duplicate})
    for (const UpkeepItem& item : upkeep.items)
      if (section_on(item, today) == section)
        rows.push_back({std::string(to_text(section)), item.id, item.file, item.name, item.place,
                        item.date, detail_on(item), item.link});
  for (const ConditionHole& hole : upkeep.conditions)
    rows.push_back({"condition", hole.id, "", hole.name, "", "", detail_of(hole), ""});
  for (const AreaCover& area : upkeep.areas)
    rows.push_back({"area", area.code, "", area.name, "", "", detail_of(area), ""});
  return rows;
}

}  // namespace catalog
