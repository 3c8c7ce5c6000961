// What a mend leans on besides the file itself: what there may be in a listing, and what other
// listings say.
#pragma once

#include <map>
#include <string>

#include "catalog/checker/fix/link_mend.h"
#include "catalog/checker/fix/shape.h"
#include "catalog/checker/fix/word_list.h"
#include "catalog/checker/gazetteer.h"
#include "catalog/checker/vocabularies.h"
#include "catalog/checker/zone_clocks.h"
#include "catalog/date.h"

namespace catalog::checker::fix {

// `vocabularies` and `gazetteer` have to outlive it.  One thread at a time: it reads clocks.
struct Guide {
  Guide(Shape shape, const Vocabularies& words, const Gazetteer& places, Day day);

  Shape listing;
  const Vocabularies& vocabularies;
  const Gazetteer& gazetteer;
  Day today;
  Hosts secure_hosts = {};  // of the whole directory, the file to mend among it
  // The ids that a key may have, by the key: "conditions".
  std::map<std::string, WordList, std::less<>> ids = {};
  WordList time_zones;
  ZoneClocks clocks;
};

}  // namespace catalog::checker::fix
