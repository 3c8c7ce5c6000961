// unknown-time-zone   a name that the IANA time zone database does not have
#include <date/tz.h>

#include <algorithm>

#include "catalog/nearest.h"
#include "indexer/rules/rule.h"

namespace indexer::rules {
namespace {

std::vector<std::string> known_zones() {
  std::vector<std::string> names;
  try {
    for (const auto& zone : date::get_tzdb().zones) names.emplace_back(zone.name());
  } catch (const std::exception&) {
    // Without a time zone database no name can be judged; the list stays empty.
  }
  return names;
}

void check_zone(const ListingFile& listing, const Tree& zone, Findings& findings) {
  static const std::vector<std::string> known = known_zones();
  if (!zone.is_there() || known.empty()) return;
  if (std::find(known.begin(), known.end(), zone.text) == known.end())
    complain(
        findings, listing, zone.where, "unknown-time-zone",
        "\"" + zone.text + "\" is not a time zone",
        catalog::did_you_mean(zone.text, known, "write an IANA name such as America/New_York"));
}

}  // namespace

void time_zone(const ListingFile& listing, const Surroundings&, Findings& findings) {
  check_zone(listing, listing.tree["timezone"], findings);
  check_zone(listing, listing.tree["meets"]["timezone"], findings);
  for (const Tree& meeting : listing.tree["meets"].items)
    check_zone(listing, meeting["timezone"], findings);
}

}  // namespace indexer::rules
