// What a mend leans on besides the file itself: what there may be in a listing, and what other
// listings say.
#pragma once

#include <map>
#include <string>

#include "catalog/date.h"
#include "indexer/fix/link_mend.h"
#include "indexer/fix/shape.h"
#include "indexer/fix/word_list.h"
#include "indexer/gazetteer.h"
#include "indexer/vocabulary_files.h"
#include "indexer/zone_clocks.h"

namespace indexer::fix {

// `vocabularies` and `gazetteer` have to outlive it.  One thread at a time: it reads clocks.
struct Guide {
  Guide(Shape shape, const Vocabularies& words, const Gazetteer& places, catalog::Day day);

  Shape listing;
  const Vocabularies& vocabularies;
  const Gazetteer& gazetteer;
  catalog::Day today;
  Hosts secure_hosts = {};  // of the whole directory, the file to mend among it
  // The ids that a key may have, by the key: "conditions".
  std::map<std::string, WordList, std::less<>> ids = {};
  WordList time_zones;
  ZoneClocks clocks;
};

}  // namespace indexer::fix
