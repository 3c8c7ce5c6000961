// unknown-listing   see_instead, distinct_from or organization names a listing that is not there
// not-organization  organization names a listing that is not one
#include "catalog/nearest.h"
#include "indexer/rules/rule.h"

namespace indexer::rules {
namespace {

// An organization is given by id or by name; lower-case words with hyphens are meant as an id.
bool looks_like_id(const std::string& text) {
  return text.find('-') != std::string::npos &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

std::vector<std::string> ids_of(const Surroundings& around) {
  std::vector<std::string> ids;
  for (const auto& [id, unused] : around.listings) ids.push_back(id);
  return ids;
}

// Of the listing that had this id before; empty where none had.
std::string present_id(const std::string& former, const Surroundings& around) {
  for (const auto& [id, listing] : around.listings)
    for (const Tree& known : listing->tree["formerly"].items)
      if (known.text == former) return id;
  return "";
}

void check_ids(const ListingFile& listing, const Tree& list, const Surroundings& around,
               Findings& findings) {
  for (const Tree& id : list.items) {
    if (around.listings.contains(id.text)) continue;
    const std::string present = present_id(id.text, around);
    complain(
        findings, listing, id.where, "unknown-listing", "there is no listing \"" + id.text + "\"",
        present.empty()
            ? catalog::did_you_mean(id.text, ids_of(around),
                                    "write the id of a listing: the name of its file without .yaml")
            : "write \"" + present + "\": it has this name now");
  }
}

}  // namespace

void references(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  const Tree& organization = listing.tree["organization"];
  const auto found = around.listings.find(organization.text);
  if (found != around.listings.end() && found->second->tree["kind"].text != "organization")
    complain(findings, listing, organization.where, "not-organization",
             "\"" + organization.text + "\" is a listing, but not of an organization",
             "name the organization in words, or give its listing kind: organization");
  if (found == around.listings.end() && looks_like_id(organization.text))
    complain(findings, listing, organization.where, "unknown-listing",
             "there is no listing \"" + organization.text + "\"",
             catalog::did_you_mean(organization.text, ids_of(around),
                                   "name the organization in words, or add its listing"));

  check_ids(listing, listing.tree["see_instead"], around, findings);
  check_ids(listing, listing.tree["distinct_from"], around, findings);
}

}  // namespace indexer::rules
