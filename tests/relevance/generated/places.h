// The towns of the gazetteer that made-up groups meet in.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/generated_directory.h"

namespace relevance {

struct Town {
  std::string country = {};  // US
  std::string region = {};   // US-MA
  std::string name = {};
  double latitude = 0;
  double longitude = 0;
  double population = 0;
  std::string timezone = {};  // of most people in its region

  std::string region_letters() const;  // MA
  std::string display() const;         // "Arlington, MA, US"; "Vigo, ES"
};

// Towns of a few countries with 20,000 people or more, the first of each name in its region.
class Towns {
 public:
  explicit Towns(const std::filesystem::path& gazetteer);

  // Where people live: the more of them, the more often.
  const Town& draw(tests::Dice& dice) const;

 private:
  std::vector<Town> towns_;
  std::vector<double> up_to_;  // people in this town and those before it
};

}  // namespace relevance
