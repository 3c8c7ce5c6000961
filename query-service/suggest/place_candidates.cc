// Which places may be meant: the looking half of suggest/place_suggestions.h.
#include <algorithm>

#include "query-service/places/place_reading.h"
#include "query-service/suggest/place_suggestions.h"
#include "query-service/suggest/similar_words.h"

namespace query_service {
namespace {

using catalog::PhraseType;
using catalog::PlaceType;
using Evidence = NameIndex::Evidence;

constexpr std::int64_t least_people_suggested = 1'000;
constexpr std::int64_t least_people_namesake = 50'000;
constexpr std::int64_t people_of_a_county = 50'000;
constexpr std::size_t most_words_mended = 4;
constexpr double most_people_of_all = 1e10;
constexpr std::size_t least_digits = 3;

bool has_written_codes(const std::string& country) {
  return country == "US" || country == "CA" || country == "AU";
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool PlaceSuggestions::may_be_meant(PlaceNumber place, std::string_view key, bool is_whole,
                                    const Part& part) const {
  const PlaceType type = names_.type(place);
  if (type == PlaceType::postal_code) return true;
  // "tulsa" is the town; the county is meant where more of its name is typed.
  const bool is_one_word = typed_.words.size() - part.first == 1;
  if (type == PlaceType::county && !is_whole && is_one_word) return false;
  const auto least_people = static_cast<double>(part.least_people);
  if (!is_area(type) && (people_of(place) < part.least_people || weight(place) < least_people))
    return false;
  if (key.size() > 3) return true;
  const catalog::Lexicon& lexicon = snapshot_.lexicon();
  if (!part.is_free &&
      (lexicon.holds(key, PhraseType::near) || lexicon.holds(key, PhraseType::filler)))
    return false;
  // NH and USA are codes that people write; those of other regions are nobody's word.
  const catalog::GazetteerPlace found = names_.place(place);
  if (catalog::place_key(found.name) == key) return part.is_free || is_whole;
  if (type == PlaceType::country)
    return is_whole && (part.is_free || key == "us" || key == "usa" || key == "uk" || key == "uae");
  return is_whole && has_written_codes(found.country);
}

// What is called so, in the order in which a search would take it.
void PlaceSuggestions::called(std::string_view key, const Part& part) {
  std::vector<PlaceNumber> places;
  for (const PlaceNumber place : names_.named(key))
    if (may_be_meant(place, key, true, part)) places.push_back(place);
  const bool is_ordinary = !part.is_free && snapshot_.lexicon().holds(key, PhraseType::ordinary);
  // Of the smaller namesakes there may be dozens.
  bool is_likeliest = true;
  double order = 2 * most_people_of_all;
  for (const PlaceReading& reading : readings_of(places, names_, 2 * request_.limit))
    for (const PlaceNumber place : places) {
      if (names_.place(place) != reading.place) continue;
      // Three letters that are no code are more likely the beginning of a longer name.
      const bool may_go_on =
          typed_.is_open && key.size() <= 3 && catalog::place_key(reading.place.name) == key;
      const bool is_large = !may_go_on && (is_likeliest || reading.is_area() ||
                                           names_.population(place) >= least_people_namesake);
      offer({.place = place,
             .matched = std::string(key),
             .evidence = is_ordinary ? Evidence::inside
                         : is_large  ? Evidence::whole
                                     : Evidence::beginning,
             .order = is_large ? order-- : weight(place)});
      is_likeliest = false;
    }
}

// Of counties the people are not known; they are as large as a town.
std::int64_t PlaceSuggestions::people_of(PlaceNumber place) const {
  const std::int64_t people = names_.population(place);
  return names_.type(place) == PlaceType::county ? std::max(people, people_of_a_county) : people;
}

// Few look for a place in a country that the directory does not know.
double PlaceSuggestions::weight(PlaceNumber place) const {
  const auto people = static_cast<double>(people_of(place));
  const bool is_served = snapshot_.columns().code(names_.place(place).country) != Columns::no_code;
  return is_served ? people : people / 10;
}

void PlaceSuggestions::beginning(const std::string& prefix, const Part& part) {
  const bool is_code = is_number(prefix);
  if (is_code && prefix.size() < least_digits) return;
  const std::size_t most = 2 * request_.limit + 4;
  const PlaceNames::KeyRange range = names_.keys_with_prefix(prefix);
  for (std::size_t at = range.first; at < range.last; ++at) {
    const auto people = static_cast<double>(
        std::max(names_.most_people(at), people_of(names_.places_of_key(at)[0])));
    if (people < static_cast<double>(part.least_people) && !is_code) continue;
    if (found_.size() == most && people < found_.back().order &&
        found_.back().evidence == Evidence::beginning)
      continue;
    const std::string_view key = names_.key(at);
    if (key == prefix || (!typed_.is_open && key[prefix.size()] != ' ')) continue;
    for (const PlaceNumber place : names_.places_of_key(at))
      if ((names_.type(place) == PlaceType::postal_code) == is_code &&
          may_be_meant(place, key, false, part))
        offer({.place = place, .matched = std::string(key), .order = weight(place)});
  }
}

// What may qualify a place: the words of its region and country, and their codes.
std::vector<std::string> PlaceSuggestions::words_around(PlaceNumber number) const {
  const catalog::GazetteerPlace place = names_.place(number);
  std::vector<std::string> around;
  const auto add = [&](std::string_view text) {
    for (catalog::Word& word : catalog::words(text)) around.push_back(std::move(word.folded));
  };
  if (!place.region.empty()) {
    if (has_written_codes(place.country)) add(place.region.substr(place.region.find('-') + 1));
    add(snapshot_.suggest_index().area_name(place.region));
  }
  add(place.country);
  add(snapshot_.suggest_index().area_name(place.country));
  if (place.country == "US") add("USA");
  if (place.country == "GB") add("UK");
  return around;
}

// "portland m", "san jose, calif": the name, then the beginning of each word of what it lies in.
void PlaceSuggestions::within(const Part& part) {
  const std::size_t count = typed_.words.size();
  for (std::size_t split = count - 1; split > part.first; --split) {
    const std::string key = catalog::place_key(typed_.joined(part.first, split));
    for (const PlaceNumber place : names_.named(key)) {
      const PlaceType type = names_.type(place);
      if (is_area(type) || type == PlaceType::postal_code) continue;
      const std::vector<std::string> around = words_around(place);
      bool all_begin = true;
      bool all_whole = true;
      for (std::size_t at = split; at < count && all_begin; ++at) {
        const std::string& typed = typed_.words[at].folded;
        const bool whole = std::find(around.begin(), around.end(), typed) != around.end();
        all_begin = whole || (at + 1 == count && typed_.is_open &&
                              std::any_of(around.begin(), around.end(), [&](const auto& word) {
                                return word.starts_with(typed);
                              }));
        all_whole &= whole;
      }
      const bool is_known = all_whole || names_.population(place) >= part.least_people;
      if (all_begin && is_known)
        offer({.place = place,
               .matched = key,
               .evidence = all_whole ? Evidence::whole : Evidence::beginning,
               .order = weight(place)});
    }
  }
}

// How many letters of each typed word are wrong, if it is this name; 0 if it can not be, because
// too many are wrong in one word ("york" is not "dorp") or a word is missing.
std::size_t PlaceSuggestions::edits_to(std::string_view key, const Part& part) const {
  std::size_t edits = 0;
  for (std::size_t at = part.first; at < typed_.words.size(); ++at) {
    if (key.empty()) return 0;
    const std::string typed = catalog::place_key(typed_.words[at].folded);
    const bool is_last = at + 1 == typed_.words.size();
    const std::string_view word = key.substr(0, is_last ? key.size() : key.find(' '));
    key.remove_prefix(std::min(word.size() + 1, key.size()));
    const bool is_open = is_last && typed_.is_open;
    if (is_open ? word.starts_with(typed) : word == typed) continue;
    const auto near =
        similar_words(typed, is_open, most_edits(typed), 0, 1, [&](std::size_t) { return word; });
    if (near.empty()) return 0;
    edits += near[0].edits;
  }
  return edits;
}

void PlaceSuggestions::similar(const std::string& prefix, const Part& part) {
  // What stands before the first word that may be misspelt is right: "san" of "san fransisco".
  const std::size_t count = typed_.words.size();
  std::size_t most = 0;
  std::string right;
  for (std::size_t at = part.first; at < count; ++at) {
    const std::string& word = typed_.words[at].folded;
    const bool may_be_misspelt =
        most_edits(word) > 0 && (at + 1 == count || !snapshot_.spelling().has(word));
    if (may_be_misspelt && most == 0)
      right += word[0];
    else if (most == 0)
      right += catalog::place_key(word) + " ";
    if (may_be_misspelt) most = std::max(most, most_edits(word));
  }
  if (most == 0 || count - part.first > most_words_mended) return;
  const PlaceNames::KeyRange range = names_.keys_with_prefix(right);
  for (const SimilarWords& near :
       similar_words(prefix, typed_.is_open, most, range.first, range.last,
                     [&](std::size_t at) { return names_.key(at); }))
    for (std::size_t at = near.first; at < near.last && near.edits > 0; ++at) {
      const std::string_view key = names_.key(at);
      if (names_.most_people(at) < least_people_suggested || edits_to(key, part) == 0) continue;
      for (const PlaceNumber place : names_.places_of_key(at))
        if (names_.type(place) != PlaceType::postal_code && may_be_meant(place, key, false, part) &&
            (is_area(names_.type(place)) || names_.population(place) >= least_people_suggested))
          offer({.place = place,
                 .matched = std::string(key),
                 .evidence = near.is_whole ? Evidence::whole : Evidence::beginning,
                 .edits = near.edits,
                 .order = weight(place)});
    }
}

}  // namespace query_service
