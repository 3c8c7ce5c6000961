// The spine: a checked data folder becomes a staged snapshot, one stage after the other.
//
// Of the text index only those parts are made anew in which a listing changed, where the rest was
// kept (indexer/known/kept_shards.h): the bytes are those of a build from nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "catalog/failure.h"
#include "catalog/manifest.h"
#include "indexer/check.h"

namespace indexer {

// Told how far a stage has come: "listings", 120 of 939.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t all)>;

// A word among `shards` that gives each country with listings a shard of its own.
inline constexpr const char* every_country = "country";

// Writes index, records and manifest into `folder`, which is made and must not exist.  `checked`
// has no errors.  `built_at` is UTC, 2026-11-23T04:15:00Z.  `shards`: the countries whose text gets
// a shard of its own (indexer/split_index.h), or every_country; none: the index stays whole.
//
// Errors: unreadable   the disk is full, or a file can not be written; what was written is
//                      removed again
//         damaged      what was known of a listing was damaged since it was checked
catalog::Expected<catalog::Manifest> build(const Checked& checked,
                                           const std::filesystem::path& folder,
                                           const std::string& built_at, const Progress& progress,
                                           const std::vector<std::string>& shards = {});

}  // namespace indexer
