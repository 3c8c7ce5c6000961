// The id that stands for a word someone typed: by any of its names, and with a letter wrong.
//
//   id_meant_by("fibro", conditions)            -> its id is "fibromyalgia"
//   id_meant_by("Frozen shouldre", conditions)  -> did you mean "frozen-shoulder"?
//   id_meant_by("juggling", conditions)         -> nothing
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>

#include "catalog/vocabulary.h"

namespace catalog::checker::rules {

// A sentence for a finding.
std::optional<std::string> id_meant_by(const std::string& word, const Vocabulary& vocabulary);

}  // namespace catalog::checker::rules
