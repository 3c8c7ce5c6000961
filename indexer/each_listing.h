// Listings one after the other, of a directory that is larger than memory: a few are held at a
// time.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "catalog/failure.h"
#include "catalog/listing.h"
#include "indexer/check.h"

namespace indexer {

// Calls `use` with the listing of each of these places in checked.listings.files, in their order,
// with its JSON (catalog/listing_json.h).  `use` is called by one thread, while several read.
// Errors: damaged, and those of `use`, which end it
catalog::Expected<void> for_each_listing(
    const Checked& checked, std::span<const std::size_t> files,
    const std::function<catalog::Expected<void>(std::size_t file, const catalog::Listing& listing,
                                                const std::string& json)>& use);

}  // namespace indexer
