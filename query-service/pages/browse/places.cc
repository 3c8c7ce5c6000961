#include "query-service/pages/browse/places.h"

#include "query-service/pages/search/plain_cards.h"
#include "query-service/words/country_name.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::Shelf;
using catalog::ShelfKind;

constexpr std::size_t most_shelves = 2000;
constexpr std::size_t most_cards = 30;
// Of a large shelf these, by name; of them the freshest are shown.
constexpr std::size_t most_looked_at = 120;
constexpr std::string_view no_region = "other";

std::string in_case(std::string text, char first, char last, int shift) {
  for (char& letter : text)
    if (letter >= first && letter <= last) letter = static_cast<char>(letter + shift);
  return text;
}

std::string small(std::string text) { return in_case(std::move(text), 'A', 'Z', 'a' - 'A'); }
std::string capital(std::string text) { return in_case(std::move(text), 'a', 'z', 'A' - 'a'); }

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts{""};
  for (const char letter : path)
    if (letter == '/')
      parts.emplace_back();
    else
      parts.back() += letter;
  return parts;
}

std::string country_of(const Shelf& shelf) { return shelf.key.substr(0, 2); }

std::string name_of(const Shelf& shelf, Language language, const Snapshot& snapshot) {
  if (shelf.kind == ShelfKind::country) return country_name(language, shelf.key);
  if (shelf.kind == ShelfKind::region)
    if (const auto name = snapshot.suggest_index().area_name(shelf.key); !name.empty())
      return std::string(name);
  return shelf.name.empty() ? shelf.key : shelf.name;
}

// As the search's place field takes it: "Arlington, Massachusetts", "Vermont, US", "Spain".
std::string place_text(const Shelf& shelf, const std::vector<Shelf>& around,
                       const Snapshot& snapshot) {
  std::string text = name_of(shelf, Language::en, snapshot);
  if (shelf.kind == ShelfKind::country) return text;
  const Shelf& next = around.back();
  return text + ", " +
         (next.kind == ShelfKind::country ? next.key : name_of(next, Language::en, snapshot));
}

class PlacePage {
 public:
  PlacePage(const Shelf& shelf, const Reader& reader, const Snapshot& snapshot,
            catalog::Records& records)
      : shelf_(shelf), reader_(reader), snapshot_(snapshot), records_(records) {
    for (std::string parent = shelf.parent; !parent.empty();) {
      const auto kind = parent.size() > 2 ? ShelfKind::region : ShelfKind::country;
      auto next = records.shelf(kind, parent);
      if (!next) break;
      parent = next->parent;
      around_.insert(around_.begin(), std::move(*next));
    }
  }

  BrowsePage made() const {
    const Language language = reader_.language;
    const std::string name = name_of(shelf_, language, snapshot_);
    std::string whole = name;
    for (auto next = around_.rbegin(); next != around_.rend(); ++next)
      whole += ", " + name_of(*next, language, snapshot_);
    BrowsePage browse{
        .path = address_of(shelf_).text(),
        .heading = text_for(language, "browse.place_heading", {{"place", name}}),
        .title = text_for(language, "browse.place_heading", {{"place", whole}}),
        .lead = counted_text(language, "browse.place_lead", shelf_.listings, {{"place", name}}),
        .crumbs = {{text_for(language, "browse.home"), Address("/")},
                   {text_for(language, "browse.places"), Address("/places")}},
        .cards_heading = text_for(language, "browse.place_listings", {{"place", name}}),
        .where = place_text(shelf_, around_, snapshot_),
        .country = country_of(shelf_)};
    for (const Shelf& next : around_)
      browse.crumbs.push_back({name_of(next, language, snapshot_), address_of(next)});
    if (shelf_.kind == ShelfKind::country)
      browse.sections.push_back({text_for(language, "browse.regions"), links(ShelfKind::region)});
    if (shelf_.kind != ShelfKind::town)
      browse.sections.push_back({text_for(language, "browse.towns"), links(ShelfKind::town)});
    if (shelf_.kind != ShelfKind::country || browse.sections.back().links.empty())
      if (const auto docids = records_.on_shelf(shelf_.kind, shelf_.key, most_looked_at))
        browse.cards = plain_cards(*docids, reader_, most_cards, snapshot_, records_);
    browse.more.push_back({text_for(language, "browse.search_here", {{"place", name}}),
                           Address("/search").with("near", browse.where)});
    return browse;
  }

 private:
  std::vector<BrowseLink> links(ShelfKind kind) const {
    std::vector<BrowseLink> links;
    if (const auto shelves = records_.shelves(kind, shelf_.key, most_shelves))
      for (const Shelf& next : *shelves)
        links.push_back(
            {name_of(next, reader_.language, snapshot_), address_of(next), next.listings});
    return by_label(std::move(links));
  }

  const Shelf& shelf_;
  const Reader& reader_;
  const Snapshot& snapshot_;
  catalog::Records& records_;
  std::vector<Shelf> around_;  // widest first
};

}  // namespace

std::optional<ShelfName> shelf_named(const std::string& path) {
  const std::vector<std::string> parts = parts_of(path);
  if (parts.size() > 3 || parts[0].size() != 2) return {};
  for (const std::string& part : parts)
    if (part.empty() || part.size() > 100 || part != small(part)) return {};
  const std::string country = capital(parts[0]);
  if (parts.size() == 1) return ShelfName{ShelfKind::country, country};
  const std::string region = parts[1] == no_region ? country : country + "-" + capital(parts[1]);
  if (parts.size() == 2)
    return parts[1] == no_region ? std::nullopt
                                 : std::optional(ShelfName{ShelfKind::region, region});
  return ShelfName{ShelfKind::town, region + "/" + parts[2]};
}

Address address_of(const Shelf& shelf) {
  std::string path = "/places/" + small(country_of(shelf));
  if (shelf.kind == ShelfKind::country) return Address(path);
  const std::string& region = shelf.kind == ShelfKind::region ? shelf.key : shelf.parent;
  path += "/" + (region.size() > 3 ? small(region.substr(3)) : std::string(no_region));
  if (shelf.kind == ShelfKind::town) path += "/" + shelf.key.substr(shelf.key.find('/') + 1);
  return Address(path);
}

BrowsePage countries_page(const Reader& reader, catalog::Records& records) {
  const Language language = reader.language;
  BrowsePage browse{.path = "/places",
                    .heading = text_for(language, "browse.places"),
                    .title = text_for(language, "browse.places_title"),
                    .lead = text_for(language, "browse.places_lead"),
                    .crumbs = {{text_for(language, "browse.home"), Address("/")}}};
  BrowseSection countries{"", {}};
  if (const auto shelves = records.shelves(ShelfKind::country, "", most_shelves))
    for (const Shelf& country : *shelves)
      countries.links.push_back(
          {country_name(language, country.key), address_of(country), country.listings});
  countries.links = by_label(std::move(countries.links));
  browse.sections.push_back(std::move(countries));
  browse.more.push_back(
      {text_for(language, "browse.see_online"), Address("/search").with("format", "online,phone")});
  return browse;
}

BrowsePage place_page(const Shelf& shelf, const Reader& reader, const Snapshot& snapshot,
                      catalog::Records& records) {
  return PlacePage(shelf, reader, snapshot, records).made();
}

}  // namespace query_service
