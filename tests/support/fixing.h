// Mending in a test: a listing in, the listing that `check --fix` would leave out.
#pragma once

#include <doctest/doctest.h>

#include "indexer/fix/fix.h"
#include "indexer/schema_check.h"
#include "tests/support/findings.h"

namespace tests {

inline const indexer::Schema& schema() {
  static const indexer::Schema all =
      *indexer::Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
  return all;
}

// With the project's own schema and vocabularies, the small gazetteer of the tests, and
// example.org as a host that has https.
inline indexer::fix::Guide& guide() {
  static indexer::fix::Guide all = [] {
    indexer::fix::Guide made(*indexer::fix::read_shape(KITH_SOURCE "/schemas/listing.schema.json"),
                             vocabularies(), gazetteer(), test_day);
    made.secure_hosts = {"example.org"};
    return made;
  }();
  return all;
}

inline std::string fixed(std::string_view text,
                         const std::string& file = "data/listings/us/ma/lighthouse.yaml") {
  const std::string once = indexer::fix::fixed(text, file, guide());
  CHECK_MESSAGE(indexer::fix::fixed(once, file, guide()) == once, text);
  return once;
}

}  // namespace tests
