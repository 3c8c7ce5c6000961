#include "indexer/report/upkeep_of.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "catalog/checker/normalise.h"
#include "indexer/last_day.h"
#include "indexer/report/coverage.h"

namespace indexer::report {
namespace {

using catalog::Listing;
using catalog::Upkeep;
using catalog::UpkeepItem;
using catalog::UpkeepMatter;

bool is_unreachable(const Finding& finding) {
  for (const char* rule : {"no-way-to-reach", "no-way-to-join", "link-host", "link-shortener"})
    if (finding.rule == rule) return true;
  return false;
}

// "Arlington, MA, US"
std::string place_text(const Listing& listing) {
  if (!listing.place) return "";
  const catalog::Place& place = *listing.place;
  std::string text;
  for (const std::string* part :
       {place.city.empty() ? &place.county : &place.city, &place.region_name, &place.country})
    if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
  return text;
}

std::string page_of(const Listing& listing) {
  for (const std::string* link : {&listing.source, &listing.contact.website, &listing.join_url})
    if (link->starts_with("http")) return *link;
  return listing.online ? listing.online->url : "";
}

std::string town_of(const Listing& listing) {
  if (!listing.place || listing.place->city.empty()) return "";
  const std::string& around =
      listing.place->region.empty() ? listing.place->country : listing.place->region;
  return around + "/" + catalog::place_key(listing.place->city);
}

// What has waited longest comes first; days that nobody knows come last.  As texts, days are in
// their order, however exactly they are known, and "unknown" is after them.
bool stands_before(const UpkeepItem& left, const UpkeepItem& right) {
  const bool no_left = left.date.empty(), no_right = right.date.empty();
  return std::tie(left.matter, no_left, left.date, left.id, left.detail) <
         std::tie(right.matter, no_right, right.date, right.id, right.detail);
}

class Finder {
 public:
  Finder(const Checked& checked, std::span<const Listing> listings, const UpkeepWish& wish)
      : checked_(checked), wish_(wish) {
    for (const Listing& listing : listings)
      if (has(wish.within, listing, checked.gazetteer)) {
        by_id_.emplace(listing.id, &listing);
        if (meets_in_person(listing)) ++groups_of_town_[town_of(listing)];
      }
    for (const ListingFile& file : checked.listings.files) files_.emplace(file.file, &file);
  }

  Upkeep found() {
    for (const ListingFile& file : checked_.listings.files)
      if (const Listing* listing = listing_of(file)) add_own(*listing, file);
    for (const Finding& finding : checked_.findings)
      if (const auto file = files_.find(finding.file);
          is_unreachable(finding) && file != files_.end())
        if (const Listing* listing = listing_of(*file->second)) {
          UpkeepItem item = item_of(*listing, *file->second, UpkeepMatter::unreachable);
          item.detail = finding.rule + ": " + finding.message;
          upkeep_.items.push_back(std::move(item));
        }
    std::sort(upkeep_.items.begin(), upkeep_.items.end(), stands_before);
    add_pairs();
    keep_the_first();
    return std::move(upkeep_);
  }

 private:
  const Listing* listing_of(const ListingFile& file) const {
    const auto found = by_id_.find(file.id);
    return found == by_id_.end() ? nullptr : found->second;
  }

  UpkeepItem item_of(const Listing& listing, const ListingFile& file, UpkeepMatter matter) const {
    return {.matter = matter,
            .id = listing.id,
            .file = catalog::checker::path_in_project(file.file),
            .name = listing.name,
            .place = place_text(listing),
            .date = listing.verified.on ? catalog::to_text(*listing.verified.on) : "unknown",
            .link = page_of(listing)};
  }

  void add_own(const Listing& listing, const ListingFile& file) {
    const auto last_day = last_day_of(listing);
    if (listing.status == "closed") {
      upkeep_.items.push_back(item_of(listing, file, UpkeepMatter::closed));
      upkeep_.items.back().date = listing.closed_on;
      return;
    }
    if (listing.status == "paused")
      upkeep_.items.push_back(item_of(listing, file, UpkeepMatter::paused));
    upkeep_.items.push_back(
        item_of(listing, file, last_day ? UpkeepMatter::event : UpkeepMatter::age));
    if (last_day)
      upkeep_.items.back().date = catalog::to_text(*last_day);
    else
      upkeep_.items.back().people = people_of(listing);
  }

  // Of its town, for each group that meets there.
  std::int64_t people_of(const Listing& listing) {
    const std::string town = town_of(listing);
    if (town.empty() || !meets_in_person(listing)) return 0;
    const auto [entry, is_new] = people_of_town_.try_emplace(town, 0);
    if (is_new)
      if (const auto place = checked_.gazetteer.town(listing.place->country, listing.place->region,
                                                     listing.place->city, false))
        entry->second = place->population;
    return entry->second / groups_of_town_.at(town);
  }

  void add_pairs() {
    std::vector<duplicates::ProbableDuplicate> pairs = checked_.alike;
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& left, const auto& right) {
      return left.likeness.score > right.likeness.score;
    });
    for (const duplicates::ProbableDuplicate& pair : pairs) {
      const ListingFile& earlier = checked_.listings.files[pair.earlier];
      const ListingFile& later = checked_.listings.files[pair.later];
      const Listing* listing = listing_of(later);
      if (!listing) continue;
      UpkeepItem item = item_of(*listing, later, UpkeepMatter::duplicate);
      item.other_id = earlier.id;
      item.other_name = earlier.tree["name"].text;
      item.detail = "may be the same as " + earlier.id + " (\"" + item.other_name +
                    "\"): " + duplicates::reasons(pair.likeness);
      upkeep_.items.push_back(std::move(item));
    }
  }

  void keep_the_first() {
    std::size_t kept = 0;
    for (UpkeepItem& item : upkeep_.items)
      if (std::int64_t& total = upkeep_.totals[static_cast<std::size_t>(item.matter)];
          static_cast<std::size_t>(total++) < wish_.most) {
        if (&upkeep_.items[kept] != &item) upkeep_.items[kept] = std::move(item);
        ++kept;
      }
    upkeep_.items.resize(kept);
  }

  const Checked& checked_;
  const UpkeepWish& wish_;
  Upkeep upkeep_;
  std::map<std::string, const Listing*, std::less<>> by_id_;
  std::map<std::string, const ListingFile*, std::less<>> files_;
  std::map<std::string, std::int64_t> groups_of_town_;
  std::map<std::string, std::int64_t> people_of_town_;
};

}  // namespace

std::vector<Listing> listings_of(const Checked& checked) {
  const auto organizations = catalog::checker::organization_names(checked.listings.files);
  std::vector<Listing> listings;
  for (const std::size_t at : checked.well_shaped)
    listings.push_back(
        catalog::checker::normalise(checked.listings.files[at], organizations, checked.gazetteer));
  return listings;
}

Upkeep upkeep_of(const Checked& checked, std::span<const Listing> listings,
                 const UpkeepWish& wish) {
  Upkeep upkeep = Finder(checked, listings, wish).found();
  std::vector<Listing> there;
  if (!wish.within.is_everywhere()) {
    for (const Listing& listing : listings)
      if (has(wish.within, listing, checked.gazetteer)) there.push_back(listing);
    listings = there;
  }
  upkeep.conditions =
      condition_holes(listings, vocabulary_of(checked.vocabularies, catalog::Facet::condition));
  upkeep.areas = area_covers(listings, checked.gazetteer, wish.within);
  return upkeep;
}

}  // namespace indexer::report
