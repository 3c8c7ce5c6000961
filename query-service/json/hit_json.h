// One hit of a search as the interface for programs shows it.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct HitJson {
  Language language = Language::en;
  const Snapshot& snapshot;
  bool explain = false;  // with the tuple by which it stands where it does

  nlohmann::ordered_json operator()(const Hit& hit) const;
  nlohmann::ordered_json conditions_json(const catalog::Listing& listing) const;
};

// {"start": "2026-12-08T18:00:00-06:00", "end": "...", "timezone": "America/Chicago"}; the day
// alone where its time is not known, and null for nothing.
nlohmann::ordered_json next_meeting_json(const std::optional<catalog::Occurrence>& next);

// A distance in kilometres with two decimals, as all answers show it.
double kilometres(double metres);

}  // namespace query_service
