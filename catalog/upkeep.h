// What a directory needs from the people who keep it: what is to be confirmed, what has ended, what
// nobody can reach, what may be listed twice, and where nothing is listed.
//
//   section_on(item, today)  -> UpkeepSection::stale, where item was last confirmed in 2019
//
// The indexer finds it and writes it into the snapshot (records.h); both programs show it.  Nothing
// in it depends on the day: an item of age says when it was confirmed, and section_on what that
// means today.
//
// Pure, for any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/date.h"
#include "catalog/failure.h"

namespace catalog {

enum class UpkeepMatter {
  age,          // a listing that can grow old: all but closed ones and events with a day
  event,        // has a day, and is over after it
  closed,       // says so
  paused,       // says so
  unreachable,  // nothing leads to it, or a link that can lead nowhere
  duplicate,    // may be the same as another
};
inline constexpr std::size_t upkeep_matters = 6;

struct UpkeepItem {
  UpkeepMatter matter = UpkeepMatter::age;
  std::string id = {};
  std::string file = {};  // data/listings/us/ma/lighthouse.yaml
  std::string name = {};
  std::string place = {};   // "Arlington, MA, US"; empty where it has none
  std::string date = {};    // confirmed, over, or closed on: 2019, 2019-05, 2019-05-01; or unknown
  std::string detail = {};  // one sentence in English, of the last two matters
  std::string link = {};    // the page on which it can be confirmed; empty where none is known
  std::string other_id = {};  // of a duplicate: the listing that was there first
  std::string other_name = {};
  std::int64_t people = 0;  // of its town for each group that meets there; 0 where not known
  bool operator==(const UpkeepItem&) const = default;
};

// A condition of the vocabulary with no group that meets in person, or with none at all.
struct ConditionHole {
  std::string id = {};
  std::string name = {};     // in English
  std::string broader = {};  // where it has no group: the next wider condition that has one
  std::int64_t groups = 0;   // for it or for something narrower, all of them online or by phone
  bool operator==(const ConditionHole&) const = default;
};

// What is listed in a country, or in a region of one.
struct AreaCover {
  std::string code = {};       // ISO 3166: US, US-MA
  std::string name = {};       // in English
  std::int64_t people = 0;     // in its towns, as far as the gazetteer knows them
  std::int64_t in_person = 0;  // groups that meet there
  std::int64_t listings = 0;   // of every kind
  bool operator==(const AreaCover&) const = default;
};

struct Upkeep {
  std::vector<UpkeepItem> items = {};  // by matter; of each what has waited longest first
  std::array<std::int64_t, upkeep_matters> totals = {};  // also of items that were left out
  std::vector<ConditionHole> conditions = {};  // none at all, only in a wider one, not in person
  std::vector<AreaCover> areas = {};           // the most people for each group first
  bool operator==(const Upkeep&) const = default;

  std::int64_t total(UpkeepMatter matter) const { return totals[static_cast<std::size_t>(matter)]; }
  // Those of one matter, which stand together.
  std::span<const UpkeepItem> of(UpkeepMatter matter) const;
};

// Where an item stands in a report.
enum class UpkeepSection {
  stale,   // as freshness_on says: confirmed more than 24 months ago, or nobody knows when
  ageing,  // more than 12
  due,     // more than 9: soon ageing
  ended,
  unreachable,
  duplicate,
};

// Nothing where the item needs nothing today.
std::optional<UpkeepSection> section_on(const UpkeepItem& item, Day today);

// Of the day on which something was confirmed; nothing where it is fresh.
std::optional<UpkeepSection> section_of_age(std::optional<Day> verified_on, Day today);

std::string_view to_text(UpkeepMatter matter);    // "age", "event", ...
std::string_view to_text(UpkeepSection section);  // "stale", "ageing", ...

// As JSON and back: upkeep_of(json_text_of(upkeep)) == upkeep.
std::string json_text_of(const Upkeep& upkeep);
// Errors: damaged   the text is not what json_text_of writes
Expected<Upkeep> upkeep_of(std::string_view json);

}  // namespace catalog
