// The searches by which people find a listing: what someone would type, and whether it fits.
//
//   searches.of(a fibromyalgia group in Manchester, NH)
//     -> Fibromyalgia near Manchester, NH · Fibromyalgia near 03101 · Chronic pain near
//        Manchester, NH · ... · Lighthouse Example Group
//
// A search fits a listing if the directory shows the listing for it with nothing of the search
// given up: within the first ring of distance, for the condition or one that lies in it.  What no
// more fits may still be shown, below what does, as farther or for something wider.  The words are
// of the vocabulary; tests/journey/diff_searches_test.cc holds every promise made here against the
// service itself.
//
// Thread promise: immutable once made; any number of threads may ask.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/date.h"
#include "catalog/lexicon.h"
#include "catalog/listing.h"
#include "indexer/gazetteer.h"
#include "indexer/mentions.h"
#include "indexer/vocabulary_files.h"

namespace indexer::diff {

struct TypedSearch {
  std::string text;  // Fibromyalgia near Manchester, NH
  std::optional<catalog::Ordinal> condition = {};
  std::optional<catalog::Coordinates> near = {};
  std::string format = {};  // online, phone
  std::string called = {};  // a name, of the listing or its organization
};

enum class Fits { no, perhaps, yes };

class TypedSearches {
 public:
  // What is given stays.
  TypedSearches(const Vocabularies& vocabularies, const Gazetteer& gazetteer, catalog::Day today);

  // Those that fit, with the stated conditions first and then the wider ones.
  std::vector<TypedSearch> of(const catalog::Listing& listing) const;

  Fits fits(const TypedSearch& search, const catalog::Listing& listing) const;

  // Texts of the searches that fit `listing` for certain, and for certain do not fit `other`;
  // nothing fits a listing that is not there.
  std::vector<std::string> gained(const catalog::Listing& listing,
                                  const catalog::Listing* other) const;

 private:
  std::string around(const catalog::Place& place) const;
  std::vector<TypedSearch> places_of(const catalog::Listing& listing) const;
  bool has_condition(const catalog::Listing& listing, catalog::Ordinal condition) const;
  bool sleeps(const catalog::Listing& listing) const;
  Fits fits_name(const TypedSearch& search, const catalog::Listing& listing) const;
  Fits fits_distance(const TypedSearch& search, const catalog::Listing& listing) const;

  const Vocabularies& vocabularies_;
  const Gazetteer& gazetteer_;
  const catalog::Vocabulary& conditions_;
  catalog::Lexicon lexicon_;
  MentionFinder mentions_;
  catalog::Day today_;
};

}  // namespace indexer::diff
