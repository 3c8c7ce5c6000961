#include "indexer/document.h"

#include "catalog/name_key.h"
#include "catalog/schedule/schedule_slot.h"
#include "catalog/schedule/week.h"
#include "catalog/slots.h"
#include "catalog/terms.h"
#include "catalog/text.h"
#include "indexer/last_day.h"
#include "indexer/mentions.h"

namespace indexer {
namespace {

using catalog::Facet;
using catalog::Listing;

// How often a word counts, by where it stands.
constexpr Xapian::termcount name_weight = 5;
constexpr Xapian::termcount condition_weight = 3;
constexpr Xapian::termcount body_weight = 1;

void add_text(Xapian::Document& document, std::string_view text, Xapian::termcount weight) {
  for (const catalog::Word& word : catalog::words(text))
    for (const std::string& term : catalog::terms_of(word.folded)) document.add_term(term, weight);
}

void add_name(Xapian::Document& document, std::string_view name) {
  add_text(document, name, name_weight);
  for (const catalog::Word& word : catalog::words(name))
    for (const std::string& term : catalog::name_terms_of(word.folded))
      document.add_boolean_term(term);
}

// Everything a condition (an audience, a topic) is called; and, more faintly, what is wider.
void add_concept(Xapian::Document& document, const catalog::Concept& word,
                 Xapian::termcount weight) {
  add_text(document, word.label.en, weight);
  add_text(document, word.label.es, weight);
  for (const auto* names : {&word.also_en, &word.also_es})
    for (const std::string& name : *names) add_text(document, name, weight);
  // What is understood but never shown must not bring a listing to the top: "suicide" asks for a
  // crisis line before it asks for what an illness was once called.
  for (const std::string& name : word.hidden) add_text(document, name, body_weight);
  for (const catalog::Abbreviation& abbreviation : word.abbreviations)
    if (abbreviation.use != catalog::AbbreviationUse::never)
      add_text(document, abbreviation.text, weight);
}

// What a kind or a format is called, in single words alone: "cara a cara" would make every group
// in person answer a search for "care".
void add_plain_words(Xapian::Document& document, const catalog::Concept& word) {
  add_text(document, word.label.en, body_weight);
  add_text(document, word.label.es, body_weight);
  for (const auto* names : {&word.also_en, &word.also_es})
    for (const std::string& name : *names)
      if (name.find(' ') == std::string::npos) add_text(document, name, body_weight);
}

void add_facet_words(Xapian::Document& document, const Listing& listing, Facet facet,
                     const Vocabularies& vocabularies, Xapian::termcount weight) {
  const catalog::Vocabulary& vocabulary = vocabulary_of(vocabularies, facet);
  for (const std::string& id : catalog::values_of(listing, facet))
    if (const auto ordinal = vocabulary.find(id)) {
      add_concept(document, vocabulary.at(*ordinal), weight);
      for (const catalog::Ordinal wider : vocabulary.with_broader(*ordinal))
        if (wider != *ordinal) {
          add_text(document, vocabulary.at(wider).label.en, body_weight);
          add_text(document, vocabulary.at(wider).label.es, body_weight);
        }
    }
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

Xapian::Document document_of(const Listing& listing, const Vocabularies& vocabularies,
                             const Gazetteer& gazetteer, const catalog::Lexicon& lexicon,
                             std::int32_t name_rank, catalog::Day built_on) {
  Xapian::Document document;
  document.add_boolean_term(std::string(catalog::prefix::id) + listing.id);
  add_name(document, listing.name);
  add_text(document, listing.summary, body_weight);
  add_text(document, listing.description, body_weight);
  add_text(document, listing.organization.name, body_weight);
  add_text(document, listing.meets_note, body_weight);
  if (listing.place)
    for (const std::string* text :
         {&listing.place->venue, &listing.place->city, &listing.place->county,
          &listing.place->region_name, &listing.place->postal_code})
      add_text(document, *text, body_weight);
  if (listing.online) add_text(document, listing.online->platform, body_weight);
  if (listing.resource) {
    for (const std::string& author : listing.resource->authors)
      add_text(document, author, body_weight);
    add_text(document, listing.resource->publisher, body_weight);
    add_text(document, listing.resource->type, condition_weight);
  }

  add_facet_words(document, listing, Facet::condition, vocabularies, condition_weight);
  for (const Facet facet : {Facet::audience, Facet::topic, Facet::language})
    add_facet_words(document, listing, facet, vocabularies, body_weight);
  for (const Facet facet : {Facet::kind, Facet::format})
    for (const std::string& id : catalog::values_of(listing, facet))
      if (const auto ordinal = vocabulary_of(vocabularies, facet).find(id))
        add_plain_words(document, vocabulary_of(vocabularies, facet).at(*ordinal));

  for (const catalog::FacetDescription& facet : catalog::facets)
    add_facet_slot(document, listing, facet.facet, vocabularies);
  add_slots(document, listing, gazetteer);
  document.add_value(catalog::slot::name_words,
                     catalog::number_slot(static_cast<std::int32_t>(
                         catalog::telling_words(listing.name, lexicon).size())));
  document.add_value(catalog::slot::name_keys,
                     catalog::name_keys_slot(catalog::name_keys_of(listing.name)));
  if (listing.status == "active") {
    const catalog::Schedule schedule = catalog::schedule_of(listing);
    document.add_value(catalog::slot::schedule, catalog::schedule_slot(schedule));
    // Yesterday is not over everywhere when a day begins in UTC.
    const catalog::Day yesterday = built_on - std::chrono::days(1);
    document.add_value(catalog::slot::moments,
                       catalog::moments_slot(catalog::weekly_moments(schedule, yesterday)));
  }
  document.add_value(catalog::slot::mentioned,
                     catalog::ordinals_slot(mentioned_conditions(listing, vocabularies, lexicon)));
  document.add_value(catalog::slot::name_rank, catalog::number_slot(name_rank));
  return document;
}

}  // namespace indexer
