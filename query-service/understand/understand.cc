#include "query-service/understand/understand.h"

#include <algorithm>

#include "catalog/filler.h"
#include "catalog/text.h"

namespace query_service {
namespace {

using catalog::PlaceType;
using catalog::Records;
using catalog::Word;

// No more words than this are looked for: a search is not a letter.
constexpr std::size_t most_words = 24;

constexpr std::string_view prepositions[] = {"around", "at", "cerca", "en", "in", "near", "nearby"};

// True for a word after which a place may follow.
bool announces_place(std::string_view word) {
  return std::find(std::begin(prepositions), std::end(prepositions), word) !=
         std::end(prepositions);
}

// A part of the text that names a place: its words [first, last).
struct Found {
  std::size_t first;
  std::size_t last;
  std::vector<PlaceReading> readings;
};

bool is_postal_code(const std::string& word) {
  return word.size() == 5 && word.find_first_not_of("0123456789") == std::string::npos;
}

bool is_me(const std::string& word) {
  return word == "me" || word == "mi" || word == "here" || word == "aqui";
}

class TextReader {
 public:
  TextReader(const std::string& text, const Snapshot& snapshot, Records& records)
      : text_(text), words_(catalog::words(text)), snapshot_(snapshot), records_(records) {}

  const std::vector<Word>& words() const { return words_; }

  // The place that the text names, by the best evidence there is.
  std::optional<Found> place() {
    if (words_.size() > most_words) return {};
    if (auto found = after_preposition()) return found;
    if (auto found = postal_code()) return found;
    if (auto found = town_with_state()) return found;
    if (auto found = whole()) return found;
    if (auto found = beside_condition()) return found;
    return {};
  }

  // "near me", "cerca de mi": the words of it, if they are there.
  std::optional<std::pair<std::size_t, std::size_t>> near_me() const {
    for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
      if (!announces_place(words_[at].folded)) continue;
      const std::size_t next = words_[at + 1].folded == "de" ? at + 2 : at + 1;
      if (next < words_.size() && is_me(words_[next].folded)) return std::pair(at, next + 1);
    }
    return {};
  }

  std::string without(std::size_t first, std::size_t last) const {
    std::string left = text_.substr(0, first < words_.size() ? words_[first].begin : text_.size());
    if (last < words_.size()) left += text_.substr(words_[last].begin);
    return left;
  }

 private:
  std::vector<PlaceReading> readings(std::size_t first, std::size_t last) {
    return places_meant(std::string_view(text_).substr(words_[first].begin,
                                                       words_[last - 1].end - words_[first].begin),
                        records_);
  }

  // The last preposition whose following words begin with the name of a place.
  std::optional<Found> after_preposition() {
    for (std::size_t at = words_.size(); at-- > 0;) {
      if (!announces_place(words_[at].folded)) continue;
      std::size_t first = at + 1;
      if (first < words_.size() && (words_[first].folded == "de" || words_[first].folded == "to"))
        ++first;
      if (first < words_.size() && words_[first].folded == "the") ++first;
      for (std::size_t last = std::min(words_.size(), first + 6); last > first; --last) {
        auto found = readings(first, last);
        if (!found.empty() && is_plausible(first, last, found.front()))
          return Found{at, last, std::move(found)};
      }
    }
    return {};
  }

  // "in" stands before many words; a lone lower-case one is taken for a place only if many live
  // there: "in pain" is not Pain, "in tulsa" is Tulsa.
  bool is_plausible(std::size_t first, std::size_t last, const PlaceReading& reading) const {
    if (is_me(words_[first].folded) || catalog::is_filler(words_[first].folded)) return false;
    if (reading.is_area() || reading.place.type == PlaceType::postal_code) return true;
    const char initial = text_[words_[first].begin];
    const bool capital = initial >= 'A' && initial <= 'Z';
    return last - first > 1 || capital || words_[first - 1].folded != "in" ||
           reading.place.population >= 5000;
  }

