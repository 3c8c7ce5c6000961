// A listing as its file says it: what a contributor wrote, not yet judged.
#pragma once

#include <string>

#include "catalog/checker/tree.h"

namespace catalog::checker {

struct ListingFile {
  std::string file;  // as it can be opened: data/listings/us/ma/arlington.yaml
  std::string id;    // the file's stem
  Tree tree;
};

}  // namespace catalog::checker
