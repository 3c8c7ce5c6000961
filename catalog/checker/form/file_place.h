// Where the file of a new listing goes, and what it is called.
//
//   {name: Lighthouse Example Group, city: Arlington, region: MA, country: US, format: in-person}
//     -> data/listings/us/ma/lighthouse-example-group-arlington.yaml
//
// data/README.md has the folders.  A name without a letter or digit that an id may have (one in
// Japanese, say) gives way to the kind and the town.  Where the id is taken, a number is added.
//
// Pure, for any thread, as far as the gazetteer and the listings are.
#pragma once

#include <string>

#include "catalog/checker/form/fields.h"
#include "catalog/checker/gazetteer.h"
#include "catalog/checker/known_listings.h"

namespace catalog::checker::form {

struct FilePlace {
  std::string id;
  std::string file;  // from the project's root
};

FilePlace file_place(const Answers& answers, const Gazetteer& gazetteer,
                     const KnownListings& listings);

}  // namespace catalog::checker::form