  std::optional<Found> postal_code() {
    for (std::size_t at = words_.size(); at-- > 0;) {
      if (!is_postal_code(words_[at].folded)) continue;
      const bool plus_four =
          at + 1 < words_.size() && words_[at + 1].folded.size() == 4 &&
          words_[at + 1].folded.find_first_not_of("0123456789") == std::string::npos;
      if (auto found = readings(at, at + 1); !found.empty())
        return Found{at, at + (plus_four ? 2U : 1U), std::move(found)};
    }
    return {};
  }

  // The last words, if they are a town and the state or country it lies in.
  std::optional<Found> town_with_state() {
    for (std::size_t first = words_.size() > 6 ? words_.size() - 6 : 0; first + 1 < words_.size();
         ++first) {
      auto found = readings(first, words_.size());
      if (found.empty()) continue;
      // A name of several words is no evidence by itself; its last words must qualify the first.
      const auto name = catalog::place_key(found.front().place.name);
      const auto asked = catalog::place_key(std::string_view(text_).substr(words_[first].begin));
      if (asked != name && !found.front().place.region.empty() && asked.starts_with(name + " "))
        return Found{first, words_.size(), std::move(found)};
    }
    return {};
  }

  // Nothing else was asked for.
  std::optional<Found> whole() {
    if (words_.empty()) return {};
    return likely(0, words_.size());
  }

  // "endometriosis london", "tulsa fibromyalgia": what is left of the search is a condition, whole.
  std::optional<Found> beside_condition() {
    const auto names_condition = [&](std::size_t first, std::size_t last) {
      return snapshot_
          .condition_called(catalog::telling_words(std::string_view(text_).substr(
              words_[first].begin, words_[last - 1].end - words_[first].begin)))
          .has_value();
    };
    for (std::size_t split = 1; split < words_.size(); ++split) {
      if (names_condition(0, split))
        if (auto found = likely(split, words_.size())) return found;
      if (names_condition(split, words_.size()))
        if (auto found = likely(0, split)) return found;
    }
    return {};
  }

  // The words as a place that many people live in: a small town is less likely than a word of
  // ordinary speech.
  std::optional<Found> likely(std::size_t first, std::size_t last) {
    if (last - first > 6 || catalog::is_filler(words_[first].folded)) return {};
    auto found = readings(first, last);
    std::erase_if(found, [](const PlaceReading& reading) {
      return !reading.is_area() && reading.place.type != PlaceType::postal_code &&
             reading.place.population < 5000;
    });
    if (found.empty()) return {};
    return Found{first, last, std::move(found)};
  }

  const std::string& text_;
  std::vector<Word> words_;
  const Snapshot& snapshot_;
  Records& records_;
};

void take(std::vector<PlaceReading> readings, Understood& understood) {
  understood.place = std::move(readings.front());
  understood.other_places.assign(std::make_move_iterator(readings.begin() + 1),
                                 std::make_move_iterator(readings.end()));
}

}  // namespace

Answer<Understood> understand(const SearchRequest& request, const Snapshot& snapshot,
                              Records& records) {
  Understood understood;
  understood.text = request.text;
  if (request.point) {
    understood.place = point_reading(*request.point);
  } else if (!request.near.empty()) {
    auto readings = places_meant(request.near, records);
    if (readings.empty())
      return tl::unexpected(Problem{
          ProblemType::unknown_place, "near", "No place called \"" + request.near + "\" was found.",
          "Check the spelling, or write a postal code (02476), a town and state (Tulsa, OK) or a "
          "town and country (London, Canada)."});
    take(std::move(readings), understood);
  }

  TextReader reader(request.text, snapshot, records);
  if (const auto me = reader.near_me()) {
    understood.near_me = true;
    understood.text = reader.without(me->first, me->second);
  } else if (!understood.place) {
    if (auto found = reader.place()) {
      understood.text = reader.without(found->first, found->last);
      understood.place_was_in_text = true;
      take(std::move(found->readings), understood);
    }
  }
  understood.words = catalog::telling_words(understood.text);
  if (understood.words.size() > most_words) understood.words.resize(most_words);
  understood.condition = snapshot.condition_called(understood.words);
  return understood;
}

}  // namespace query_service
