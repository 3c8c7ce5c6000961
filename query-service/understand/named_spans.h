// The words of a search that are the name of some place of the gazetteer, whatever they mean here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query-service/places/place_names.h"
#include "query-service/understand/token.h"

namespace query_service {

struct NamedSpan {
  std::size_t first = 0;  // words [first, last)
  std::size_t last = 0;
  std::vector<PlaceNumber> places = {};  // never empty; most people first
  std::string key = {};                  // catalog::place_key of the name
  std::string words = {};                // as typed, folded
  std::size_t edits = 0;                 // letters mended
};

// Names as they are written; large towns written as one word ("newyork") or parted at an apostrophe
// ("coeur d alene"); and, for words that nothing else knows, the nearest names.
std::vector<NamedSpan> named_spans(const std::vector<Token>& tokens, const PlaceNames& names);

}  // namespace query_service
