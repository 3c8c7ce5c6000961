// A value as it is written in YAML: plain where that is safe, in quotes where it is not.
//
//   scalar_text("02476", '"', false)    -> "02476" in double quotes
//   scalar_text("online", ' ', false)   -> online
//   scalar_text("a, b", ' ', true)      -> "a, b" in double quotes: a bare comma ends it in [...]
//
// Pure, for any thread.  Sources: YAML 1.2.2, 7.3.3 (plain style) and 10.3 (core schema); YAML 1.1,
// whose readers also take `NO`, `on`, `19:30` and `02134` for something other than text.
#pragma once

#include <string>
#include <string_view>

namespace catalog::checker::fix {

// Whether a YAML reader, of 1.1 or 1.2, may take the plain text for a number, a truth, nothing, or
// a time.
bool may_be_misread(std::string_view plain);

// The YAML 1.1 words that say true or false: "yes", "Off".  Nothing else.
enum class Truth { none, true_, false_ };
Truth truth_of(std::string_view plain);

// `quote` is ' or " for a text that has to stand in such quotes, else a space.
std::string scalar_text(std::string_view value, char quote, bool in_brackets);

}  // namespace catalog::checker::fix
