// unknown-country      not a country of ISO 3166-1
// unknown-region       not a state, province or county of that country
// unknown-postal-code  not a postal code area of the United States
// unknown-place        a town that the gazetteer does not have in that region
#include "catalog/checker/rules/rule.h"
#include "catalog/nearest.h"

namespace catalog::checker::rules {
namespace {

void check_town(const ListingFile& listing, const Tree& place, const std::string& region,
                const char* key, const Surroundings& around, Findings& findings) {
  const Tree& town = place[key];
  const std::string& country = place["country"].scalar();
  const bool is_county = std::string_view(key) == "county";
  if (!town.is_there() || around.gazetteer.town(country, region, town.text, is_county)) return;
  complain(findings, listing, town.where, "unknown-place",
           "the gazetteer has no " + std::string(is_county ? "county" : "town") + " \"" +
               town.text + "\" in " + (region.empty() ? country : region),
           did_you_mean(town.text, around.gazetteer.town_names(country, region),
                        "correct its spelling or its region, or add latitude and longitude"));
}

void check_place(const ListingFile& listing, const Tree& place, const Surroundings& around,
                 Findings& findings) {
  if (!place.is_there()) return;
  const Tree& country = place["country"];
  if (!country.is_there()) return;  // it is missing or has no right form: the shape says so
  if (!around.gazetteer.has_country(country.text)) {
    complain(findings, listing, country.where, "unknown-country",
             "\"" + country.text + "\" is not a country's code",
             "write the two letters of ISO 3166: US, CA, GB, ES");
    return;
  }
  std::string region;
  if (const Tree& written = place["region"]; written.is_there()) {
    const auto found = around.gazetteer.region(country.text, written.text);
    if (!found) {
      complain(findings, listing, written.where, "unknown-region",
               "\"" + written.text + "\" is not a region of " + country.text,
               did_you_mean(written.text, around.gazetteer.region_names(country.text),
                            "write its ISO 3166-2 code without the country (MA, ON), or its name"));
      return;
    }
    region = found->code;
  }
  const Tree& code = place["postal_code"];
  if (code.is_there() && around.gazetteer.has_postal_codes(country.text) &&
      !around.gazetteer.postal_code(country.text, code.text) && !place["city"].is_there())
    complain(findings, listing, code.where, "unknown-postal-code",
             "\"" + code.text + "\" is not a postal code area of " + country.text,
             "correct it, or add the city");
  if (place["latitude"].is_there()) return;
  check_town(listing, place, region, "city", around, findings);
  check_town(listing, place, region, "county", around, findings);
}

}  // namespace

void places(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  check_place(listing, listing.tree["place"], around, findings);
  check_place(listing, listing.tree["meets"]["place"], around, findings);
  for (const Tree& meeting : listing.tree["meets"].items)
    check_place(listing, meeting["place"], around, findings);
}

}  // namespace catalog::checker::rules
