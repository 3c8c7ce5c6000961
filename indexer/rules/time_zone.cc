// unknown-time-zone   a name that the IANA time zone database does not have
#include "catalog/time_zone.h"
#include "catalog/nearest.h"
#include "indexer/rules/rule.h"

namespace indexer::rules {
namespace {

void check_zone(const ListingFile& listing, const Tree& zone, Findings& findings) {
  // Without a time zone database no name can be judged.
  const std::vector<std::string>& known = catalog::time_zones();
  if (!zone.is_there() || known.empty() || catalog::is_time_zone(zone.text)) return;
  complain(findings, listing, zone.where, "unknown-time-zone",
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
