// A listing's shape, in words: schema violations become findings at the very token.
//
//   missing-key    a required key is not there
//   unknown-key    a key that no listing has, with the nearest known one
//   wrong-type     text where a list is wanted, and so on
//   not-one-of     a word that is not among those allowed, with the nearest
//   wrong-form     text that does not look as it should (a link, a code, a date)
//   wrong-size     too short, too long, too many, too few, out of range
//   repeated       the same value twice in a list
#pragma once

#include <string>

#include "catalog/checker/finding.h"
#include "catalog/checker/shape/schema.h"
#include "catalog/checker/tree.h"

namespace catalog::checker {

void check_shape(const Tree& listing, const Schema& schema, const std::string& file,
                 Findings& findings);

}  // namespace catalog::checker
