// The project's own data/, checked; which takes seconds, and is done once.
#pragma once

#include <doctest/doctest.h>

#include "indexer/check.h"
#include "tests/support/directory.h"

namespace tests {

inline const indexer::Checked& shipped_directory() {
  static const auto checked =
      indexer::check(KITH_SOURCE "/data", KITH_SOURCE "/schemas/listing.schema.json", test_day);
  REQUIRE(checked);
  return *checked;
}

}  // namespace tests
