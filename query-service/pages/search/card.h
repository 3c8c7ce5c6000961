// A hit as a card: when, where and how far, facts, how fresh; what template search/card fills in.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/pages/reader.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `results` is the answer it is part of: with the units, and with what was asked for.
nlohmann::ordered_json card_json(const Hit& hit, const Results& results, const Reader& reader,
                                 const Snapshot& snapshot);

}  // namespace query_service
