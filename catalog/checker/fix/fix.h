// A listing's file with its mistakes of form mended: what has one right answer, and nothing else.
//
//   Guide guide(*read_shape(schema), vocabularies, gazetteer, today);
//   fixed("source: HTTPS://Example.org/\nname: Lighthouse\n", "data/listings/us/x.yaml", guide)
//     -> "name: Lighthouse\nsource: https://example.org\n"
//
// In this order, each by a file of its own here: bytes and lines (line_mends.h), values and keys
// (value_mends.h), a time zone that is missing where only one is possible (rules/time_zone.h), the
// order of keys (key_order.h).
//
// Promises, whatever bytes come:
//   * The text means what it meant: each step is read again and taken back where the tree it gives
//     is not the one intended.
//   * Every line of comment is still there, and every byte that nobody understood.
//   * fixed(fixed(x)) is fixed(x).
//   * A file that cannot be read as YAML gets the mends of lines alone.
//
// Thread promise: one thread for each guide.
#pragma once

#include <string>
#include <string_view>

#include "catalog/checker/fix/guide.h"

namespace catalog::checker::fix {

// `file` as a finding names it: its folder says a country.
std::string fixed(std::string_view text, const std::string& file, Guide& guide);

}  // namespace catalog::checker::fix
