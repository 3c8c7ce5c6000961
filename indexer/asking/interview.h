// A listing asked for, one question after the other, in a terminal.
//
//   const auto answers = interview(workshop, ask, tell);
//
// After each answer the checker is heard: what is wrong with it is told at once, and the question
// comes again.  The same answer a second time is taken as it is; the end of the check will say so
// again.  What is required is asked for until it is there.
//
// Thread promise: one thread for one workshop.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "catalog/checker/form/draft.h"

namespace indexer::asking {

// A line that somebody typed after they were shown the text; nothing where no more will come.
using Ask = std::function<std::optional<std::string>(const std::string& text)>;
using Tell = std::function<void(const std::string& text)>;

// Nothing where the answers ended before all questions were asked.
std::optional<catalog::checker::form::Answers> interview(
    const catalog::checker::form::Workshop& workshop, const Ask& ask, const Tell& tell);

}  // namespace indexer::asking
