#include "query-service/request/read_search_request.h"

#include <charconv>
#include <cmath>

#include "catalog/nearest.h"
#include "catalog/text.h"
#include "query-service/request/read_when.h"

namespace query_service {
namespace {

using catalog::Facet;

constexpr std::string_view single_names[] = {
    "q",       "near", "lat",   "lon",    "radius", "bbox", "happening", "verified_within",
    "include", "sort", "limit", "offset", "units",  "tz",   "explain",   "lang",
    "map",     "sheet"};

std::optional<double> number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
  return value;
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size() || text.empty()) return {};
  return value;
}

// Reads each parameter into the request; the first that is wrong stays in `problem`.
struct RequestReader {
  const Parameters& given;
  const Snapshot& snapshot;
  SearchRequest request = {};
  std::optional<Problem> problem = {};

  void refuse(tl::unexpected<Problem> next) {
    if (!problem) problem = std::move(next.value());
  }

  void text() {
    request.text = given.one("q");
    request.near = given.one("near");
    if (auto wrong = too_long(given)) refuse(tl::unexpected(std::move(*wrong)));
  }

  void point() {
    const std::string latitude = given.one("lat");
    const std::string longitude = given.one("lon");
    if (latitude.empty() && longitude.empty()) return;
    if (latitude.empty() || longitude.empty())
      return refuse(bad(latitude.empty() ? "lat" : "lon", "\"lat\" and \"lon\" belong together.",
                        "Give both, in degrees: lat=42.41&lon=-71.17."));
    if (!request.near.empty())
      return refuse(bad("near", "A place was given twice: by name and by coordinates.",
                        "Give near, or lat and lon."));
    const auto north = number(latitude);
    const auto east = number(longitude);
    if (!north || std::abs(*north) > 90)
      return refuse(bad("lat", shown(latitude) + " is not a latitude.",
                        "Latitudes are degrees from -90 to 90, such as 42.41."));
    if (!east || std::abs(*east) > 180)
      return refuse(bad("lon", shown(longitude) + " is not a longitude.",
                        "Longitudes are degrees from -180 to 180, such as -71.17."));
    request.point = catalog::Coordinates{*north, *east};
  }

  void radius() {
    const std::string text = given.one("radius");
    if (text.empty() || text == "auto") return;
    const bool miles = text.ends_with("mi");
    const auto value = number(std::string_view(text).substr(0, text.size() - 2));
    const double unit = miles ? catalog::metres_per_mile : catalog::metres_per_kilometre;
    if (!(miles || text.ends_with("km")) || !value || *value * unit < 1000 ||
        *value * unit > 20'000'000)
      return refuse(bad("radius", shown(text) + " is not a distance.",
                        "Write 25mi, 40km or auto; from 1km to 20000km."));
    request.radius = Radius{*value * unit, text};
  }

  void box() {
    const std::vector<std::string> edges = given.many("bbox");
    if (edges.empty()) return;
    std::vector<double> degrees;
    for (const std::string& edge : edges)
      if (const auto value = number(edge)) degrees.push_back(*value);
    const bool is_box = edges.size() == 4 && degrees.size() == 4 && degrees[1] <= degrees[3] &&
                        std::abs(degrees[0]) <= 180 && std::abs(degrees[2]) <= 180 &&
                        std::abs(degrees[1]) <= 90 && std::abs(degrees[3]) <= 90;
    if (!is_box)
      return refuse(bad("bbox", "The bounding box cannot be understood.",
                        "Write west,south,east,north in degrees: -71.5,42.2,-70.9,42.6."));
    request.box = BoundingBox{degrees[0], degrees[1], degrees[2], degrees[3]};
  }

  void filter(const catalog::FacetDescription& facet) {
    const catalog::Vocabulary& vocabulary = snapshot.vocabulary(facet.facet);
    const std::vector<std::string> values = given.many(facet.name);
    if (values.size() > 20)
      return refuse(bad(std::string(facet.name), "More than 20 values were given.", "Use fewer."));
    for (const std::string& value : values) {
      if (const auto ordinal = vocabulary.find(value)) {
        request.filters[catalog::index_of(facet.facet)].push_back(*ordinal);
        continue;
      }
      std::vector<std::string> known;
      for (const catalog::Concept& word : vocabulary.concepts()) known.push_back(word.id);
      const std::string all = known.size() <= 20 ? "Known: " + catalog::joined(known) + "."
                                                 : "/api/v1/conditions lists them.";
      const auto nearest = catalog::nearest(value, known);
      refuse(bad(std::string(facet.name),
                 shown(value) + " is not a value of " + std::string(facet.name) + ".",
                 nearest ? "Did you mean \"" + *nearest + "\"?" : all));
    }
  }

