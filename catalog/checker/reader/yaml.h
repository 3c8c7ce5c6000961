// YAML text to a tree: strictly, and with every complaint at its place.
//
// yaml-cpp alone accepts duplicate keys, a second document, references that grow without end and
// a quote that is never closed; this reader refuses each of them.  Rules:
//
//   file-too-large     more than 64 KiB
//   not-utf8           bytes that are not UTF-8, or a byte order mark
//   control-character  a character that cannot be seen
//   tab                a tab that indents a line
//   yaml-syntax        what YAML itself does not allow, an unclosed quote
//   yaml-feature       anchors, aliases, tags, complex keys, a second document
//   duplicate-key      the same key twice in one map
//   blank-text         quotes with nothing in them
//   too-deep, too-many more than 8 levels, or 2,000 values
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/checker/finding.h"
#include "catalog/checker/tree.h"

namespace catalog::checker {

// How large a file may be.  Listings are small; the gazetteer is not YAML; a vocabulary is ours.
struct YamlLimits {
  std::size_t bytes = 64 * 1024;
  std::size_t values = 2000;
};
inline constexpr std::size_t most_levels = 8;
inline constexpr YamlLimits listing_limits{};
inline constexpr YamlLimits vocabulary_limits{.bytes = 1024 * 1024, .values = 100'000};

// Which reader reads: the plain one where the text is plain enough, with yaml-cpp for the rest; or
// yaml-cpp for everything.  Both give the same tree and findings (a test holds them to it), the
// plain one in a tenth of the time.
enum class YamlReader { quickest, complete };

// The tree, or nothing where a finding of severity error was added to `findings`.
std::optional<Tree> parse_yaml(std::string_view text, const std::string& file, Findings& findings,
                               const YamlLimits& limits = listing_limits,
                               YamlReader reader = YamlReader::quickest);

}  // namespace catalog::checker
