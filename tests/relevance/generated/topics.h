// Searches made from the facts of a made-up directory, and how useful each listing is to them, by
// the core of the guidelines of ../README.md: condition, place, format, day, language, life.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/distance.h"
#include "tests/relevance/topics.h"

namespace relevance {

// What a search asks for, free of words.
struct Need {
  std::string condition = {};
  std::optional<catalog::Coordinates> point = {};
  std::string country = {};
  std::string region = {};  // of the point; or the area asked for, without one
  double limit_km = 80.5;
  bool online = false;
  std::string day = {};  // "Tuesday"
  std::string language = "en";
  std::string known = {};  // the id of the listing that is named
};

struct GeneratedTopics {
  std::vector<Topic> topics;
  std::vector<Need> needs;  // of the same places
};

// Sixty searches drawn from the listings whose id begins with example-.
GeneratedTopics generated_topics(const std::vector<Json>& listings,
                                 const std::vector<Json>& conditions, std::uint32_t seed);

AllJudgements generated_judgements(const GeneratedTopics& topics, const std::vector<Json>& listings,
                                   const std::vector<Json>& conditions);

}  // namespace relevance
