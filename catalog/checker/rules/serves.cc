// unknown-region   a code in `serves` that is neither a country nor one of its regions
#include "catalog/checker/rules/rule.h"

namespace catalog::checker::rules {

void serves(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  for (const Tree& code : listing.tree["serves"].items)
    if (!around.gazetteer.has_country(code.text) && !around.gazetteer.has_region(code.text))
      complain(findings, listing, code.where, "unknown-region",
               "\"" + code.text + "\" is neither a country nor a region",
               "write ISO 3166 codes: US for a country, US-MA for a state");
}

}  // namespace catalog::checker::rules
