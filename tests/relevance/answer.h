// The one place where the judgement of search knows the search: it asks /api/v1/search, and reads
// what that publishes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query-service/snapshot/current_snapshot.h"
#include "tests/relevance/topics.h"

namespace relevance {

struct Answer {
  int status = 0;
  std::vector<std::string> main = {};  // ids of the main list, in order: at most 20
  std::vector<std::string> run = {};   // all that the reader sees, from the top, each once
  std::size_t total = 0;               // of the main list
  Slots slots = {};
};

using Parameters = std::vector<std::pair<std::string, std::string>>;

// On the 23rd of November 2026.  A search that is refused has no hits and empty slots.
Answer ask(const query_service::CurrentSnapshot& directory, const Parameters& parameters,
           const std::string& alternative_place = "");

Parameters parameters_of(const Topic& topic);
Answer ask(const query_service::CurrentSnapshot& directory, const Topic& topic);

}  // namespace relevance
