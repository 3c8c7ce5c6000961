// One hit of a search as the interface for programs shows it.
#pragma once

#include <string>

#include "query-service/json/json_text.h"
#include "query-service/request/search_request.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct HitJson {
  Language language = Language::en;
  const Snapshot& snapshot;
  bool explain = false;  // with the tuple by which it stands where it does

  void write(const Hit& hit, JsonText& json) const;

 private:
  void write_conditions(const catalog::Listing& listing, JsonText& json) const;
};

// "2026-12-08T18:00:00-06:00", on the clock of the zone; empty where the zone is none.
std::string instant_text(const std::string& zone, std::chrono::sys_seconds instant);

// When a meeting begins, so; of a day whose time is not known the day alone.
std::string start_text(const catalog::Occurrence& meeting);

// A distance in kilometres with two decimals, as all answers show it.
double kilometres(double metres);

}  // namespace query_service
