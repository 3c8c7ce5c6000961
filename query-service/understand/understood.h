// What a search means: the typed form of its words.
//
//   "fibro group near tulsa tuesday evening online within 30 miles"
//     conditions fibromyalgia, formats online, days tue, times evening, place Tulsa, radius 30 mi
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "query-service/places/place_reading.h"
#include "query-service/request/search_request.h"
#include "query-service/snapshot/columns.h"
#include "query-service/understand/span.h"

namespace query_service {

// A part of the search as the reader sees it: bytes [begin, end) of the text.
struct UnderstoodSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  Span span = {};
  std::string corrected = {};  // what it was taken for, where it was misspelt
};

// Another reading that is nearly as likely, as the search that asks for it in so many words.
struct Alternative {
  std::string text = {};  // q
  std::string near = {};
  std::vector<std::pair<catalog::Facet, catalog::Ordinal>> filters = {};
  std::optional<PlaceReading> place = {};  // none: no place is meant
  std::string word = {};                   // what is then looked for as a word, if anything
  double cost = 0;                         // beside that of the best reading
};

struct Understood {
  std::string text = {};                // words that are looked for as they are, with one space
  std::vector<std::string> words = {};  // the same, each once, at most 24
  Filters asked = {};                   // by facet: what the text asks for; any of these
  std::bitset<7> days = {};             // Monday first
  std::bitset<3> times = {};            // morning, afternoon, evening
  std::optional<Moment> moment = {};
  std::optional<Radius> radius = {};
  std::optional<PlaceReading> place = {};
  std::vector<PlaceReading> other_places = {};  // what the place could also mean
  bool near_me = false;                         // "near me" was said; we never guess where that is
  bool place_was_in_text = false;
  std::optional<std::string> corrected_text = {};   // q as it was understood, where mended
  std::optional<std::string> corrected_place = {};  // near, likewise
  bool is_spanish = false;             // two words that nobody says in English, or more
  bool danger = false;                 // words of danger: a crisis line stands first
  bool wants_helplines = false;        // and nothing else is asked for
  std::vector<Row> named = {};         // listings that are called what was typed
  std::vector<std::string> told = {};  // every word that tells, for names: no filler, no place
  // Words for a kind of book or the like ("app"): what has them in its text stands first.
  std::vector<std::string> resource_words = {};
  std::vector<UnderstoodSpan> spans = {};
  std::vector<Alternative> alternatives = {};  // likeliest first, at most two
  double cost = 0;

  const std::vector<catalog::Ordinal>& asks(catalog::Facet facet) const {
    return asked[catalog::index_of(facet)];
  }
};

}  // namespace query_service
