// Places: postal codes by their digits, towns by their people, regions and countries.
//
//   tul          Tulsa, OK
//   portland m   Portland, ME      the beginning of what it lies in
//   near tul     near Tulsa, OK    a preposition stays
//   024          02401 ... 02499   from three digits on
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query-service/snapshot/snapshot.h"
#include "query-service/suggest/suggest_request.h"
#include "query-service/suggest/suggestion.h"
#include "query-service/suggest/typed_text.h"

namespace query_service {

class PlaceSuggestions {
 public:
  PlaceSuggestions(const SuggestRequest& request, const TypedText& typed, const Snapshot& snapshot)
      : request_(request), typed_(typed), snapshot_(snapshot), names_(snapshot.place_names()) {}

  // The places that the words from number `first` on may be completed to: those that are called so
  // in the order in which a search understands them, then those that begin so, most people first;
  // people count a tenth in countries where no listing is.  Where no preposition says that it is a
  // place, only towns that many know.  Each suggestion is read by a search as the place that it
  // shows.  With `mend` letters may be wrong.
  std::vector<Suggestion> find(std::size_t first, bool mend);

 private:
  struct Found {
    PlaceNumber place = 0;
    std::string matched = {};
    NameIndex::Evidence evidence = NameIndex::Evidence::beginning;
    std::uint8_t edits = 0;
    double order = 0;  // of equals the higher first
  };
  struct Part {
    std::size_t kept = 0;   // words that stay before it
    std::size_t first = 0;  // of the name's words
    bool is_free = false;   // it can be nothing but a place
    std::int64_t least_people = 0;
  };

  bool part_from(std::size_t first, Part& part) const;
  void offer(Found next);
  bool may_be_meant(PlaceNumber place, std::string_view key, bool is_whole, const Part& part) const;
  void called(std::string_view key, const Part& part);
  void beginning(const std::string& prefix, const Part& part);
  void within(const Part& part);
  void similar(const std::string& prefix, const Part& part);
  std::vector<std::string> words_around(PlaceNumber place) const;
  std::int64_t people_of(PlaceNumber place) const;
  double weight(PlaceNumber place) const;
  std::size_t edits_to(std::string_view key, const Part& part) const;
  Suggestion suggestion(const Found& found, const Part& part) const;

  const SuggestRequest& request_;
  const TypedText& typed_;
  const Snapshot& snapshot_;
  const PlaceNames& names_;
  std::vector<Found> found_;  // best first, no more than twice as many as will be shown
};

}  // namespace query_service
