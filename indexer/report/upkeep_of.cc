#include "indexer/report/upkeep_of.h"

#include <algorithm>
#include <tuple>

#include "catalog/checker/normalise.h"
#include "indexer/each_listing.h"
#include "indexer/last_day.h"

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

std::string town_text(const std::string& country, const std::string& region,
                      const std::string& city) {
  if (city.empty()) return "";
  return (region.empty() ? country : region) + "/" + catalog::place_key(city);
}

// What has waited longest comes first; days that nobody knows come last.  As texts, days are in
// their order, however exactly they are known, and "unknown" is after them.
bool stands_before(const UpkeepItem& left, const UpkeepItem& right) {
  const bool no_left = left.date.empty(), no_right = right.date.empty();
  return std::tie(left.matter, no_left, left.date, left.id, left.detail) <
         std::tie(right.matter, no_right, right.date, right.id, right.detail);
}

}  // namespace

UpkeepFinder::UpkeepFinder(const Checked& checked, UpkeepWish wish)
    : checked_(checked),
      wish_(std::move(wish)),
      conditions_(vocabulary_of(checked.vocabularies, catalog::Facet::condition)),
      areas_(checked.gazetteer) {
  for (const Finding& finding : checked.findings)
    if (is_unreachable(finding)) unreachable_[finding.file].push_back(&finding);
  for (const duplicates::ProbableDuplicate& pair : checked.alike) in_pairs_.try_emplace(pair.later);
}

void UpkeepFinder::add(std::size_t file, const Listing& listing) {
  if (!has(wish_.within, listing, checked_.gazetteer)) return;
  conditions_.add(listing);
  areas_.add(listing);
  const ListingFile& outline = checked_.listings.files[file];
  const UpkeepItem item{
      .id = listing.id,
      .file = catalog::checker::path_in_project(outline.file),
      .name = listing.name,
      .place = place_text(listing),
      .date = listing.verified.on ? catalog::to_text(*listing.verified.on) : "unknown",
      .link = page_of(listing)};
  add_own(listing, item);
  if (const auto found = unreachable_.find(outline.file); found != unreachable_.end())
    for (const Finding* finding : found->second) {
      Candidate candidate{item};
      candidate.item.matter = UpkeepMatter::unreachable;
      candidate.item.detail = finding->rule + ": " + finding->message;
      keep(std::move(candidate));
    }
  if (const auto pair = in_pairs_.find(file); pair != in_pairs_.end()) pair->second = item;
}

void UpkeepFinder::add_own(const Listing& listing, const UpkeepItem& item) {
  const auto last_day = last_day_of(listing);
  Candidate candidate{item};
  if (listing.status == "closed") {
    candidate.item.matter = UpkeepMatter::closed;
    candidate.item.date = listing.closed_on;
    return keep(std::move(candidate));
  }
  if (listing.status == "paused") {
    candidate.item.matter = UpkeepMatter::paused;
    keep(candidate);
  }
  candidate.item.matter = last_day ? UpkeepMatter::event : UpkeepMatter::age;
  if (last_day) candidate.item.date = catalog::to_text(*last_day);
  if (meets_in_person(listing) && listing.place) {
    candidate.home = {listing.place->country, listing.place->region, listing.place->city};
    ++groups_of_town_[town_text(candidate.home.country, candidate.home.region,
                                candidate.home.city)];
  }
  keep(std::move(candidate));
}

// What can not be among the first any more is let go as soon as there are twice as many.
void UpkeepFinder::keep(Candidate candidate) {
  const auto matter = static_cast<std::size_t>(candidate.item.matter);
  ++totals_[matter];
  candidates_[matter].push_back(std::move(candidate));
  if (candidates_[matter].size() / 2 > wish_.most) keep_the_first(candidates_[matter]);
}

void UpkeepFinder::keep_the_first(std::vector<Candidate>& candidates) const {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& one, const Candidate& other) {
    return stands_before(one.item, other.item);
  });
  if (candidates.size() > wish_.most) candidates.resize(wish_.most);
}

// Of its town, for each group that meets there.
std::int64_t UpkeepFinder::people_of(const Home& home) {
  const std::string town = town_text(home.country, home.region, home.city);
  if (town.empty()) return 0;
  const auto [entry, is_new] = people_of_town_.try_emplace(town, 0);
  if (is_new)
    if (const auto place = checked_.gazetteer.town(home.country, home.region, home.city, false))
      entry->second = place->population;
  return entry->second / groups_of_town_.at(town);
}

void UpkeepFinder::take_pairs(Upkeep& upkeep) const {
  std::vector<duplicates::ProbableDuplicate> pairs = checked_.alike;
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& left, const auto& right) {
    return left.likeness.score > right.likeness.score;
  });
  std::int64_t& total = upkeep.totals[static_cast<std::size_t>(UpkeepMatter::duplicate)];
  for (const duplicates::ProbableDuplicate& pair : pairs) {
    UpkeepItem item = in_pairs_.at(pair.later);
    // It lies elsewhere.
    if (item.id.empty()) continue;
    if (static_cast<std::size_t>(total++) >= wish_.most) continue;
    const ListingFile& earlier = checked_.listings.files[pair.earlier];
    item.matter = UpkeepMatter::duplicate;
    item.other_id = earlier.id;
    item.other_name = earlier.tree["name"].text;
    item.detail = "may be the same as " + earlier.id + " (\"" + item.other_name +
                  "\"): " + duplicates::reasons(pair.likeness);
    upkeep.items.push_back(std::move(item));
  }
}

Upkeep UpkeepFinder::found() {
  Upkeep upkeep;
  upkeep.totals = totals_;
  for (std::vector<Candidate>& candidates : candidates_) {
    keep_the_first(candidates);
    for (Candidate& candidate : candidates) {
      if (candidate.item.matter == UpkeepMatter::age)
        candidate.item.people = people_of(candidate.home);
      upkeep.items.push_back(std::move(candidate.item));
    }
  }
  take_pairs(upkeep);
  upkeep.conditions = conditions_.holes();
  upkeep.areas = areas_.covers(wish_.within);
  return upkeep;
}

catalog::Expected<Upkeep> upkeep_of(const Checked& checked, const UpkeepWish& wish) {
  UpkeepFinder finder(checked, wish);
  const auto done = for_each_listing(
      checked, checked.well_shaped,
      [&](std::size_t file, const Listing& listing, const std::string&) -> catalog::Expected<void> {
        finder.add(file, listing);
        return {};
      });
  if (!done) return tl::unexpected(done.error());
  return finder.found();
}

}  // namespace indexer::report