  template <typename Value>
  void take(const Answer<Value>& read, Value& into) {
    if (read)
      into = *read;
    else
      refuse(tl::unexpected(read.error()));
  }

  void when() {
    take(read_days(given.many("day")), request.days);
    take(read_times(given.many("time")), request.times);
    if (const std::string text = given.one("happening"); !text.empty()) {
      const auto read = read_happening(text);
      if (!read) return refuse(tl::unexpected(read.error()));
      request.happening = *read;
    }
  }

  void freshness() {
    if (const std::string text = given.one("verified_within"); !text.empty()) {
      const auto days = whole_number(text);
      if (!days || *days == 0 || *days > 36500)
        return refuse(bad("verified_within", shown(text) + " is not a number of days.",
                          "Write a whole number from 1 to 36500, such as 365."));
      request.verified_within_days = static_cast<int>(*days);
    }
    if (const std::string text = given.one("include"); !text.empty()) {
      request.historical = text == "historical";
      if (!request.historical)
        refuse(bad("include", shown(text) + " cannot be included.", "Known: historical."));
    }
  }

  template <typename Value>
  void choice(const char* name, std::initializer_list<std::pair<const char*, Value>> known,
              Value& into) {
    const std::string text = given.one(name);
    if (text.empty()) return;
    std::string all;
    for (const auto& [word, value] : known) {
      if (text == word) {
        into = value;
        return;
      }
      all += (all.empty() ? "" : ", ") + std::string(word);
    }
    refuse(bad(name, shown(text) + " is not a value of " + name + ".", "Known: " + all + "."));
  }

  void range(const char* name, std::size_t least, std::size_t most, std::size_t& into) {
    const std::string text = given.one(name);
    if (text.empty()) return;
    const auto value = whole_number(text);
    if (!value || *value < least || *value > most)
      return refuse(bad(name, shown(text) + " is out of range.",
                        "Write a whole number from " + std::to_string(least) + " to " +
                            std::to_string(most) + "."));
    into = *value;
  }

  void presentation() {
    choice<Sort>("sort",
                 {{"best", Sort::best},
                  {"distance", Sort::distance},
                  {"next", Sort::next},
                  {"name", Sort::name},
                  {"verified", Sort::verified}},
                 request.sort);
    Units units = Units::kilometres;
    choice<Units>("units", {{"mi", Units::miles}, {"km", Units::kilometres}}, units);
    if (!given.one("units").empty()) request.units = units;
    choice<bool>("explain", {{"true", true}, {"false", false}}, request.explain);
    bool map = false;  // only a page shows it
    choice<bool>("map", {{"1", true}}, map);
    take(time_zone_parameter(given), request.time_zone);
    range("limit", 1, 100, request.limit);
    range("offset", 0, 10'000, request.offset);
  }
};

}  // namespace

bool BoundingBox::contains(catalog::Coordinates where) const {
  const bool between = west <= east ? where.longitude >= west && where.longitude <= east
                                    : where.longitude >= west || where.longitude <= east;
  return between && where.latitude >= south && where.latitude <= north;
}

std::optional<Problem> too_long(const Parameters& parameters) {
  if (catalog::character_count(parameters.one("q")) > longest_text_characters)
    return bad("q", "The search is longer than 256 characters.",
               "Use a few words: a condition and a place.")
        .value();
  if (catalog::character_count(parameters.one("near")) > longest_place_characters)
    return bad("near", "The place is longer than 200 characters.",
               "Write a postal code, or a town and state such as \"Tulsa, OK\".")
        .value();
  return {};
}

Answer<SearchRequest> read_search_request(const HttpRequest& http, const Snapshot& snapshot) {
  std::vector<std::string_view> repeated{"day", "time"};
  for (const catalog::FacetDescription& facet : catalog::facets) repeated.push_back(facet.name);
  const auto parameters = Parameters::read(http, single_names, repeated);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto language = language_of(*parameters, http);
  if (!language) return tl::unexpected(language.error());

  RequestReader reader{*parameters, snapshot};
  reader.text();
  reader.point();
  reader.radius();
  reader.box();
  for (const catalog::FacetDescription& facet : catalog::facets) reader.filter(facet);
  reader.when();
  reader.freshness();
  reader.presentation();
  reader.request.language = *language;
  if (reader.problem) return tl::unexpected(std::move(*reader.problem));
  return std::move(reader.request);
}

}  // namespace query_service
