#include "catalog/checker/form/file_place.h"

#include <algorithm>

#include "catalog/text.h"

namespace catalog::checker::form {
namespace {

constexpr std::size_t longest_id = 90;  // of 100: a number may follow

// Its words as far as an id may have them, with hyphens between.
std::string slug(std::string_view text) {
  std::string slug;
  for (const Word& word : words(text)) {
    std::string letters = word.folded;
    std::erase_if(letters,
                  [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    if (letters.empty()) continue;
    if (slug.size() + letters.size() + 1 > longest_id) break;
    slug += (slug.empty() ? "" : "-") + letters;
  }
  return slug;
}

std::string id_of(const Answers& answers, const KnownListings& listings) {
  const std::string town = slug(answer_to(answers, "city"));
  std::string id = slug(answer_to(answers, "name"));
  if (id.empty()) {
    id = slug(answer_to(answers, "kind"));
    if (id.empty()) id = "group";
  }
  const bool names_town = ("-" + id + "-").find("-" + town + "-") != std::string::npos;
  if (!town.empty() && !names_town && id.size() + town.size() < longest_id) id += "-" + town;
  std::string free = id;
  constexpr int most_of_one_name = 1000;
  for (int number = 2; listings.kind_of(free) && number < most_of_one_name; ++number)
    free = id + "-" + std::to_string(number);
  return free;
}

std::string folder_of(const Answers& answers, const Gazetteer& gazetteer) {
  const std::string kind = answer_to(answers, "kind"), format = answer_to(answers, "format");
  const std::string country = answer_to(answers, "country");
  const bool has_place = !answer_to(answers, "city").empty() ||
                         !answer_to(answers, "postal_code").empty() ||
                         !answer_to(answers, "region").empty();
  if (kind == "resource") return "resources";
  if (!has_place && (format == "online" || format == "phone")) return "online";
  const std::string nation = slug(country);
  if (nation.empty() || !gazetteer.has_country(country)) return "international";
  if (!has_place) return nation + "/national";
  const auto region = gazetteer.region(country, answer_to(answers, "region"));
  if (!region) return nation;
  // A state is known by its letters; elsewhere a code says little to most people.
  const bool has_letters = country == "US" || country == "CA" || country == "AU";
  const std::string part = slug(has_letters ? region->code.substr(3) : region->name);
  return part.empty() ? nation : nation + "/" + part;
}

}  // namespace

FilePlace file_place(const Answers& answers, const Gazetteer& gazetteer,
                     const KnownListings& listings) {
  const std::string id = id_of(answers, listings);
  return {id, "data/listings/" + folder_of(answers, gazetteer) + "/" + id + ".yaml"};
}

}  // namespace catalog::checker::form
