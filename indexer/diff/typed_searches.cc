#include "indexer/diff/typed_searches.h"

#include <algorithm>
#include <set>

#include "catalog/freshness.h"
#include "catalog/schedule/next_meeting.h"
#include "catalog/text.h"
#include "indexer/diff/hidden_values.h"
#include "indexer/lexicon.h"

namespace indexer::diff {
namespace {

using catalog::Listing;
using catalog::Ordinal;

// The first ring of distance is 25 miles in some countries and 40 kilometres in others: what is
// between is left open.
constexpr double surely_near = 40'000, surely_far = 41'000;

bool is_remote(const Listing& listing) {
  return listing.format == "online" || listing.format == "phone";
}

bool has_position(const Listing& listing) {
  return listing.place && listing.place->coordinates && !is_remote(listing);
}

// A label as people say it: "Neuropathic pain (nerve pain)" without what explains it.
std::string said(const std::string& label) {
  return label.substr(0, std::min(label.find(" ("), label.find(" / ")));
}

// Every word that the listing's own texts hold.
std::set<std::string> words_in(const Listing& listing) {
  std::set<std::string> all;
  const auto add = [&](const std::string& text) {
    for (catalog::Word& word : catalog::words(text)) all.insert(std::move(word.folded));
  };
  for (const std::string* text : {&listing.name, &listing.summary, &listing.description,
                                  &listing.organization.name, &listing.meets_note})
    add(*text);
  if (const auto& place = listing.place)
    for (const std::string* text :
         {&place->venue, &place->city, &place->county, &place->region_name, &place->postal_code})
      add(*text);
  if (listing.online) add(listing.online->platform);
  if (listing.resource) {
    for (const std::string& author : listing.resource->authors) add(author);
    add(listing.resource->publisher);
  }
  return all;
}

}  // namespace

TypedSearches::TypedSearches(const Vocabularies& vocabularies, const Gazetteer& gazetteer,
                             catalog::Day today)
    : vocabularies_(vocabularies),
      gazetteer_(gazetteer),
      conditions_(vocabulary_of(vocabularies, catalog::Facet::condition)),
      lexicon_(lexicon_of(vocabularies, gazetteer.ordinary_words())),
      mentions_(vocabularies, lexicon_),
      today_(today) {}

bool TypedSearches::sleeps(const Listing& listing) const {
  return listing.status == "closed" ||
         catalog::freshness_on(listing.verified.on, today_) == catalog::Freshness::historical ||
         catalog::is_over(catalog::schedule_of(listing), today_);
}

bool TypedSearches::has_condition(const Listing& listing, Ordinal condition) const {
  for (const std::string& id : listing.conditions)
    if (const auto stated = conditions_.find(id)) {
      const auto wider = conditions_.with_broader(*stated);
      if (std::binary_search(wider.begin(), wider.end(), condition)) return true;
    }
  const auto mentioned = mentions_.mentioned_conditions(listing);
  return std::binary_search(mentioned.begin(), mentioned.end(), condition);
}

// By what people tell a town from others of its name: its state, where they write that as a code;
// elsewhere its country, since a region there is often called as its own chief town.
std::string TypedSearches::around(const catalog::Place& place) const {
  if (place.region == place.country + "-" + place.region_name) return place.region_name;
  for (const catalog::GazetteerPlace& country : gazetteer_.places()) {
    if (country.type != catalog::PlaceType::country) break;  // they stand first
    if (country.country == place.country) return country.name;
  }
  return place.country;
}

// Its town and its postal code, as far as the gazetteer knows them.
std::vector<TypedSearch> TypedSearches::places_of(const Listing& listing) const {
  if (!has_position(listing)) return {};
  const catalog::Place& place = *listing.place;
  std::vector<TypedSearch> searches;
  const auto add = [&](const std::optional<catalog::GazetteerPlace>& found,
                       const std::string& text) {
    if (found && found->coordinates)
      searches.push_back({.text = " near " + text, .near = found->coordinates});
  };
  if (!place.city.empty())
    add(gazetteer_.town(place.country, place.region, place.city, false),
        place.city + ", " + around(place));
  if (!place.postal_code.empty())
    add(gazetteer_.postal_code(place.country, place.postal_code), place.postal_code);
  return searches;
}

std::vector<TypedSearch> TypedSearches::of(const Listing& listing) const {
  std::vector<TypedSearch> ways = places_of(listing);
  if (listing.format == "online" || listing.format == "hybrid")
    ways.push_back({.text = " online", .format = "online"});
  if (listing.format == "phone" || listing.kind == "helpline")
    ways.push_back({.text = " by phone", .format = "phone"});
  if (ways.empty()) ways.push_back({});

  std::vector<Ordinal> asked;
  const auto ask = [&](Ordinal condition) {
    if (std::find(asked.begin(), asked.end(), condition) == asked.end()) asked.push_back(condition);
  };
  for (const std::string& id : listing.conditions)
    if (const auto stated = conditions_.find(id)) ask(*stated);
  for (const Ordinal stated : std::vector(asked))
    for (const Ordinal wider : conditions_.with_broader(stated)) ask(wider);

  std::vector<TypedSearch> searches;
  const auto add = [&](TypedSearch search) {
    if (fits(search, listing) == Fits::yes) searches.push_back(std::move(search));
  };
  for (const Ordinal condition : asked)
    for (TypedSearch search : ways) {
      search.text = said(conditions_.at(condition).label.en) + search.text;
      search.condition = condition;
      add(std::move(search));
    }
  for (const std::string* name : {&listing.name, &listing.organization.name})
    if (!name->empty() && name->find(not_shown) == std::string::npos)
      add({.text = *name, .called = *name});
  return searches;
}

Fits TypedSearches::fits_distance(const TypedSearch& search, const Listing& listing) const {
  if (!has_position(listing)) return Fits::perhaps;
  const double metres = catalog::geodesic_metres(*search.near, *listing.place->coordinates);
  if (metres <= surely_near) return Fits::yes;
  // It may be shown as serving the area, or as what can be joined from home.
  const bool reaches_far = listing.format == "hybrid" || !listing.serves.empty() ||
                           (!listing.reach.empty() && listing.reach != "local");
  return metres < surely_far || reaches_far ? Fits::perhaps : Fits::no;
}

Fits TypedSearches::fits_name(const TypedSearch& search, const Listing& listing) const {
  const std::string called = catalog::words_joined(search.called);
  if (called == catalog::words_joined(listing.name)) return Fits::yes;
  if (sleeps(listing)) return Fits::perhaps;
  // Of an organization without a listing of its own the name may be read as something else.
  if (called == catalog::words_joined(listing.organization.name))
    return listing.organization.id.empty() ? Fits::perhaps : Fits::yes;
  // A word that means nothing but itself, and that the listing does not have.
  const std::set<std::string> own = words_in(listing);
  for (const std::string& word : catalog::telling_words(search.called, lexicon_))
    if (!lexicon_.has_word(word) && !own.contains(word)) return Fits::no;
  return Fits::perhaps;
}

Fits TypedSearches::fits(const TypedSearch& search, const Listing& listing) const {
  if (!search.called.empty()) return fits_name(search, listing);
  if (sleeps(listing)) return Fits::no;
  if (search.condition && !has_condition(listing, *search.condition)) return Fits::no;
  if (search.format == "online" && listing.format != "online" && listing.format != "hybrid")
    return Fits::no;
  if (search.format == "phone" && listing.format != "phone" && listing.kind != "helpline")
    return Fits::no;
  return search.near ? fits_distance(search, listing) : Fits::yes;
}

std::vector<std::string> TypedSearches::gained(const Listing& listing, const Listing* other) const {
  std::vector<std::string> texts;
  for (const TypedSearch& search : of(listing))
    if (!other || fits(search, *other) == Fits::no)
      if (std::find(texts.begin(), texts.end(), search.text) == texts.end())
        texts.push_back(search.text);
  return texts;
}

}  // namespace indexer::diff
