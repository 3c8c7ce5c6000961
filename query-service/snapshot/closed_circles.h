// Audiences whom nobody else would join: a group of bereaved parents is for nobody but them.
//
// Pure, for any thread.
#pragma once

#include <vector>

#include "catalog/vocabulary.h"

namespace query_service {

// By audience of the vocabulary, whether it is one.
std::vector<bool> closed_circles_of(const catalog::Vocabulary& audiences);

}  // namespace query_service
