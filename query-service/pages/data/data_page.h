// The page about the data: what is listed, how old it is, what has ended, what may be listed twice,
// and what is missing.
//
//   /about/data
//
// Thread promise: any thread may call.
#pragma once

#include <string>

#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

std::string data_page(const Reader& reader, const Snapshot& snapshot);

}  // namespace query_service
