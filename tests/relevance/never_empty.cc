#include "tests/relevance/never_empty.h"

#include <algorithm>
#include <chrono>

#include "query-service/places/place_reading.h"
#include "query-service/search/search.h"

namespace relevance {
namespace {

using namespace query_service;

constexpr auto now = std::chrono::sys_days(std::chrono::year(2026) / std::chrono::November / 23);

void ask(const SearchRequest& request, const Snapshot& snapshot, DeadEnds& found) {
  ++found.searches;
  const auto start = std::chrono::steady_clock::now();
  const auto results = search(request, snapshot, now);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  found.worst_milliseconds = std::max(found.worst_milliseconds, spent.count());
  if (!results ||
      results->total + results->near.total + results->area.total + results->online.total == 0)
    found.empty.push_back(request.text + (request.near.empty() ? "" : " near " + request.near));
}

}  // namespace

DeadEnds conditions_without_answer(const Snapshot& snapshot,
                                   const std::vector<std::string>& places) {
  DeadEnds found;
  for (const auto& word : snapshot.vocabulary(catalog::Facet::condition).concepts()) {
    for (const std::string& label : {word.label.en, word.label.es})
      ask({.text = label}, snapshot, found);
    for (const std::string& place : places)
      ask({.text = word.label.en, .near = place}, snapshot, found);
  }
  return found;
}

DeadEnds places_without_answer(const Snapshot& snapshot, std::size_t step) {
  DeadEnds found;
  const PlaceNames& names = snapshot.place_names();
  for (std::size_t key = 0; key < names.key_count(); key += step)
    for (const PlaceReading& reading : readings_of(names.places_of_key(key), names, 3))
      ask({.text = "fibromyalgia", .near = reading.display}, snapshot, found);
  return found;
}

}  // namespace relevance
