// Another program, run to its end, with what it printed.
//
//   const auto listed = indexer::run_program({"rsync", "--list-only", "host:folder/"});
//   if (listed && listed->exit_code == 0) use(listed->output);
//
// No shell stands between, so no argument needs quotes.  It reads nothing: its input is empty.
//
// Thread promise: any number of threads may call it at once.
#pragma once

#include <string>
#include <vector>

#include "catalog/failure.h"

namespace indexer {

struct ProgramResult {
  int exit_code = 0;  // 128 and the number of the signal, where one ended it
  std::string output = {};
  std::string errors = {};  // what it printed to standard error
};

// The first word is the program, looked for as a shell does.
// Errors: not_found    there is no such program
//         unreadable   it can not be started, or not be listened to
catalog::Expected<ProgramResult> run_program(const std::vector<std::string>& words);

}  // namespace indexer
