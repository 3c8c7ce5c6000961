#include "tools/generator/world.h"

#include <algorithm>
#include <map>

#include "indexer/gazetteer.h"
#include "indexer/vocabulary_files.h"

namespace generator {
namespace {

using catalog::Expected;
using catalog::FailureKind;
using catalog::GazetteerPlace;

Words words_of(const indexer::Vocabularies& vocabularies, catalog::Facet facet,
               std::uint64_t flat) {
  const auto& all = indexer::vocabulary_of(vocabularies, facet).concepts();
  return {all, zipf(all.size(), flat)};
}

// A square degree is enough: no town's code is farther than a quarter of one.
double square(const catalog::Coordinates& one, const catalog::Coordinates& other) {
  const double north = one.latitude - other.latitude, east = one.longitude - other.longitude;
  return north * north + east * east;
}

class Atlas {
 public:
  explicit Atlas(const indexer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {
    for (const GazetteerPlace& place : gazetteer.places()) {
      if (place.type == catalog::PlaceType::postal_code && place.coordinates)
        codes_[place.region].push_back(&place);
      if (place.type == catalog::PlaceType::city && place.coordinates && place.population > 0)
        towns_[place.country].push_back(&place);
    }
  }

  Country country(const CountryFacts& facts) const {
    Country country{facts};
    std::vector<std::uint64_t> people;
    if (const auto found = towns_.find(facts.code); found != towns_.end())
      for (const GazetteerPlace* place : found->second) {
        country.towns.push_back(town(*place));
        people.push_back(country.towns.back().people);
      }
    if (!people.empty()) country.by_people = Weighted(people);
    return country;
  }

 private:
  Town town(const GazetteerPlace& place) const {
    const auto zone = gazetteer_.timezone(place.country, place.region);
    return {.name = place.name,
            .region = place.region,
            .middle = *place.coordinates,
            .people = static_cast<std::uint64_t>(place.population),
            .postal_code = code_near(place),
            .timezone = zone ? zone->timezone : "UTC",
            .has_one_zone = zone && zone->whole};
  }

  std::string code_near(const GazetteerPlace& place) const {
    constexpr double farthest = 0.25 * 0.25;
    const auto found = codes_.find(place.region);
    if (found == codes_.end()) return "";
    const auto distance = [&](const GazetteerPlace* code) {
      return square(*place.coordinates, *code->coordinates);
    };
    const auto* nearest = *std::min_element(
        found->second.begin(), found->second.end(),
        [&](const auto* one, const auto* other) { return distance(one) < distance(other); });
    return distance(nearest) < farthest ? nearest->name : "";
  }

  const indexer::Gazetteer& gazetteer_;
  std::map<std::string, std::vector<const GazetteerPlace*>> codes_ = {};  // by region
  std::map<std::string, std::vector<const GazetteerPlace*>, std::less<>> towns_ = {};
};

}  // namespace

std::vector<std::string> Words::draw_ids(Random& random, std::size_t most) const {
  std::vector<std::string> ids;
  for (std::size_t left = random.between(1, most); left > 0; --left)
    if (const std::string& id = draw(random).id; std::find(ids.begin(), ids.end(), id) == ids.end())
      ids.push_back(id);
  return ids;
}

Expected<World> read_world(const std::filesystem::path& data) {
  indexer::Findings findings;
  const auto vocabularies = indexer::read_vocabularies(data, findings);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  if (!findings.empty())
    return catalog::failure(FailureKind::damaged,
                            findings[0].file + " has mistakes: " + findings[0].message);
  auto read = indexer::read_gazetteer(data);
  if (!read) return tl::unexpected(read.error());
  const indexer::Gazetteer gazetteer(std::move(*read));

  World world;
  std::vector<std::uint64_t> shares;
  const Atlas atlas(gazetteer);
  for (const CountryFacts& facts : countries())
    if (Country country = atlas.country(facts); !country.towns.empty()) {
      world.countries.push_back(std::move(country));
      shares.push_back(facts.share);
    }
  if (shares.empty())
    return catalog::failure(FailureKind::damaged,
                            (data / "gazetteer").string() + " has no town with people");
  world.by_share = Weighted(shares);
  world.conditions = words_of(*vocabularies, catalog::Facet::condition, 4);
  world.audiences = words_of(*vocabularies, catalog::Facet::audience, 2);
  world.topics = words_of(*vocabularies, catalog::Facet::topic, 2);
  world.accessibility = words_of(*vocabularies, catalog::Facet::accessibility, 1);
  world.languages = words_of(*vocabularies, catalog::Facet::language, 1);
  return world;
}

}  // namespace generator
