#include "indexer/document.h"

#include <algorithm>

#include "catalog/name_key.h"
#include "catalog/schedule/schedule_slot.h"
#include "catalog/schedule/week.h"
#include "catalog/slots.h"
#include "catalog/terms.h"
#include "catalog/text.h"
#include "indexer/last_day.h"

namespace indexer {
namespace {

using catalog::Facet;
using catalog::Listing;

// How often a word counts, by where it stands.
constexpr std::uint32_t name_weight = 5;
constexpr std::uint32_t resource_type_weight = 3;
constexpr std::uint32_t body_weight = 1;

void add_texts(TermCounts& terms, const Listing& listing) {
  terms.add_text(listing.name, name_weight);
  for (const std::string* text :
       {&listing.summary, &listing.description, &listing.organization.name, &listing.meets_note})
    terms.add_text(*text, body_weight);
  if (listing.place)
    for (const std::string* text :
         {&listing.place->venue, &listing.place->city, &listing.place->county,
          &listing.place->region_name, &listing.place->postal_code})
      terms.add_text(*text, body_weight);
  if (listing.online) terms.add_text(listing.online->platform, body_weight);
  if (listing.resource) {
    for (const std::string& author : listing.resource->authors) terms.add_text(author, body_weight);
    terms.add_text(listing.resource->publisher, body_weight);
    terms.add_text(listing.resource->type, resource_type_weight);
  }
}

void add_name_terms(Xapian::Document& document, std::string_view name) {
  for (const catalog::Word& word : catalog::words(name))
    for (const std::string& term : catalog::name_terms_of(word.folded))
      document.add_boolean_term(term);
}

void add_facet_slot(Xapian::Document& document, const Listing& listing, Facet facet,
                    const Vocabularies& vocabularies) {
  const catalog::Vocabulary& vocabulary = vocabulary_of(vocabularies, facet);
  std::vector<catalog::Ordinal> ordinals;
  for (const std::string& id : catalog::values_of(listing, facet))
    if (const auto ordinal = vocabulary.find(id)) ordinals.push_back(*ordinal);
  document.add_value(catalog::facet_slot(facet), catalog::ordinals_slot(ordinals));
}

void add_slots(Xapian::Document& document, const Listing& listing, const Gazetteer& gazetteer) {
  namespace slot = catalog::slot;
  if (listing.place) {
    if (listing.place->coordinates)
      document.add_value(slot::position, catalog::position_slot(*listing.place->coordinates));
    document.add_value(slot::country, listing.place->country);
    document.add_value(slot::region,
                       catalog::codes_slot(gazetteer.with_parents(listing.place->region)));
  }
  if (listing.verified.on)
    document.add_value(slot::verified_on, catalog::day_slot(listing.verified.on->first_day()));
  if (const auto last = last_day_of(listing))
    document.add_value(slot::last_day, catalog::day_slot(*last));
  document.add_value(slot::status, listing.status);
  document.add_value(slot::serves, catalog::codes_slot(listing.serves));
  document.add_value(slot::timezone, listing.timezone);
}

}  // namespace

DocumentMaker::DocumentMaker(const Vocabularies& vocabularies, const Gazetteer& gazetteer,
                             const catalog::Lexicon& lexicon, catalog::Day built_on)
    : vocabularies_(vocabularies),
      gazetteer_(gazetteer),
      lexicon_(lexicon),
      built_on_(built_on),
      concept_terms_(vocabularies),
      mentions_(vocabularies, lexicon) {}

Xapian::Document DocumentMaker::document_of(const Listing& listing) const {
  TermCounts terms;
  add_texts(terms, listing);
  for (const Facet facet : ConceptTerms::facets)
    for (const std::string& id : catalog::values_of(listing, facet))
      if (const auto ordinal = vocabulary_of(vocabularies_, facet).find(id))
        terms.add(concept_terms_.of(facet, *ordinal));

  Xapian::Document document;
  document.add_boolean_term(std::string(catalog::prefix::id) + listing.id);
  std::uint32_t length = 0;
  for (const auto& [term, count] : terms.counts()) {
    const std::uint32_t counted = std::min(count, catalog::most_counted);
    document.add_term(term, counted);
    length += counted;
  }
  document.add_value(catalog::slot::length,
                     catalog::number_slot(static_cast<std::int32_t>(length)));
  add_name_terms(document, listing.name);

  for (const catalog::FacetDescription& facet : catalog::facets)
    add_facet_slot(document, listing, facet.facet, vocabularies_);
  add_slots(document, listing, gazetteer_);
  document.add_value(catalog::slot::name_words,
                     catalog::number_slot(static_cast<std::int32_t>(
                         catalog::telling_words(listing.name, lexicon_).size())));
  document.add_value(catalog::slot::name_keys,
                     catalog::name_keys_slot(catalog::name_keys_of(listing.name)));
  if (listing.status == "active") {
    const catalog::Schedule schedule = catalog::schedule_of(listing);
    document.add_value(catalog::slot::schedule, catalog::schedule_slot(schedule));
    // Yesterday is not over everywhere when a day begins in UTC.
    const catalog::Day yesterday = built_on_ - std::chrono::days(1);
    document.add_value(catalog::slot::moments,
                       catalog::moments_slot(catalog::weekly_moments(schedule, yesterday)));
  }
  document.add_value(catalog::slot::mentioned,
                     catalog::ordinals_slot(mentions_.mentioned_conditions(listing)));
  return document;
}

}  // namespace indexer
