// The shipped directory, built once for all tests of this folder.
#pragma once

#include "tests/relevance/built.h"

namespace relevance {

inline const Built& shipped() {
  static const std::filesystem::path root = KITH_SOURCE;
  static const Built built(root / "data", root / "schemas/listing.schema.json");
  return built;
}

}  // namespace relevance
