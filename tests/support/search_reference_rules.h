// The rules of tests/support/search_reference.h for one listing at a time.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "catalog/text.h"
#include "query-service/search/search.h"

namespace tests::reference {

// Where the person of a search is.
struct Person {
  std::optional<catalog::Coordinates> point = {};  // none: in an area
  std::string country = {};
  std::string region = {};
};
std::optional<Person> person_at(const query_service::Understood& understood);

query_service::Units units(const query_service::SearchRequest& request,
                           const query_service::Understood& understood);

int freshness(const catalog::Listing& listing, catalog::Day today);  // 0 fresh ... 3 historical
bool sleeps(const catalog::Listing& listing, catalog::Day today);
int band(double metres);

// The terms by which a listing is found: of all its words and of those of its vocabularies.
std::set<std::string> terms_of(const catalog::Listing& listing,
                               const query_service::Snapshot& snapshot);

bool holds_words(const std::set<std::string>& terms, const query_service::Understood& understood);
bool holds_any_word(const std::set<std::string>& terms,
                    const query_service::Understood& understood);
// Asked for by its name.
bool is_named(const catalog::Listing& listing, std::size_t row,
              const query_service::Understood& understood, const query_service::Snapshot& snapshot);
// Fresh enough, and in the box, that the request asks for.
bool is_within_bounds(const catalog::Listing& listing, const query_service::SearchRequest& request,
                      catalog::Day today);

// 0 exact, 1 narrower, 2 mentioned, 3 and more for a wider one, 255 for another.
int condition_fit(const catalog::Listing& listing, std::size_t row,
                  const std::set<std::string>& asked, const query_service::Snapshot& snapshot);
// How far down the ladder the listing needs a search to go, but for its distance.
int level(const catalog::Listing& listing, std::size_t row, bool has_words,
          const query_service::Understood& understood, const query_service::Snapshot& snapshot);

// The values by which a listing is filtered: conditions with their broader ones.
std::set<std::string> values(const catalog::Listing& listing, catalog::Facet facet,
                             const query_service::Snapshot& snapshot);
// `but`: this facet's filter is ignored.
bool passes(const catalog::Listing& listing, const query_service::SearchRequest& request,
            const query_service::Snapshot& snapshot, std::optional<catalog::Facet> but);

bool meets_remotely(const catalog::Listing& listing);
std::optional<double> metres(const catalog::Listing& listing, const Person& person);
int closeness(const catalog::Listing& listing, const Person& person);
query_service::Lane lane(const catalog::Listing& listing, const Person& person,
                         const std::optional<double>& radius_metres);

}  // namespace tests::reference
