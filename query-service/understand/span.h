// A span: consecutive words of a search, read as one thing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catalog/lexicon.h"

namespace query_service {

enum class SpanKind : std::uint8_t {
  phrase,  // of the lexicon: a condition, a day, filler, ...
  radius,  // "within 30 miles"
  place,   // a postal code, town, county, region or country
  name,    // what a listing is called
  text,    // to be looked for as it is
};

struct Span {
  std::size_t first = 0;  // words [first, last)
  std::size_t last = 0;
  SpanKind kind = SpanKind::text;
  double cost = 0;  // how unlikely the reading is; the cheapest reading of all words wins
  catalog::PhraseType type = catalog::PhraseType::filler;  // of a phrase
  std::vector<std::string> ids = {};  // of a phrase; several where it means each of them
  std::string words = {};             // of a phrase: as the lexicon has it
  bool hidden = false;                // of a phrase: by a name that is not shown
  bool spanish_alone = false;         // of a phrase: nobody says it in English
  double metres = 0;                  // of a radius
  std::size_t place = 0;              // of a place: its number among the candidates
  std::size_t edits = 0;              // letters mended

  std::size_t size() const { return last - first; }
  bool is(catalog::PhraseType wanted) const { return kind == SpanKind::phrase && type == wanted; }
  // True for what says nothing about what is looked for.
  bool is_silent() const {
    return is(catalog::PhraseType::filler) || is(catalog::PhraseType::group) ||
           is(catalog::PhraseType::near);
  }
};

// What each reading costs.  Looking for one word as it is costs 1, so a phrase of the lexicon, or a
// place with some evidence, is always the better explanation; what remains is the choice between
// explanations.
namespace cost {
inline constexpr double text = 1;
inline constexpr double named_text = 0.7;    // the word stands in the name of a listing
inline constexpr double unknown_text = 1.2;  // the word stands in no listing either
inline constexpr double name = 0.6;
inline constexpr double edit = 0.5;   // for each letter mended
inline constexpr double word = 0.02;  // for each further word of a span
inline constexpr double radius = 0.2;
}  // namespace cost

}  // namespace query_service
