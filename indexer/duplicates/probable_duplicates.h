// Listings that are probably of one and the same thing: two volunteers have added one group.
//
//   data/listings/us/ma/b.yaml:1:7: error: this is probably the same as data/listings/us/ma/a.yaml
//     ("Lighthouse Example Group", a): score 0.97, for the same name, telephone number and time
//
// Every listing becomes signals (signals.h); those that share something rare are compared
// (blocks.h, likeness.h).  Only listings of one kind are: an organization and its group have much
// in common, and are two things.
//
// A pair is never named where its files have answered already: one names the other in
// distinct_from, see_instead, organization or formerly.
//
// Thread promise: one thread for each call.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "catalog/checker/normalise.h"
#include "indexer/duplicates/likeness.h"
#include "indexer/duplicates/signals.h"
#include "indexer/gazetteer.h"
#include "indexer/listing_files.h"

namespace indexer::duplicates {

struct ProbableDuplicate {
  std::size_t earlier = 0;  // places in the files
  std::size_t later = 0;
  Likeness likeness = {};
  Severity severity = Severity::warning;
};

// Of files whose shape is right, by path, those of at least the `lowest` score.  Sorted by the
// later file, the most alike first.
std::vector<ProbableDuplicate> find(std::span<const ListingFile* const> files,
                                    const catalog::checker::OrganizationNames& organizations,
                                    const Gazetteer& gazetteer, double lowest = warning_score);

// The same of files of which no more is there than others may speak of (indexer/known/outline.h):
// traits_of(at) is what else is known of the file at that place, and is asked once for each, by
// several threads.
std::vector<ProbableDuplicate> find(std::span<const ListingFile* const> files,
                                    const std::function<Traits(std::size_t at)>& traits_of,
                                    double lowest = warning_score);

// "score 0.97, for the same name, telephone number and time"
std::string reasons(const Likeness& likeness);

// "the same name, telephone number and town"
std::string agreement_text(const Likeness& likeness);

// "0.97": never rounded up to a score at which it would be another severity.
std::string score_text(double score);

// Adds one finding for each later file, at its name: probable-duplicate.  An error from a score of
// 0.85 where no machine would doubt it; else a warning from 0.65.  With one of the two closed it is
// a warning: the other may have taken its place.
void probable_duplicates(std::span<const ListingFile* const> files,
                         const catalog::checker::OrganizationNames& organizations,
                         const Gazetteer& gazetteer, Findings& findings);
// Likewise, of pairs that have been found before; those below a warning's score are passed over.
void tell(std::span<const ProbableDuplicate> found, std::span<const ListingFile* const> files,
          Findings& findings);

}  // namespace indexer::duplicates
