// What suggestions are made from: everything that has a name, by the words of its names.
//
// Made once for each snapshot, from its vocabularies and from the words of its listings' names; the
// names of places are in places/place_names.h already.
//
// Thread promise: immutable once loaded; any number of threads may read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/lexicon.h"
#include "catalog/records.h"
#include "query-service/places/place_names.h"
#include "query-service/request/search_request.h"
#include "query-service/snapshot/columns.h"
#include "query-service/suggest/name_index.h"

namespace query_service {

// Something that a search may ask for: a condition, a format, a day, ...
struct SuggestTerm {
  catalog::PhraseType type = catalog::PhraseType::condition;
  std::string id = {};
  catalog::Labels label = {};
  std::size_t listings = 0;  // living ones; 0 for days and times, which are not counted
};

class SuggestIndex {
 public:
  using TermNumber = std::uint32_t;
  struct TermName {
    TermNumber term;
    std::string text;                       // as people write it
    std::optional<Language> language = {};  // in which it is said; nothing for abbreviations
  };

  // The names of so many listings.
  // Errors: damaged   the records can not be read
  static catalog::Expected<NameIndex> listing_names(catalog::Records& records,
                                                    std::size_t listings);
  // Errors: damaged   the records can not be read
  static catalog::Expected<SuggestIndex> load(catalog::Records& records,
                                              const Columns::Vocabularies& vocabularies,
                                              const Columns& columns, const PlaceNames& places,
                                              NameIndex listing_names);

  const std::vector<SuggestTerm>& terms() const { return terms_; }
  std::optional<TermNumber> term(catalog::PhraseType type, std::string_view id) const;

  // Every name of a term that may be shown, and those names by their words.
  const std::vector<TermName>& term_names() const { return term_names_; }
  const NameIndex& by_term_name() const { return by_term_name_; }
  // The names of listings; a name's number is its row.
  const NameIndex& by_listing_name() const { return by_listing_name_; }

  // What a region or country is called: US-OK is Oklahoma.  Empty where the code is unknown.
  std::string_view area_name(const std::string& code) const;

 private:
  void add_terms(const catalog::Vocabulary& vocabulary, catalog::PhraseType type,
                 const std::vector<std::size_t>& listings);
  void name_areas(const PlaceNames& places);

  std::vector<SuggestTerm> terms_;
  std::map<std::pair<catalog::PhraseType, std::string>, TermNumber> term_numbers_;
  std::vector<TermName> term_names_;
  NameIndex by_term_name_;
  NameIndex by_listing_name_;
  std::map<std::string, std::string> area_names_;
};

// The facet whose values are terms of this type; nothing for days and times.
std::optional<catalog::Facet> facet_of_term(catalog::PhraseType type);

// As the interface calls a type of term: that of its facet's parameter, or day, time, moment.
std::string_view term_type_name(catalog::PhraseType type);

// "Neuropathic pain (nerve pain)" -> "Neuropathic pain": what a field holds.
std::string without_parentheses(const std::string& label);

}  // namespace query_service
