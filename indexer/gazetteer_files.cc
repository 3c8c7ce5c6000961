#include "indexer/gazetteer_files.h"

#include <charconv>
#include <functional>
#include <set>

#include "catalog/time_zone.h"
#include "indexer/text_file.h"

namespace indexer {
namespace {

using catalog::GazetteerPlace;
using catalog::PlaceType;
using Columns = std::vector<std::string_view>;

template <typename Number>
Number number(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<catalog::Coordinates> coordinates(std::string_view latitude,
                                                std::string_view longitude) {
  if (latitude.empty() || longitude.empty()) return {};
  return catalog::Coordinates{number<double>(latitude), number<double>(longitude)};
}

std::vector<std::string> between(std::string_view text, char separator) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view name = text.substr(0, end);
    while (name.starts_with(' ')) name.remove_prefix(1);
    if (!name.empty()) all.emplace_back(name);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

GazetteerPlace country(const Columns& line) {
  GazetteerPlace place{.type = PlaceType::country,
                       .name = std::string(line[1]),
                       .country = std::string(line[0]),
                       .coordinates = coordinates(line[3], line[4]),
                       .population = number<std::int64_t>(line[5]),
                       .aliases = between(line[6], ';')};
  place.aliases.emplace_back(line[0]);
  if (!line[2].empty()) place.aliases.emplace_back(line[2]);
  return place;
}

GazetteerPlace region(const Columns& line) {
  GazetteerPlace place{.type = PlaceType::region,
                       .name = std::string(line[2]),
                       .country = std::string(line[1]),
                       .region = std::string(line[0]),
                       .coordinates = coordinates(line[5], line[6]),
                       .population = number<std::int64_t>(line[7]),
                       .aliases = between(line[8], ';')};
  // People write the code without its country: MA, ON, NSW.
  place.aliases.emplace_back(line[0].substr(line[0].find('-') + 1));
  place.aliases.emplace_back(line[0]);
  // ISO 3166-2 marks some names with an asterisk, and adds a second one in square brackets.
  if (const std::size_t bracket = place.name.find_first_of("[("); bracket != std::string::npos) {
    place.aliases.push_back(place.name);
    place.name.erase(bracket);
  }
  while (place.name.ends_with('*') || place.name.ends_with(' ')) place.name.pop_back();
  return place;
}

GazetteerPlace postal_code(const Columns& line) {
  return {.type = PlaceType::postal_code,
          .name = std::string(line[1]),
          .country = std::string(line[0]),
          .region = std::string(line[2]),
          .coordinates = coordinates(line[3], line[4])};
}

GazetteerPlace place(const Columns& line) {
  return {.type = catalog::place_type_of(line[2]).value_or(PlaceType::city),
          .name = std::string(line[3]),
          .country = std::string(line[0]),
          .region = std::string(line[1]),
          .coordinates = coordinates(line[4], line[5]),
          .population = number<std::int64_t>(line[6]),
          .aliases = between(line[7], ';')};
}

catalog::Expected<void> read_lines(const std::filesystem::path& path, std::size_t columns,
                                   const std::function<void(const Columns&)>& use) {
  const auto text = read_text(path);
  if (!text) return tl::unexpected(text.error());
  std::string_view rest = *text;
  for (int line_number = 1; !rest.empty(); ++line_number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const Columns line = columns_of(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.size() != columns)
      return catalog::failure(catalog::FailureKind::damaged,
                              path.string() + ":" + std::to_string(line_number) + ": has " +
                                  std::to_string(line.size()) + " columns, not " +
                                  std::to_string(columns) +
                                  ": make it again with tools/gazetteer/make");
    if (line_number > 1) use(line);
  }
  return {};
}

// What is wrong with a line of time_zones.tsv; empty where nothing is.
std::string problem_of_time_zone(const Columns& line, const std::set<std::string>& areas) {
  if (!areas.contains(std::string(line[0])))
    return "there is no country or region " + std::string(line[0]);
  if (!catalog::is_time_zone(line[1])) return "there is no time zone " + std::string(line[1]);
  if (line[2] != "yes" && line[2] != "most") return "whole is neither yes nor most";
  for (const std::string& other : between(line[3], ' '))
    if (!catalog::is_time_zone(other)) return "there is no time zone " + other;
  return {};
}

catalog::Expected<void> read_time_zones(const std::filesystem::path& path, GazetteerData& data) {
  std::set<std::string> areas;
  for (const GazetteerPlace& area : data.places)
    if (area.type == PlaceType::country)
      areas.insert(area.country);
    else if (area.type == PlaceType::region)
      areas.insert(area.region);
  std::string problem;
  int line_number = 1;
  const auto add = [&](const Columns& line) {
    ++line_number;
    if (!problem.empty()) return;
    if (const std::string wrong = problem_of_time_zone(line, areas); !wrong.empty())
      problem = path.string() + ":" + std::to_string(line_number) + ": " + wrong;
    else
      data.time_zones[std::string(line[0])] = {std::string(line[1]), line[2] == "yes",
                                               between(line[3], ' ')};
  };
  return read_lines(path, 4, add).and_then([&]() -> catalog::Expected<void> {
    if (!problem.empty()) return catalog::failure(catalog::FailureKind::damaged, problem);
    return {};
  });
}

}  // namespace

catalog::Expected<GazetteerData> read_gazetteer(const std::filesystem::path& data) {
  const std::filesystem::path folder = data / "gazetteer";
  GazetteerData result;
  const auto add = [&](GazetteerPlace (*read)(const Columns&)) {
    return [&result, read](const Columns& line) { result.places.push_back(read(line)); };
  };
  const auto add_region = [&](const Columns& line) {
    result.places.push_back(region(line));
    if (!line[4].empty()) result.parents.emplace(line[0], line[4]);
  };
  const auto add_ordinary = [&](const Columns& line) {
    result.ordinary_words.emplace_back(line[0]);
  };
  return read_lines(folder / "countries.tsv", 7, add(country))
      .and_then([&] { return read_lines(folder / "regions.tsv", 9, add_region); })
      .and_then([&] { return read_lines(folder / "postal_codes.tsv", 5, add(postal_code)); })
      .and_then([&] { return read_lines(folder / "places.tsv", 8, add(place)); })
      .and_then([&] { return read_time_zones(folder / "time_zones.tsv", result); })
      .and_then([&] { return read_lines(folder / "ordinary_words.tsv", 1, add_ordinary); })
      .map([&] { return std::move(result); });
}

}  // namespace indexer
