#include "tests/relevance/slots.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "catalog/text.h"

namespace relevance {
namespace {

const std::set<std::string> lists{"conditions", "formats",  "days",  "times",
                                  "languages",  "audience", "kinds", "topics"};

// Words that say nothing about what is looked for; which of them a search keeps does not matter.
const std::set<std::string> idle{
    "a",         "about",   "after",   "am",      "an",       "and",     "any",  "are",
    "at",        "be",      "because", "busco",   "by",       "can",     "cant", "con",
    "de",        "del",     "el",      "en",      "find",     "for",     "from", "get",
    "group",     "groups",  "grupo",   "grupos",  "has",      "have",    "help", "how",
    "i",         "in",      "is",      "it",      "la",       "las",     "like", "lives",
    "living",    "los",     "me",      "meeting", "meetings", "mi",      "my",   "near",
    "of",        "on",      "or",      "para",    "people",   "por",     "que",  "reunion",
    "reuniones", "someone", "support", "that",    "the",      "to",      "un",   "una",
    "who",       "with",    "y",       "apoyo",   "ayuda",    "looking", "need", "than",
    "where",     "sobre",   "just",    "talk",    "up",       "not"};

Json telling_words(const std::string& text) {
  std::set<std::string> telling;
  for (const catalog::Word& word : catalog::words(text))
    if (!idle.contains(word.folded)) telling.insert(word.folded);
  return Json(telling);
}

Json list_of(const std::string& slot, const Json& value) {
  std::set<std::string> all;
  for (const Json& next : value.is_array() ? value : Json::array())
    if (!(slot == "kinds" && next == "group")) all.insert(next.get<std::string>());
  return Json(all);
}

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
}

}  // namespace

const std::vector<std::string>& slot_names() {
  static const std::vector<std::string> names{
      "conditions", "place",     "region",           "near_me", "radius_km", "formats",   "days",
      "times",      "languages", "audience",         "kinds",   "topics",    "happening", "text",
      "corrected",  "crisis",    "alternative_place"};
  return names;
}

Json canonical(const std::string& slot, const Json& value) {
  if (lists.contains(slot)) return list_of(slot, value);
  if (slot == "near_me" || slot == "crisis" || slot == "alternative_place")
    return value.is_boolean() ? value : Json(!value.is_null());
  if (slot == "radius_km") return value.is_number() ? value : Json(0.0);
  if (slot == "text") return telling_words(text_of(value));
  if (slot == "corrected") return catalog::words_joined(text_of(value));
  if (slot == "place" && value.is_object()) {
    if (value.value("type", "") == "region") return "";
    return value.value("name", "");
  }
  return text_of(value);
}

Slots slots_of(const Json& understood) {
  Slots slots;
  for (const std::string& slot : slot_names())
    slots[slot] = canonical(slot, understood.contains(slot) ? understood.at(slot) : Json());
  return slots;
}

bool is_empty(const Json& value) {
  return value == "" || value == false || value == 0.0 || (value.is_array() && value.empty());
}

bool is_same(const std::string& slot, const Json& expected, const Json& got) {
  if (slot != "radius_km") return expected == got;
  const double wanted = expected.get<double>();
  return std::abs(got.get<double>() - wanted) <= wanted * 0.01;
}

}  // namespace relevance
