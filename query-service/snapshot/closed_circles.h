// Audiences whom nobody else would join: a group of bereaved parents is for nobody but them.
//
// Pure, for any thread.
#pragma once

#include <span>
#include <vector>

#include "catalog/vocabulary.h"

namespace query_service {

class ClosedCircles {
 public:
  explicit ClosedCircles(const catalog::Vocabulary& audiences);

  // Whether a listing for these audiences is for closed circles and for nobody else; one that names
  // none is for anybody.
  bool are_all(std::span<const catalog::Ordinal> audience) const;

 private:
  std::vector<bool> is_one_;  // by audience
};

}  // namespace query_service
