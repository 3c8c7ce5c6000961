// Mending in a test: a listing in, the listing that `check --fix` would leave out.
#pragma once

#include <doctest/doctest.h>

#include "catalog/checker/fix/fix.h"
#include "catalog/checker/shape/schema_check.h"
#include "tests/support/findings.h"

namespace tests {

inline const catalog::checker::Schema& schema() {
  static const catalog::checker::Schema all =
      *catalog::checker::Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
  return all;
}

// With the project's own schema and vocabularies, the small gazetteer of the tests, and
// example.org as a host that has https.
inline catalog::checker::fix::Guide& guide() {
  static catalog::checker::fix::Guide all = [] {
    catalog::checker::fix::Guide made(
        *catalog::checker::fix::read_shape(KITH_SOURCE "/schemas/listing.schema.json"),
        vocabularies(), gazetteer(), test_day);
    made.secure_hosts = {"example.org"};
    return made;
  }();
  return all;
}

inline std::string fixed(std::string_view text,
                         const std::string& file = "data/listings/us/ma/lighthouse.yaml") {
  const std::string once = catalog::checker::fix::fixed(text, file, guide());
  CHECK_MESSAGE(catalog::checker::fix::fixed(once, file, guide()) == once, text);
  return once;
}

}  // namespace tests
