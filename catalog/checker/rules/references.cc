// unknown-listing   see_instead, distinct_from or organization names a listing that is not there
// not-organization  organization names a listing that is not one
#include "catalog/checker/rules/rule.h"
#include "catalog/nearest.h"

namespace catalog::checker::rules {
namespace {

// An organization is given by id or by name; lower-case words with hyphens are meant as an id.
bool looks_like_id(const std::string& text) {
  return text.find('-') != std::string::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

void check_ids(const ListingFile& listing, const Tree& list, const Surroundings& around,
               Findings& findings) {
  for (const Tree& id : list.items) {
    if (around.listings.kind_of(id.text)) continue;
    const std::string present = around.listings.present_id(id.text);
    complain(findings, listing, id.where, "unknown-listing",
             "there is no listing \"" + id.text + "\"",
             present.empty()
                 ? did_you_mean(id.text, around.listings.ids_like(id.text),
                                "write the id of a listing: the name of its file without .yaml")
                 : "write \"" + present + "\": it has this name now");
  }
}

}  // namespace

void references(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  const Tree& organization = listing.tree["organization"];
  const auto kind = around.listings.kind_of(organization.text);
  if (kind && *kind != "organization")
    complain(findings, listing, organization.where, "not-organization",
             "\"" + organization.text + "\" is a listing, but not of an organization",
             "name the organization in words, or give its listing kind: organization");
  if (!kind && looks_like_id(organization.text))
    complain(findings, listing, organization.where, "unknown-listing",
             "there is no listing \"" + organization.text + "\"",
             did_you_mean(organization.text, around.listings.ids_like(organization.text),
                          "name the organization in words, or add its listing"));

  check_ids(listing, listing.tree["see_instead"], around, findings);
  check_ids(listing, listing.tree["distinct_from"], around, findings);
}

}  // namespace catalog::checker::rules
