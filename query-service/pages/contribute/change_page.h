// Two pages of a listing for whoever knows better: "I checked, this is still right" and "something
// is wrong".  Each shows the line to change in the listing's file, and where to hand that in;
// nothing is stored.
#pragma once

#include <string>

#include "catalog/listing.h"
#include "query-service/contribute/change.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `repository`: where the project's files are kept, "https://github.com/example/kith"; empty: not
// known.
std::string change_page(const catalog::Listing& listing, const Change& change,
                        const std::string& repository, const Reader& reader,
                        const Snapshot& snapshot);

}  // namespace query_service
