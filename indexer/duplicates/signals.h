// What is compared of a listing: where it is, when it meets, how it is reached, what it is called.
//
//   Censuses censuses;
//   const Signals signals = signals_of(listing, censuses);
//
// Texts are numbers of a census (census.h), which learns on the way how common each is: the signals
// of all listings are to be read before any two are compared.
//
// Thread promise: one thread for one set of censuses; several threads may each fill one of their
// own, which are then taken in by one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/listing.h"
#include "indexer/duplicates/census.h"
#include "indexer/duplicates/moments.h"
#include "indexer/duplicates/spot.h"

namespace indexer::duplicates {

struct Censuses {
  Census names;   // folded words
  Census phones;  // contact_key.h, and what to text
  Census mails;
  Census links;
  Census hosts;
  Census organizations;  // folded names
  Census venues;
  Census ids;  // vocabulary ids, languages, authors, ISBNs
};

struct Signals {
  std::string kind;
  bool is_closed = false;
  std::vector<Number> name;    // its words, each once
  std::vector<Number> phones;  // all lists are sorted
  std::vector<Number> mails;
  std::vector<Number> links;
  std::vector<Number> hosts;
  std::vector<Number> conditions;
  std::vector<Number> audience;
  std::vector<Number> languages;
  std::vector<Number> authors;  // of a resource
  Number isbn = 0;
  Number resource_type = 0;
  Number organization = 0;      // who runs it
  std::string organization_id;  // where that has a listing
  std::string format;
  std::vector<Spot> spots;
  std::vector<std::string> areas;  // ISO 3166 codes: whom it is for, where it has no place
  std::vector<Moment> moments;
  std::optional<catalog::EventDates> dates;
};

// What signals are made of, as it can be known of one listing by itself: texts, no numbers yet.
struct Traits {
  std::string kind = {};
  bool is_closed = false;
  std::vector<std::string> name = {};
  std::vector<std::string> phones = {};
  std::string mail = {};
  std::vector<std::string> links = {};
  std::vector<std::string> hosts = {};
  std::vector<std::string> conditions = {};
  std::vector<std::string> audience = {};
  std::vector<std::string> languages = {};
  std::vector<std::string> authors = {};
  std::string resource_type = {};
  std::string isbn = {};
  catalog::Organization organization = {};
  std::string format = {};
  std::vector<SpotTraits> spots = {};
  std::vector<std::string> areas = {};
  std::vector<Moment> moments = {};
  std::optional<catalog::EventDates> dates = {};
};

Traits traits_of(const catalog::Listing& listing);

Signals signals_of(const Traits& traits, Censuses& censuses);
Signals signals_of(const catalog::Listing& listing, Censuses& censuses);

// Takes in the censuses of some listings, which another thread may have made, with their signals:
// as if signals_of had read them here.
void take_in(const Censuses& some, std::vector<Signals>& of_some, Censuses& all);

// Digits of an ISBN of 13, of which an ISBN of 10 is the end without its check digit: the nine
// digits that both have.  Empty for what is too short.
std::string isbn_key(std::string_view isbn);

}  // namespace indexer::duplicates
