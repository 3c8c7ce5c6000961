// Reads the plain part of YAML that nearly every listing is written in, in a fraction of the time
// of a reader that knows all of it:
//
//   maps and sequences in lines with indents, maps and sequences in brackets within one line,
//   values within one line, plain or in quotes, comments of whole lines or after a value
//
// Whatever it is not sure of it leaves to the complete reader: tabs, CRLF, text in several lines,
// escapes other than \" and \\, keys that are more than letters, digits, "_", "." and "-", empty
// values, anchors, tags, documents marked by ---, and everything that is wrong.
//
//   read_plain_yaml("name: Lighthouse\n")   open_map, scalar "name", scalar "Lighthouse", close
//   read_plain_yaml("name: &x Lighthouse")  nothing: the complete reader is to judge it
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalog::checker {

class TreeBuilder;

struct PlainEvent {
  enum class Kind { scalar, open_sequence, open_map, close };
  Kind kind = Kind::scalar;
  std::size_t at = 0;  // the byte of the text where it begins
  std::string text = {};
  bool quoted = false;
  bool in_brackets = false;
};

// Of a text that check_text() finds nothing wrong with.  Takes time and memory in proportion to the
// text.
std::optional<std::vector<PlainEvent>> read_plain_yaml(std::string_view text);

void build(const std::vector<PlainEvent>& events, TreeBuilder& builder);

}  // namespace catalog::checker
