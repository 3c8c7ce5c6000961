// One complaint about what a contributor wrote: where, which rule, what is wrong, what to do.
//
// Findings are collected, never thrown: a contributor hears all of them in one run.
#pragma once

#include <string>
#include <vector>

namespace catalog::checker {

enum class Severity { warning, error };

// A place in a file.  Lines and columns count from 1, columns in characters; 0 where the finding
// concerns the file as a whole.
struct Position {
  int line = 0;
  int column = 0;
  auto operator<=>(const Position&) const = default;
};

struct Finding {
  std::string file;  // as it can be opened: data/listings/us/ma/arlington.yaml
  Position where = {};
  std::string rule;  // lower-case words with hyphens: unknown-key
  Severity severity = Severity::error;
  std::string message;
  std::string remedy = {};
  bool is_private = false;      // the value at the place is shown to nobody
  std::string other_file = {};  // where it is about two files
  bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

// By file, then place, then rule.
void sort(Findings& findings);

bool has_errors(const Findings& findings);

}  // namespace catalog::checker
