// A text of a listing, mended by what the schema says of it: a link as a link, a word as a word.
//
// Pure, for any thread.
#pragma once

#include <string>

#include "catalog/checker/fix/guide.h"

namespace catalog::checker::fix {

// What of the listing around it a value depends on.
struct Context {
  std::string country = {};  // ISO 3166, two letters; empty where it is not known
  bool is_closed = false;    // its phrases are of the past
};

bool is_day(const Shape& shape);

// `key` is the key that it, or its list, is the value of.
std::string mended_text(const std::string& text, const std::string& key, const Shape& shape,
                        const Guide& guide, const Context& context);

}  // namespace catalog::checker::fix
