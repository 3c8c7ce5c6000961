// What a person is asked about a group: one field for each value of a listing that a form holds.
//
//   field_named("city")->path        -> "place.city"
//   field_of_path("place.city")      -> the same field
//
// A form leaves out what few listings need (former ids, lines of a schedule with places of their
// own): a listing that has them is written by hand.
//
// Thread promise: constant; any number of threads may read.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace catalog::checker::form {

enum class FieldKind {
  line,   // a text in one line
  lines,  // a text of any number of lines
  list,   // words, with commas or lines between them
};

struct Field {
  std::string_view name;  // as a form calls it
  std::string_view path;  // where it stands in a listing: a key, or a key in the map of a key
  FieldKind kind = FieldKind::line;
};

// In the order in which a listing is written.
std::span<const Field> fields();
// Nothing where there is none.
const Field* field_named(std::string_view name);
const Field* field_of_path(std::string_view path);

// What was answered, by the names of fields; a field that is not there was left empty.
using Answers = std::map<std::string, std::string, std::less<>>;

// An answer as it goes into a listing: letters composed, without white space around it, without
// characters that cannot be seen, and in one line save where it may have more.  Bytes that are not
// UTF-8 become U+FFFD.
std::string clean(std::string_view answer, FieldKind kind);
// The answer to a line's field, cleaned; empty where there is none.
std::string answer_to(const Answers& answers, std::string_view name);
// The words of a list.
inline constexpr std::string_view list_separators = ",;\n";

}  // namespace catalog::checker::form
