#include "indexer/duplicates/signals.h"

#include <algorithm>

#include "catalog/schedule/schedule.h"
#include "catalog/text.h"
#include "indexer/duplicates/contact_key.h"

namespace indexer::duplicates {
namespace {

using Texts = std::vector<std::string>;

// Letters that join words, in the languages that listings are named in.
bool is_joining(const std::string& word) {
  static constexpr std::string_view joining[] = {
      "a",   "an",  "and", "at",  "for", "in",  "of",   "on",  "the", "to",  "with", "de",
      "del", "el",  "en",  "la",  "las", "los", "para", "por", "y",   "con", "e",    "et",
      "le",  "les", "du",  "des", "di",  "der", "die",  "das", "und", "fur", "mit",  "s"};
  for (const std::string_view known : joining)
    if (word == known) return true;
  return false;
}

// A letter at the end is a label: "Group A".
Texts name_words(const std::string& name) {
  const std::vector<catalog::Word> words = catalog::words(name);
  Texts kept;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    const bool is_label = at + 1 == words.size() && word.size() == 1;
    if (is_label || !is_joining(word)) kept.push_back(word);
  }
  return kept;
}

Texts areas_of(const catalog::Listing& listing) {
  if (!listing.place) return listing.serves;
  return {listing.place->region.empty() ? listing.place->country : listing.place->region};
}

std::string country_of(const catalog::Listing& listing) {
  if (listing.place) return listing.place->country;
  return listing.serves.empty() ? "" : listing.serves[0].substr(0, 2);
}

void add_links(const catalog::Listing& listing, Traits& traits) {
  const auto add = [&](const std::string& url) {
    if (url.empty()) return;
    traits.links.push_back(link_key(url));
    traits.hosts.emplace_back(host_of(traits.links.back()));
  };
  add(listing.contact.website);
  add(listing.join_url);
  for (const std::string& url : listing.contact.social) add(url);
  if (listing.online) add(listing.online->url);
  if (listing.resource) add(listing.resource->url);
  for (const catalog::Meeting& meeting : listing.meets)
    if (meeting.online) add(meeting.online->url);
}

void add_phones(const catalog::Listing& listing, Traits& traits) {
  const std::string country = country_of(listing);
  traits.phones = phone_keys(listing.contact.phone, country);
  const auto add = [&](const std::string& number) {
    for (std::string& key : phone_keys(number, country)) traits.phones.push_back(std::move(key));
  };
  if (listing.phone) add(listing.phone->number);
  if (listing.helpline) {
    add(listing.helpline->number);
    traits.phones.push_back(catalog::words_joined(listing.helpline->text));
  }
}

void add_resource(const catalog::Resource& resource, Traits& traits) {
  for (const std::string& author : resource.authors)
    traits.authors.push_back("author " + catalog::words_joined(author));
  traits.resource_type = resource.type;
  if (const std::string isbn = isbn_key(resource.isbn); !isbn.empty()) traits.isbn = "isbn " + isbn;
}

Number number_of_one(Census& census, const std::string& text) {
  const auto numbers = census.add({text});
  return numbers.empty() ? 0 : numbers[0];
}

// The numbers that texts have in one set of censuses, by those that they have in another.
struct Renumbering {
  std::vector<Number> names, phones, mails, links, hosts, organizations, venues, ids;
};

void renumber(std::vector<Number>& list, const std::vector<Number>& numbers) {
  for (Number& number : list) number = numbers[number];
  std::sort(list.begin(), list.end());
}

void renumber(Signals& signals, const Renumbering& by) {
  renumber(signals.name, by.names);
  renumber(signals.phones, by.phones);
  renumber(signals.mails, by.mails);
  renumber(signals.links, by.links);
  renumber(signals.hosts, by.hosts);
  for (auto* list : {&signals.conditions, &signals.audience, &signals.languages, &signals.authors})
    renumber(*list, by.ids);
  signals.isbn = by.ids[signals.isbn];
  signals.resource_type = by.ids[signals.resource_type];
  signals.organization = by.organizations[signals.organization];
  for (Spot& spot : signals.spots) renumber(spot.venue, by.venues);
}

}  // namespace

void take_in(const Censuses& some, std::vector<Signals>& of_some, Censuses& all) {
  const Renumbering by{.names = all.names.take_in(some.names),
                       .phones = all.phones.take_in(some.phones),
                       .mails = all.mails.take_in(some.mails),
                       .links = all.links.take_in(some.links),
                       .hosts = all.hosts.take_in(some.hosts),
                       .organizations = all.organizations.take_in(some.organizations),
                       .venues = all.venues.take_in(some.venues),
                       .ids = all.ids.take_in(some.ids)};
  for (Signals& signals : of_some) renumber(signals, by);
}

std::string isbn_key(std::string_view isbn) {
  std::string digits;
  for (const char c : isbn)
    if ((c >= '0' && c <= '9') || c == 'X') digits += c;
  if (digits.size() != 10 && digits.size() != 13) return "";
  return digits.substr(digits.size() - 10, 9);
}

Traits traits_of(const catalog::Listing& listing) {
  Traits traits;
  traits.kind = listing.kind;
  traits.is_closed = listing.status == "closed";
  traits.name = name_words(listing.name);
  add_phones(listing, traits);
  traits.mail = mail_key(listing.contact.email);
  add_links(listing, traits);
  traits.conditions = listing.conditions;
  traits.audience = listing.audience;
  traits.languages = listing.languages;
  if (listing.resource) add_resource(*listing.resource, traits);
  traits.organization = listing.organization;
  traits.format = listing.format;
  if (listing.place) traits.spots.push_back(spot_traits_of(*listing.place));
  for (const catalog::Meeting& meeting : listing.meets)
    if (meeting.place) traits.spots.push_back(spot_traits_of(*meeting.place));
  traits.areas = areas_of(listing);
  const catalog::Schedule schedule = catalog::schedule_of(listing);
  traits.moments = moments_of(schedule);
  traits.dates = schedule.event;
  return traits;
}

Signals signals_of(const Traits& traits, Censuses& censuses) {
  Signals signals;
  signals.kind = traits.kind;
  signals.is_closed = traits.is_closed;
  signals.name = censuses.names.add(traits.name);
  signals.phones = censuses.phones.add(traits.phones);
  signals.mails = censuses.mails.add({traits.mail});
  signals.links = censuses.links.add(traits.links);
  signals.hosts = censuses.hosts.add(traits.hosts);
  signals.conditions = censuses.ids.add(traits.conditions);
  signals.audience = censuses.ids.add(traits.audience);
  signals.languages = censuses.ids.add(traits.languages);
  signals.authors = censuses.ids.add(traits.authors);
  signals.resource_type = number_of_one(censuses.ids, traits.resource_type);
  signals.isbn = number_of_one(censuses.ids, traits.isbn);
  signals.organization =
      number_of_one(censuses.organizations, catalog::words_joined(traits.organization.name));
  signals.organization_id = traits.organization.id;
  signals.format = traits.format;
  for (const SpotTraits& spot : traits.spots)
    signals.spots.push_back(spot_of(spot, censuses.venues));
  signals.areas = traits.areas;
  signals.moments = traits.moments;
  signals.dates = traits.dates;
  return signals;
}

Signals signals_of(const catalog::Listing& listing, Censuses& censuses) {
  return signals_of(traits_of(listing), censuses);
}

}  // namespace indexer::duplicates
