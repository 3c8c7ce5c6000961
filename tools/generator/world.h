// What a made directory is made of: towns with their people, and the words of the vocabulary.
//
//   const auto world = read_world("data");
//   world->countries[0].draw_town(random)     -> Chicago more often than Nashua
//   world->conditions.draw(random)            -> chronic pain more often than syringomyelia
//
// Thread promise: immutable once read; any number of threads may draw, each from its own Random.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "catalog/distance.h"
#include "catalog/failure.h"
#include "catalog/vocabulary.h"
#include "tools/generator/countries.h"
#include "tools/generator/weighted.h"

namespace generator {

struct Town {
  std::string name = {};
  std::string region = {};  // ISO 3166-2: US-NH; empty where the gazetteer has none
  catalog::Coordinates middle = {};
  std::uint64_t people = 0;
  std::string postal_code = {};  // the nearest of its region, where they are known
  std::string timezone = {};     // of most people in its region
  bool has_one_zone = false;     // all of its region goes by it
};

struct Country {
  CountryFacts facts;
  std::vector<Town> towns = {};
  Weighted by_people = {};

  const Town& draw_town(Random& random) const { return towns[by_people.draw(random)]; }
};

// The words of one vocabulary, those at the front of its file the most common.
struct Words {
  std::vector<catalog::Concept> all = {};
  Weighted by_rank = {};

  const catalog::Concept& draw(Random& random) const { return all[by_rank.draw(random)]; }
  std::vector<std::string> draw_ids(Random& random, std::size_t most) const;  // one to `most`
};

struct World {
  std::vector<Country> countries = {};
  Weighted by_share = {};
  Words conditions = {};
  Words audiences = {};
  Words topics = {};
  Words accessibility = {};
  Words languages = {};

  const Country& draw_country(Random& random) const { return countries[by_share.draw(random)]; }
};

// Errors: unreadable   a file of the vocabulary or the gazetteer can not be read
//         damaged      one of them has mistakes
catalog::Expected<World> read_world(const std::filesystem::path& data);

}  // namespace generator
