// One listing judged: its shape, then every rule, in the light of the directory that it is part of.
//
//   Findings findings;
//   if (check_listing(listing, schema, around, findings)) ...;  // its shape is right
//
// A listing whose shape is not right is judged as far as it is, so that a contributor hears of
// every mistake in one run.
//
// Thread promise: one thread for one surroundings, whose clocks it reads.
#pragma once

#include "catalog/checker/finding.h"
#include "catalog/checker/listing_file.h"
#include "catalog/checker/rules/rule.h"
#include "catalog/checker/shape/schema.h"

namespace catalog::checker {

// Adds what is wrong; whether the shape is right.
bool check_listing(const ListingFile& listing, const Schema& schema,
                   const rules::Surroundings& around, Findings& findings);

// The same without rules::references, the one rule that asks for other listings: what it finds
// stays true until the file changes.  `sound_part` becomes what the rules were shown of it: all, or
// as much as is right in shape, or nothing.
bool check_alone(const ListingFile& listing, const Schema& schema,
                 const rules::Surroundings& around, Findings& findings, Tree& sound_part);

}  // namespace catalog::checker
