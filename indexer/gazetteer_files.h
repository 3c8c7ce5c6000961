// data/gazetteer/*.tsv to places.
//
// Each file has its column names in the first line (data/gazetteer/README.md explains them):
//   countries.tsv      code name name_es latitude longitude population aliases
//   regions.tsv        code country name type parent latitude longitude population aliases
//   postal_codes.tsv   country code region latitude longitude
//   places.tsv         country region type name latitude longitude population aliases
//   time_zones.tsv     area timezone whole others
//   ordinary_words.tsv word
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "catalog/failure.h"
#include "catalog/gazetteer.h"

namespace indexer {

struct GazetteerData {
  std::vector<catalog::GazetteerPlace> places;  // countries first, then regions, codes, places
  std::map<std::string, std::string> parents;   // region -> the region it lies in
  // By country or region.
  std::map<std::string, catalog::AreaTimeZone, std::less<>> time_zones = {};
  // Names of places that are also words of ordinary speech, folded.
  std::vector<std::string> ordinary_words = {};
};

// Errors: unreadable   a file can not be read
//         damaged      a line has too few columns, or a zone or area that there is not; the
//                      message names file and line
catalog::Expected<GazetteerData> read_gazetteer(const std::filesystem::path& data);

}  // namespace indexer
