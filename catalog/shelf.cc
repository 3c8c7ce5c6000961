#include "catalog/shelf.h"

#include "catalog/text.h"

namespace catalog {

std::string_view to_text(ShelfKind kind) {
  switch (kind) {
    case ShelfKind::country: return "country";
    case ShelfKind::region: return "region";
    case ShelfKind::town: return "town";
    case ShelfKind::organization: return "organization";
  }
  return "";
}

std::string shelf_word(std::string_view name) {
  std::string word;
  for (const char letter : fold(name)) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool is_kept =
        (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || byte >= 0x80;
    if (is_kept)
      word += letter;
    else if (!word.empty() && !word.ends_with('-'))
      word += '-';
  }
  if (word.ends_with('-')) word.pop_back();
  return word;
}

std::vector<Shelf> shelves_of(const Listing& listing) {
  std::vector<Shelf> shelves;
  if (listing.status == "closed") return shelves;
  if (listing.place && !listing.place->country.empty()) {
    const Place& place = *listing.place;
    shelves.push_back({ShelfKind::country, place.country, "", place.country, 1});
    if (!place.region.empty())
      shelves.push_back({ShelfKind::region, place.region, place.country, place.region_name, 1});
    const std::string& around = place.region.empty() ? place.country : place.region;
    if (const std::string word = shelf_word(place.city); !word.empty())
      shelves.push_back({ShelfKind::town, around + "/" + word, around, place.city, 1});
  }
  if (!listing.organization.id.empty())
    shelves.push_back(
        {ShelfKind::organization, listing.organization.id, "", listing.organization.name, 1});
  return shelves;
}

std::optional<Shelf> shelf_of_organization(const Listing& listing) {
  if (listing.kind != "organization" || listing.status == "closed") return {};
  return Shelf{ShelfKind::organization, listing.id, "", listing.name, 0};
}

}  // namespace catalog
