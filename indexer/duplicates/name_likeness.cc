#include "indexer/duplicates/name_likeness.h"

#include <algorithm>
#include <cmath>

#include "catalog/nearest.h"

namespace indexer::duplicates {
namespace {

// In a small tree every word is rare; it is taken for a part of one of this size.
constexpr std::size_t least_listings = 1000;
constexpr double weight_of_common = 0.15;
constexpr double cost_of_instead = 1.5;
constexpr double cost_of_more = 0.3;
constexpr std::size_t least_letters = 5;

// What says no more than that people meet.
bool is_common(const std::string& word) {
  static constexpr std::string_view common[] = {
      "group",       "groups",     "support",    "meeting",   "meetings",
      "peer",        "community",  "club",       "circle",    "network",
      "association", "society",    "foundation", "charity",   "chapter",
      "branch",      "national",   "local",      "regional",  "helpline",
      "line",        "program",    "grupo",      "grupos",    "apoyo",
      "ayuda",       "mutua",      "asociacion", "fundacion", "red",
      "encuentro",   "associacio", "grup",       "gruppe",    "selbsthilfegruppe",
      "verein",      "groupe",     "soutien",    "inc",       "ev",
      "uk",          "usa",        "us"};
  return std::find(std::begin(common), std::end(common), word) != std::end(common);
}

bool begins_with_digit(std::string_view word) { return word[0] >= '0' && word[0] <= '9'; }

// What groups of one name are told apart by.
bool sets_apart(const std::string& word) {
  static constexpr std::string_view apart[] = {
      "women",   "womens",    "woman",      "men",      "mens",      "teen",     "teens",
      "young",   "youth",     "kids",       "children", "childrens", "parents",  "families",
      "family",  "caregiver", "caregivers", "carer",    "carers",    "partners", "veterans",
      "lgbtq",   "seniors",   "adults",     "patient",  "patients",  "spanish",  "espanol",
      "mujeres", "hombres",   "jovenes",    "ninos",    "padres",    "familias", "cuidadores",
      "monday",  "tuesday",   "wednesday",  "thursday", "friday",    "saturday", "sunday",
      "lunes",   "martes",    "miercoles",  "jueves",   "viernes",   "sabado",   "domingo",
      "morning", "afternoon", "evening",    "daytime",  "weekly",    "monthly",  "online",
      "virtual", "north",     "south",      "east",     "west",      "norte",    "sur",
      "este",    "oeste",     "i",          "ii",       "iii",       "iv",       "a",
      "b",       "c"};
  return begins_with_digit(word) ||
         std::find(std::begin(apart), std::end(apart), word) != std::end(apart);
}

}  // namespace

NameWeights::NameWeights(const Census& names, std::size_t listings)
    : names_(&names), weights_(names.size() + 1), sets_apart_(names.size() + 1) {
  const auto all = static_cast<double>(std::max(listings, least_listings));
  for (Number word = 1; word <= names.size(); ++word) {
    const double rarity = std::log1p(all / static_cast<double>(names.uses(word))) / std::log1p(all);
    weights_[word] = is_common(names.text(word)) ? std::min(rarity, weight_of_common) : rarity;
    sets_apart_[word] = sets_apart(names.text(word));
  }
}

bool NameWeights::nearly_same(Number one, Number other) const {
  const std::string& text = names_->text(one);
  const std::string& other_text = names_->text(other);
  if (text[0] != other_text[0] || text.size() < least_letters ||
      other_text.size() < least_letters || begins_with_digit(text))
    return false;
  const std::size_t longer = std::max(text.size(), other_text.size());
  if (longer - std::min(text.size(), other_text.size()) > 1) return false;
  return catalog::edit_distance(text, other_text) <= 1;
}

NameLikeness NameWeights::compare(const std::vector<Number>& one,
                                  const std::vector<Number>& other) const {
  double shared = 0;
  std::vector<Number> only_one, only_other;
  std::set_difference(one.begin(), one.end(), other.begin(), other.end(),
                      std::back_inserter(only_one));
  std::set_difference(other.begin(), other.end(), one.begin(), one.end(),
                      std::back_inserter(only_other));
  for (const Number word : one) shared += weights_[word];
  for (const Number word : only_one) shared -= weights_[word];
  double left = 0, right = 0;
  bool one_apart = false, other_apart = false;
  for (const Number word : only_one) {
    const auto twin = std::find_if(only_other.begin(), only_other.end(),
                                   [&](Number candidate) { return nearly_same(word, candidate); });
    if (twin == only_other.end()) {
      left += weights_[word];
      one_apart = one_apart || sets_apart_[word];
      continue;
    }
    shared += std::min(weights_[word], weights_[*twin]);
    only_other.erase(twin);
  }
  for (const Number word : only_other) {
    right += weights_[word];
    other_apart = other_apart || sets_apart_[word];
  }
  const double instead = std::min(left, right);
  const double more = std::max(left, right) - instead;
  const double whole = shared + cost_of_instead * instead + cost_of_more * more;
  return {whole > 0 ? shared / whole : 0, shared, instead, one_apart + other_apart};
}

}  // namespace indexer::duplicates
