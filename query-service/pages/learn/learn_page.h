// A page of plain words: the guide, its parts, and the pages about this site.
//
// Thread promise: any thread may call.
#pragma once

#include <string>

#include "query-service/pages/learn/learn_part.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// What a clinic typed, to make a search box of its own.
struct ClinicSearch {
  std::string what = {};
  std::string near = {};
};

std::string learn_page(const LearnPart& part, const ClinicSearch& typed, const Reader& reader,
                       const Snapshot& snapshot);

}  // namespace query_service
