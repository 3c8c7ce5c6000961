#include "indexer/report/report_text.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "catalog/upkeep_csv.h"
#include "indexer/report/first.h"

namespace indexer::report {
namespace {

using catalog::AreaCover;
using catalog::ConditionHole;
using catalog::grouped;
using catalog::Upkeep;
using catalog::UpkeepItem;
using catalog::UpkeepMatter;
using catalog::UpkeepSection;

constexpr std::size_t most_first = 10;
constexpr std::size_t most_lines = 5;
constexpr std::size_t most_areas = 10;

// In as many columns, with spaces after it or without its end.
std::string fitted(const std::string& text, std::size_t width) {
  std::size_t columns = 0, end = 0, end_of_cut = 0;
  const auto is_middle = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  while (end < text.size() && columns < width) {
    if (columns + 3 <= width) end_of_cut = end;
    for (++end; is_middle(end); ++end) {
    }
    ++columns;
  }
  if (end < text.size()) return text.substr(0, end_of_cut) + std::string("...");
  return text + std::string(width - columns, ' ');
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string line_of(const UpkeepItem& item) {
  return trimmed("  " + fitted(item.date, 10) + "  " + fitted(item.name, 38) + "  " +
                 fitted(item.place, 26));
}

template <typename Item>
std::string lines_of(const std::vector<const Item*>& items, std::size_t most,
                     const std::function<std::string(const Item&)>& line) {
  std::string text;
  for (std::size_t at = 0; at < items.size() && at < most; ++at) text += line(*items[at]);
  if (items.size() > most)
    text += "  ... and " + grouped(std::int64_t(items.size() - most)) + " more\n";
  return text;
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return grouped(static_cast<std::int64_t>(count)) + " " + (count == 1 ? one : many);
}

template <typename Item, typename Is>
std::vector<const Item*> those(std::span<const Item> items, Is is) {
  std::vector<const Item*> found;
  for (const Item& item : items)
    if (is(item)) found.push_back(&item);
  return found;
}

class Report {
 public:
  Report(const Upkeep& upkeep, catalog::Day today) : upkeep_(upkeep), today_(today) {}

  std::string text() {
    const std::int64_t all = upkeep_.total(UpkeepMatter::age) + upkeep_.total(UpkeepMatter::event) +
                             upkeep_.total(UpkeepMatter::closed);
    text_ = counted(static_cast<std::size_t>(all), "listing", "listings") + " on " +
            catalog::to_text(today_) + "\n";
    what_to_do_first();
    ages();
    ended();
    unreachable();
    duplicates();
    conditions();
    areas();
    return text_ + "\nEvery line of it, with files and links: kith-index report --format csv\n";
  }

 private:
  void what_to_do_first() {
    const auto first = first_to_confirm(upkeep_, today_, most_first);
    if (first.empty()) return;
    text_ += "\nWhat to do first: confirm these " + std::to_string(first.size()) +
             ".\nBy how many people of the town there are for each group that meets in it: a\n"
             "town's only group matters to most.  In one town the longest unconfirmed first.\n";
    for (const UpkeepItem* item : first)
      text_ += line_of(*item) + trimmed("    " + item->file + "\n    " + item->link);
  }

  void ages() {
    const auto items = upkeep_.of(UpkeepMatter::age);
    const auto in = [&](UpkeepSection section) {
      return those(items, [&](const auto& item) { return section_on(item, today_) == section; });
    };
    const auto stale = in(UpkeepSection::stale);
    const auto is_dated = [](const UpkeepItem* item) { return item->date != "unknown"; };
    std::vector<const UpkeepItem*> dated;
    for (const UpkeepItem* item : stale)
      if (is_dated(item)) dated.push_back(item);
    section("Stale", stale.size(), "not confirmed for more than 24 months");
    text_ += lines_of<UpkeepItem>(dated, most_lines, line_of);
    text_ += "  and of these " + counted(stale.size() - dated.size(), "was", "were") +
             " never known to be confirmed\n";
    const auto ageing = in(UpkeepSection::ageing);
    section("Ageing", ageing.size(), "confirmed 12 to 24 months ago");
    text_ += lines_of<UpkeepItem>(ageing, most_lines, line_of);
    const auto due = in(UpkeepSection::due);
    section("Due", due.size(), "confirmed 9 to 12 months ago, and ageing soon");
    text_ += lines_of<UpkeepItem>(due, most_lines, line_of);
  }

  void ended() {
    const auto over = those(upkeep_.of(UpkeepMatter::event),
                            [&](const auto& item) { return section_on(item, today_).has_value(); });
    const auto closed = those(upkeep_.of(UpkeepMatter::closed), [](const auto&) { return true; });
    const auto paused = those(upkeep_.of(UpkeepMatter::paused), [](const auto&) { return true; });
    section("Ended", over.size() + closed.size() + paused.size(),
            "over by their own day, closed or paused");
    part("events that are over", over);
    part("closed, since when", closed);
    part("paused, last confirmed", paused);
  }

  void part(const char* what, const std::vector<const UpkeepItem*>& items) {
    if (items.empty()) return;
    text_ += " " + grouped(static_cast<std::int64_t>(items.size())) + " " + what + ":\n" +
             lines_of<UpkeepItem>(items, most_lines, line_of);
  }

  void unreachable() {
    const auto all = those(upkeep_.of(UpkeepMatter::unreachable), [](const auto&) { return true; });
    section("Unreachable", all.size(), "by what the listing says");
    text_ += lines_of<UpkeepItem>(all, most_lines, [](const UpkeepItem& item) {
      return trimmed("  " + fitted(item.id, 76)) + trimmed("    " + fitted(item.detail, 76));
    });
  }

  void duplicates() {
    const auto all = those(upkeep_.of(UpkeepMatter::duplicate), [](const auto&) { return true; });
    section("Possible duplicates", all.size(), "pairs, the most alike first");
    text_ += lines_of<UpkeepItem>(all, most_lines, [](const UpkeepItem& item) {
      return trimmed("  " + fitted(item.id, 76)) + trimmed("    " + fitted(item.other_id, 74)) +
             trimmed("    " + fitted(item.detail.substr(item.detail.rfind("score")), 76));
    });
  }

  void conditions() {
    const std::span<const ConditionHole> all(upkeep_.conditions);
    const auto ids_of = [&](auto is) {
      std::vector<std::string> names;
      for (const ConditionHole* hole : those(all, is)) names.push_back(hole->id);
      return names;
    };
    text_ += "\nConditions that lack a group\n";
    wrapped("no group at all",
            ids_of([](const auto& hole) { return hole.groups == 0 && hole.broader.empty(); }));
    wrapped("none of their own, but for something wider",
            ids_of([](const auto& hole) { return !hole.broader.empty(); }));
    wrapped("none in person", ids_of([](const auto& hole) { return hole.groups > 0; }));
  }

  void wrapped(const char* what, const std::vector<std::string>& words) {
    std::string line = " " + grouped(static_cast<std::int64_t>(words.size())) + " " + what +
                       (words.empty() ? "" : ":");
    for (std::size_t at = 0; at < words.size(); ++at) {
      const std::string word = " " + words[at] + (at + 1 < words.size() ? "," : "");
      if (line.size() + word.size() > 80) {
        text_ += line + "\n";
        line = " ";
      }
      line += word;
    }
    text_ += line + "\n";
  }

  void areas() {
    const std::span<const AreaCover> all(upkeep_.areas);
    const auto print = [&](const char* what, const std::vector<const AreaCover*>& areas) {
      if (areas.empty()) return;
      const auto empty = std::count_if(areas.begin(), areas.end(),
                                       [](const AreaCover* area) { return area->in_person == 0; });
      text_ += "\n" + std::string(what) + ": " + grouped(empty) + " of " +
               counted(areas.size(), "has", "have") + " no group in person\n";
      text_ += lines_of<AreaCover>(areas, most_areas, [](const AreaCover& area) {
        return trimmed("  " + fitted(area.code, 7) + fitted(area.name, 24) + " " +
                       fitted(grouped(area.in_person) + " in person", 14) + " " +
                       grouped(area.people) + " people in towns");
      });
    };
    const auto has_dash = [](const AreaCover& area) { return area.code.size() > 2; };
    const auto is_state = [](const AreaCover& area) { return area.code.starts_with("US-"); };
    print("US states", those(all, is_state));
    print("Regions of other countries that have listings",
          those(all, [&](const auto& area) { return has_dash(area) && !is_state(area); }));
    print("Countries", those(all, [&](const auto& area) { return !has_dash(area); }));
    text_ +=
        "\nFirst are the places with the most people for each group that meets there.\n"
        "People are those of the towns in the gazetteer: good to compare, no census.\n";
  }

  void section(const char* name, std::size_t count, const char* what) {
    text_ += "\n" + std::string(name) + ": " + grouped(static_cast<std::int64_t>(count)) + " " +
             what + "\n";
  }

  const Upkeep& upkeep_;
  catalog::Day today_;
  std::string text_;
};

}  // namespace

std::string report_text(const Upkeep& upkeep, catalog::Day today) {
  return Report(upkeep, today).text();
}

}  // namespace indexer::report
