// The right answers to all questions, kept in a file: of a million rows it takes minutes to find
// them, and every engine of a run is asked the same.
//
// Thread promise: one thread.
#pragma once

#include <filesystem>

#include "tools/bench/measure.h"

namespace bench {

// What was kept for these questions; nothing where nothing was, or for others.
std::optional<RightAnswers> kept_answers(const std::filesystem::path& path,
                                         const Questions& questions);

// Errors: unreadable   it can not be written
catalog::Expected<void> keep_answers(const RightAnswers& right, const Questions& questions,
                                     const std::filesystem::path& path);

}  // namespace bench
