#include "tools/generator/address.h"

#include <algorithm>
#include <cmath>

#include "tools/generator/words.h"

namespace generator {
namespace {

constexpr double kilometres_of_degree = 111.2;
constexpr double radians_of_degree = 0.017453292519943295;

// By its series, which is the same on every machine; std::cos need not be.
double cosine(double radians) {
  const double square = radians * radians;
  return 1 - square / 2 + square * square / 24 - square * square * square / 720;
}

// A town of a million reaches about six kilometres from its middle, one of a thousand one.
double reach_of(const Town& town) {
  return 0.8 + std::min(11.0, std::sqrt(static_cast<double>(town.people)) / 190);
}

std::string without_country(const std::string& region) {
  const std::size_t hyphen = region.find('-');
  return hyphen == std::string::npos ? "" : region.substr(hyphen + 1);
}

}  // namespace

std::string degrees_text(double degrees) {
  const long long parts = std::llround(degrees * 100'000);
  const std::string digits = std::to_string(100'000 + std::llabs(parts) % 100'000);
  return (parts < 0 ? "-" : "") + std::to_string(std::llabs(parts) / 100'000) + "." +
         digits.substr(1);
}

catalog::Coordinates point_in(const Town& town, Random& random) {
  const double reach = reach_of(town) / kilometres_of_degree;
  const double north = town.middle.latitude + reach * random.within_one();
  const double shrinking = std::max(0.2, cosine(town.middle.latitude * radians_of_degree));
  return {north, town.middle.longitude + reach / shrinking * random.within_one()};
}

void add_address(YamlLines& yaml, const Country& country, const Town& town, Detail detail,
                 Writer& writer, Random& random) {
  yaml.begin("place");
  if (detail != Detail::town) {
    // Venues and streets have names of their own.
    const std::string own = writer.word;
    writer.word = invented_word(random.next());
    yaml.value("venue", writer.one_of(writer.speech().venues));
    writer.word = invented_word(random.next());
    const std::string street = writer.one_of(writer.speech().streets);
    const std::string number = std::to_string(random.between(1, 999));
    const bool number_leads = writer.speech().language == "en" || writer.speech().language == "fr";
    yaml.value("street", number_leads ? number + " " + street : street + " " + number);
    writer.word = own;
  }
  yaml.value("city", town.name);
  yaml.value("region", without_country(town.region));
  if (random.happens(70)) yaml.value("postal_code", town.postal_code);
  yaml.value("country", country.facts.code);
  if (detail == Detail::exact) {
    const catalog::Coordinates point = point_in(town, random);
    yaml.plain("latitude", degrees_text(point.latitude));
    yaml.plain("longitude", degrees_text(point.longitude));
  }
  yaml.end();
}

}  // namespace generator
