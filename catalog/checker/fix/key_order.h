// The keys of a listing in the order of its schema, each with all that belongs to it.
//
// What moves is whole lines: a key, its value, and the lines of comment right above it.  What the
// last key of a map is followed by (blank lines, comments no further in than its keys) stays at the
// end, and what stands before the comments of the first stays at the beginning.  A key that the
// schema does not know stays behind the key it was written after.
//
// Maps in braces stay as they are, and so does a list whose items do not begin beside their
// hyphens.
//
// `text` is what `tree` was read from.  Ordered twice is ordered once.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

#include "catalog/checker/fix/shape.h"
#include "catalog/checker/tree.h"

namespace catalog::checker::fix {

std::string ordered(std::string_view text, const Tree& tree, const Shape& shape);

// The text with a line more, for a key of the top level that it lacks, at the key's place.
std::string with_key(std::string_view text, const Tree& tree, const Shape& shape,
                     const std::string& key, const std::string& value);

}  // namespace catalog::checker::fix
