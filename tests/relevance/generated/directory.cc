#include "tests/relevance/generated/directory.h"

#include <fstream>
#include <stdexcept>

#include "indexer/vocabulary_files.h"
#include "tests/relevance/generated/places.h"

namespace relevance {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;
using tests::Dice;

const Texts first_names{"Lighthouse", "Moonrise", "Harbor", "Garden",
                        "Riverside",  "Maple",    "Lantern"};
const Texts second_names{"Circle", "Tea Table", "Walking Group", "Evening", "Forum", "Neighbors"};
const Texts days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
const Texts hours{"10:00-11:30", "14:00-15:00", "18:00-19:30", "19:00-20:30"};
const Texts dates{"2026-08", "2026-03-14", "2025-11", "2025-02",
                  "2024",    "2022-05-01", "2020",    "unknown"};

Texts condition_ids(const fs::path& data) {
  indexer::Findings findings;
  const auto vocabularies = indexer::read_vocabularies(data, findings);
  if (!vocabularies) throw std::runtime_error(vocabularies.error().message);
  Texts ids;
  for (const auto& word :
       indexer::vocabulary_of(*vocabularies, catalog::Facet::condition).concepts())
    ids.push_back(word.id);
  return ids;
}

// Those at the front of the file are what most people have.
const std::string& draw_condition(const Texts& ids, Dice& dice) {
  return ids[std::min(dice.below(ids.size()), dice.below(ids.size()))];
}

std::string zone_of(const std::string& country) {
  if (country == "GB") return "Europe/London";
  if (country == "ES") return "Europe/Madrid";
  if (country == "AU") return "Australia/Sydney";
  if (country == "MX") return "America/Mexico_City";
  if (country == "AR") return "America/Argentina/Buenos_Aires";
  return "America/New_York";
}

std::string schedule(Dice& dice) {
  if (dice.once_in(3)) return "meets: varies\n";
  const Texts weeks{"every", "1st", "2nd", "3rd", "4th"};
  const std::string& week = dice.one_of(weeks);
  const std::string& day = dice.one_of(days);
  return "meets: " + week + " " + day + (week == "every" ? " " : " of the month, ") +
         dice.one_of(hours) + "\n";
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string listing(std::size_t number, const Texts& conditions, const Towns& towns, Dice& dice) {
  const Town& town = towns.draw(dice);
  const bool speaks_spanish = town.country == "ES" || town.country == "MX" || town.country == "AR";
  const std::size_t kind = dice.below(100);  // a few in a hundred are no groups, or not held
  std::string yaml = "name: " + dice.one_of(first_names) + " Example " + dice.one_of(second_names) +
                     " " + std::to_string(number) +
                     "\nsummary: A fictional gathering for measuring the search.\n";
  const std::string& first = draw_condition(conditions, dice);
  const std::string& second = draw_condition(conditions, dice);
  const bool has_two = dice.once_in(5) && first != second;
  yaml += "conditions: [" + first + (has_two ? ", " + second : "") + "]\n";
  yaml += "languages: [" + std::string(speaks_spanish || dice.once_in(20) ? "es" : "en") + "]\n";
  if (kind < 3) {
    yaml += "kind: organization\nreach: national\nserves: [" + town.country + "]\n";
  } else if (kind < 5) {
    yaml += "kind: resource\nresource: {type: book, publisher: Garden Example Press}\n";
  } else if (kind < 15) {
    yaml +=
        "format: online\nreach: " + std::string(dice.once_in(2) ? "international" : "national") +
        "\nserves: [" + town.country + "]\ntimezone: " + zone_of(town.country) + "\n" +
        schedule(dice);
  } else {
    yaml += "format: " + std::string(dice.once_in(6) ? "hybrid" : "in-person") + "\n" +
            schedule(dice) + "timezone: " + town.timezone +
            "\nplace:\n  city: " + quoted(town.name) +
            "\n  region: " + quoted(town.region_letters()) +
            "\n  country: " + quoted(town.country) + "\n";
  }
  if (dice.once_in(12))
    yaml += "audience: [" + dice.one_of(Texts{"veterans", "women", "caregivers"}) + "]\n";
  if (dice.once_in(25)) yaml += "status: closed\nclosed_on: 2025\n";
  return yaml + "verified: {on: " + dice.one_of(dates) +
         ", how: website}\nsource: https://example.org/groups\n";
}

}  // namespace

void write_generated(const fs::path& real, const fs::path& data, std::size_t count,
                     std::uint32_t seed) {
  fs::create_directories(data / "listings/made");
  for (const char* folder : {"vocabulary", "gazetteer"})
    fs::create_directory_symlink(fs::absolute(real) / folder, data / folder);
  fs::copy(real / "listings", data / "listings", fs::copy_options::recursive);
  const Texts conditions = condition_ids(data);
  const Towns towns(real / "gazetteer");
  Dice dice(seed);
  for (std::size_t number = 0; number < count; ++number)
    std::ofstream(data / "listings/made" / ("example-" + std::to_string(number) + ".yaml"))
        << listing(number, conditions, towns, dice);
}

}  // namespace relevance
