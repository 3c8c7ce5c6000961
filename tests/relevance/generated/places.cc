#include "tests/relevance/generated/places.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace relevance {
namespace {

// How much a country's people count: most listings are of the United States.
const std::map<std::string, double> weights{{"US", 1.0}, {"GB", 0.5}, {"CA", 0.8}, {"AU", 0.6},
                                            {"ES", 0.5}, {"MX", 0.1}, {"AR", 0.2}};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  return fields;
}

std::map<std::string, std::string> zones_by_area(const std::filesystem::path& gazetteer) {
  std::ifstream in(gazetteer / "time_zones.tsv");
  std::map<std::string, std::string> zones;
  for (std::string line; std::getline(in, line);) {
    const auto fields = fields_of(line);
    if (fields.size() > 1) zones[fields[0]] = fields[1];
  }
  return zones;
}

}  // namespace

std::string Town::region_letters() const {
  const std::size_t hyphen = region.find('-');
  return hyphen == std::string::npos ? "" : region.substr(hyphen + 1);
}

std::string Town::display() const {
  const bool has_letters = country == "US" || country == "CA" || country == "AU";
  return name + ", " + (has_letters ? region_letters() + ", " : "") + country;
}

Towns::Towns(const std::filesystem::path& gazetteer) {
  std::ifstream in(gazetteer / "places.tsv");
  std::map<std::pair<std::string, std::string>, Town> largest;
  for (std::string line; std::getline(in, line);) {
    const auto fields = fields_of(line);
    if (fields.size() < 7 || fields[2] != "city" || !weights.contains(fields[0])) continue;
    Town town{fields[0],
              fields[1],
              fields[3],
              std::stod(fields[4]),
              std::stod(fields[5]),
              fields[6].empty() ? 0 : std::stod(fields[6])};
    if (town.population < 20'000 || town.region.empty()) continue;
    Town& known = largest[{town.region, town.name}];
    if (town.population > known.population) known = town;
  }
  const auto zones = zones_by_area(gazetteer);
  double sum = 0;
  for (auto& [key, town] : largest) {
    town.timezone = zones.at(zones.contains(town.region) ? town.region : town.country);
    sum += town.population * weights.at(town.country);
    towns_.push_back(town);
    up_to_.push_back(sum);
  }
}

const Town& Towns::draw(tests::Dice& dice) const {
  const double at = static_cast<double>(dice.below(1'000'000)) / 1'000'000 * up_to_.back();
  const auto found = std::upper_bound(up_to_.begin(), up_to_.end(), at);
  return towns_[static_cast<std::size_t>(found - up_to_.begin())];
}

}  // namespace relevance
