// A listing as every engine of the benchmark gets it: the same rows, free of anybody's format.
//
//   const auto rows = rows_of(snapshot, now);
//
// What is closed, over or long unheard of is no row, so that all
// engines look among the same.
//
// Pure, for any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/distance.h"
#include "catalog/failure.h"
#include "catalog/vocabulary.h"
#include "query-service/snapshot/snapshot.h"

namespace bench {

struct Row {
  std::uint32_t id = 0;  // the number of its document
  // Of what is held somewhere, which alone can be near; what meets online or by phone has none.
  std::optional<catalog::Coordinates> position = {};
  bool is_online = false;
  std::uint32_t week = 0;                         // query-service/search/week_bits.h
  std::vector<catalog::Ordinal> conditions = {};  // with the broader ones
  std::vector<catalog::Ordinal> languages = {};   // what is counted as a facet
  std::string name = {};
  std::string text = {};  // all that the index of Kith holds as words
};

// What a search leaves out unless asked.
bool sleeps(const query_service::Columns& columns, query_service::Row row,
            std::chrono::sys_seconds now);

// Errors: damaged, unreadable   the records of the snapshot can not be read
catalog::Expected<std::vector<Row>> rows_of(const query_service::Snapshot& snapshot,
                                            std::chrono::sys_seconds now);

}  // namespace bench
