// The traits of a listing as bytes, to be kept until its file changes, and back.
//
//   traits_in(bytes_of(traits)) gives the same signals as `traits`
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/duplicates/signals.h"

namespace indexer::duplicates {

// CBOR (RFC 8949).
std::string bytes_of(const Traits& traits);

// Nothing for what bytes_of did not write.
std::optional<Traits> traits_in(std::string_view bytes);

}  // namespace indexer::duplicates
