// A listing out of a form's answers, as it will be: where its file goes, its YAML, and what the
// checker says of it.
//
//   const Draft draft = drafted({{"name", "Lighthouse Example Group"}, ...}, workshop);
//   draft.yaml                         -> what goes into draft.file
//   draft.remarks[0].field             -> "city"
//   draft.remarks[0].finding.message   -> there is no town "Arlinton" in US-MA
//
// What has one right answer is mended as `check --fix` would (fix/fix.h): quotes, telephone
// numbers, links, words, a time zone that only one is possible of.
//
// Thread promise: one thread for one workshop, whose clocks it reads.
#pragma once

#include <string>
#include <vector>

#include "catalog/checker/finding.h"
#include "catalog/checker/fix/guide.h"
#include "catalog/checker/form/fields.h"
#include "catalog/checker/known_listings.h"
#include "catalog/checker/listing_file.h"
#include "catalog/checker/shape/schema.h"

namespace catalog::checker::form {

// What a draft is written and checked with; all of it has to outlive the call.
struct Workshop {
  const Schema& schema;
  fix::Guide& guide;
  const KnownListings& listings;
};

struct Remark {
  std::string field;  // by its name; empty where it is about no field, or about several
  Finding finding;
};

struct Draft {
  ListingFile file;             // what the YAML says; a tree of kind nothing where nothing was said
  std::string yaml;             // ends in a line's end
  std::vector<Remark> remarks;  // by place; those of fields that are missing come first

  bool has_errors() const;
};

Draft drafted(const Answers& answers, const Workshop& workshop);

}  // namespace catalog::checker::form
