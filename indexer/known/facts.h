// Everything that is ever asked of one listing file, once it has been read and judged by itself.
//
//   facts_of(bytes_of(facts)) == facts
//
// So a file that did not change is not read again: its facts come out of the store (store.h).
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/distance.h"
#include "indexer/checker.h"

namespace indexer::known {

struct Facts {
  bool is_yaml = false;     // it could be read at all; else only the findings are there
  bool has_shape = false;   // no finding is of its shape
  Findings findings = {};   // of the file by itself; which file is left empty
  Tree outline = {};        // outline.h
  Tree sound_part = {};     // of a file whose shape is not right: the outline of what is
  std::string traits = {};  // duplicates::bytes_of(Traits); only with the right shape, as below
  std::optional<catalog::Coordinates> where = {};  // of its place
};

// CBOR (RFC 8949).
std::string bytes_of(const Facts& facts);

// Nothing for what bytes_of did not write.
std::optional<Facts> facts_of(std::string_view bytes);

}  // namespace indexer::known
