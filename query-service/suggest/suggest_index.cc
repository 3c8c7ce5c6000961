#include "query-service/suggest/suggest_index.h"

#include <array>

namespace query_service {
namespace {

using catalog::Facet;
using catalog::PhraseType;

struct TermSource {
  PhraseType type;
  Facet facet;
};

constexpr std::array<TermSource, 10> facet_sources{{
    {PhraseType::condition, Facet::condition},
    {PhraseType::format, Facet::format},
    {PhraseType::audience, Facet::audience},
    {PhraseType::language, Facet::language},
    {PhraseType::topic, Facet::topic},
    {PhraseType::kind, Facet::kind},
    {PhraseType::accessibility, Facet::accessibility},
    {PhraseType::leader, Facet::led_by},
    {PhraseType::cost, Facet::cost},
    {PhraseType::join, Facet::join},
}};

constexpr std::pair<PhraseType, const char*> other_sources[] = {
    {PhraseType::day, "days"}, {PhraseType::time, "times"}, {PhraseType::moment, "moments"}};

// How many living listings have each value; of conditions also the wider ones.
std::vector<std::size_t> listings_with(const Columns& columns, Facet facet, std::size_t values) {
  std::vector<std::size_t> counts(values);
  for (Row row = 0; row < columns.size(); ++row)
    if (columns.status(row) != Status::closed)
      for (const catalog::Ordinal value : columns.facet(facet, row)) ++counts[value];
  return counts;
}

}  // namespace

std::optional<Facet> facet_of_term(PhraseType type) {
  for (const TermSource& source : facet_sources)
    if (source.type == type) return source.facet;
  return {};
}

std::string_view term_type_name(PhraseType type) {
  const auto facet = facet_of_term(type);
  return facet ? catalog::description_of(*facet).name : catalog::to_text(type);
}

std::string without_parentheses(const std::string& label) {
  return label.substr(0, label.find(" ("));
}

void SuggestIndex::add_terms(const catalog::Vocabulary& vocabulary, PhraseType type,
                             const std::vector<std::size_t>& listings) {
  for (std::size_t at = 0; at < vocabulary.concepts().size(); ++at) {
    const catalog::Concept& word = vocabulary.concepts()[at];
    // "Support group" is what everything here is called.
    if (type == PhraseType::kind && word.id == "group") continue;
    const auto number = static_cast<TermNumber>(terms_.size());
    const auto add = [&](const std::string& name, std::optional<Language> language) {
      if (!name.empty()) term_names_.push_back({number, name, language});
    };
    for (const Language language : {Language::en, Language::es}) {
      const bool is_english = language == Language::en;
      const std::string& label = is_english ? word.label.en : word.label.es;
      add(label, language);
      if (const std::string said = without_parentheses(label); said != label) add(said, language);
      for (const std::string& name : is_english ? word.also_en : word.also_es) add(name, language);
    }
    for (const catalog::Abbreviation& abbreviation : word.abbreviations)
      if (abbreviation.use != catalog::AbbreviationUse::never) add(abbreviation.text, {});
    term_numbers_[{type, word.id}] = number;
    terms_.push_back({type, word.id, word.label, at < listings.size() ? listings[at] : 0});
  }
}

void SuggestIndex::name_areas(const PlaceNames& places) {
  for (std::size_t key = 0; key < places.key_count(); ++key)
    for (const PlaceNumber number : places.places_of_key(key)) {
      const catalog::PlaceType type = places.type(number);
      if (type != catalog::PlaceType::region && type != catalog::PlaceType::country) continue;
      catalog::GazetteerPlace place = places.place(number);
      const bool is_region = type == catalog::PlaceType::region;
      area_names_[is_region ? place.region : place.country] = std::move(place.name);
    }
}

catalog::Expected<NameIndex> SuggestIndex::listing_names(catalog::Records& records,
                                                         std::size_t listings) {
  NameIndex::Maker maker(listings);
  const auto read =
      records.for_each_name_word([&](const catalog::NameWord& word) { maker.add(word); });
  if (!read) return tl::unexpected(read.error());
  return maker.finish();
}

catalog::Expected<SuggestIndex> SuggestIndex::load(catalog::Records& records,
                                                   const Columns::Vocabularies& vocabularies,
                                                   const Columns& columns, const PlaceNames& places,
                                                   NameIndex listing_names) {
  SuggestIndex index;
  for (const TermSource& source : facet_sources) {
    const catalog::Vocabulary& vocabulary = vocabularies[catalog::index_of(source.facet)];
    index.add_terms(vocabulary, source.type,
                    listings_with(columns, source.facet, vocabulary.concepts().size()));
  }
  for (const auto& [type, name] : other_sources) {
    const auto vocabulary = records.vocabulary(name);
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    index.add_terms(*vocabulary, type, {});
  }
  std::vector<std::string> names;
  names.reserve(index.term_names_.size());
  for (const TermName& name : index.term_names_) names.push_back(name.text);
  index.by_term_name_ = NameIndex::of(names);

  index.by_listing_name_ = std::move(listing_names);
  index.name_areas(places);
  return index;
}

std::optional<SuggestIndex::TermNumber> SuggestIndex::term(PhraseType type,
                                                           std::string_view id) const {
  const auto found = term_numbers_.find({type, std::string(id)});
  return found == term_numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view SuggestIndex::area_name(const std::string& code) const {
  const auto found = area_names_.find(code);
  return found == area_names_.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace query_service
