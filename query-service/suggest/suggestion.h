// One suggestion: what someone who is still typing may mean.
//
//   typed "fibro near tul"
//     {source: place, type: "place", label: "Tulsa, OK", value: "fibro near Tulsa, OK",
//      matched: "Tulsa", detail: "Oklahoma, US", kept: "fibro near "}
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "query-service/snapshot/columns.h"
#include "query-service/suggest/name_index.h"

namespace query_service {

// Where suggestions come from; no source fills more than half of a list beside another.
enum class SuggestionSource : std::uint8_t { condition, place, term, listing };
inline constexpr std::size_t suggestion_sources = 4;

struct Suggestion {
  SuggestionSource source = SuggestionSource::condition;
  std::string type = {};     // condition, place, day, format, ..., or the kind of a listing
  std::string id = {};       // of the vocabulary's word or the listing; empty for a place
  std::string label = {};    // in the asked language; of a place or listing its name
  std::string value = {};    // what the field holds when it is chosen, with the text before it
  std::string matched = {};  // the name by which it was found, among those that are shown
  std::string detail = {};   // a few words: how many listings, where it is, what it is
  std::string kept = {};     // the typed text before what it completes; a part of value

  NameIndex::Evidence evidence = NameIndex::Evidence::inside;
  std::uint8_t edits = 0;   // letters mended
  std::uint8_t doubts = 0;  // what else speaks against it: another name than its label, no listings
  Row row = 0;              // of a listing

  bool is_exact() const { return edits == 0 && evidence == NameIndex::Evidence::whole; }
};

}  // namespace query_service
