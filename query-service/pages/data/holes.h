// What a directory lacks, for the page about the data: conditions without a group, and places
// without one that meets in person.
//
// Pure, for any thread.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// [{heading, links: [{label, url}], more}], those that lack most first; empty parts are left out.
nlohmann::ordered_json condition_holes_json(const Reader& reader, const Snapshot& snapshot);

// [{caption, column, rows: [{label, url, in_person, people}]}]: states, other regions, countries;
// those where the most people have one group between them first.
nlohmann::ordered_json area_holes_json(const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
