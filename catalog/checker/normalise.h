// A checked tree to a Listing: defaults filled in, codes resolved, the place located, and the time
// zone taken from the place where that has only one.
//
// Can not fail: whatever could be wrong has become a finding before.
#pragma once

#include <map>
#include <string>

#include "catalog/checker/gazetteer.h"
#include "catalog/checker/listing_file.h"
#include "catalog/listing.h"

namespace catalog::checker {

// Where a file lies in the project, whatever folder the data is read from; empty where it is none
// of the listings: data/listings/us/ma/arlington.yaml.
std::string path_in_project(const std::string& file);

// Names of organizations by the id of their listing.
using OrganizationNames = std::map<std::string, std::string, std::less<>>;
OrganizationNames organization_names(const std::vector<ListingFile>& files);

// The organization of a listing that was normalised when no names were known.
void name_organization(Listing& listing, const OrganizationNames& organizations);

Listing normalise(const ListingFile& file, const OrganizationNames& organizations,
                  const Gazetteer& gazetteer);

}  // namespace catalog::checker
