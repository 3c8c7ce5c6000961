// A rule: what a schema cannot say about a listing.
//
// One rule, one file, one name.  A rule looks at one listing in the light of all the others and
// adds a finding at the very token for each mistake.  It sees only listings whose shape is right,
// so it may take keys to have the types that the schema gives them.
#pragma once

#include <string>
#include <vector>

#include "catalog/checker/finding.h"
#include "catalog/checker/gazetteer.h"
#include "catalog/checker/known_listings.h"
#include "catalog/checker/listing_file.h"
#include "catalog/checker/vocabularies.h"
#include "catalog/checker/zone_clocks.h"
#include "catalog/date.h"

namespace catalog::checker::rules {

// Everything a rule may compare a listing with.
struct Surroundings {
  const Vocabularies& vocabularies;
  const Gazetteer& gazetteer;
  const KnownListings& listings;
  Day today;
  ZoneClocks& clocks;
};

// Adds findings about one listing.
using Rule = void (*)(const ListingFile&, const Surroundings&, Findings&);

// In the order of their files.
void ageing(const ListingFile&, const Surroundings&, Findings&);
void coordinates(const ListingFile&, const Surroundings&, Findings&);
void dates(const ListingFile&, const Surroundings&, Findings&);
void file_name(const ListingFile&, const Surroundings&, Findings&);
void link_addresses(const ListingFile&, const Surroundings&, Findings&);
void places(const ListingFile&, const Surroundings&, Findings&);
void plain_words(const ListingFile&, const Surroundings&, Findings&);
void private_contact(const ListingFile&, const Surroundings&, Findings&);
void private_place(const ListingFile&, const Surroundings&, Findings&);
void reachable(const ListingFile&, const Surroundings&, Findings&);
void references(const ListingFile&, const Surroundings&, Findings&);
void schedule(const ListingFile&, const Surroundings&, Findings&);
void schedule_dates(const ListingFile&, const Surroundings&, Findings&);
void serves(const ListingFile&, const Surroundings&, Findings&);
void time_zone(const ListingFile&, const Surroundings&, Findings&);
void way_to_join(const ListingFile&, const Surroundings&, Findings&);
void words(const ListingFile&, const Surroundings&, Findings&);

inline constexpr Rule all[] = {
    ageing,         coordinates,     dates,         file_name,   link_addresses, places,
    plain_words,    private_contact, private_place, reachable,   references,     schedule,
    schedule_dates, serves,          time_zone,     way_to_join, words};

// Ids that more than one file has: these need all listings at once.
void unique_ids(const std::vector<ListingFile>& files, Findings& findings);

// A finding of severity error.
inline void complain(Findings& findings, const ListingFile& listing, Position where,
                     std::string rule, std::string message, std::string remedy) {
  findings.push_back({.file = listing.file,
                      .where = where,
                      .rule = std::move(rule),
                      .message = std::move(message),
                      .remedy = std::move(remedy)});
}

// The same of what should not be seen by more people than it has been: no output shows the value.
inline void complain_privately(Findings& findings, const ListingFile& listing, Position where,
                               std::string rule, std::string message, std::string remedy) {
  complain(findings, listing, where, std::move(rule), std::move(message), std::move(remedy));
  findings.back().is_private = true;
}

}  // namespace catalog::checker::rules
