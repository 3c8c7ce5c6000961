#include "query-service/pages/browse/conditions.h"

#include <algorithm>

#include "query-service/pages/search/card.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::Concept;
using catalog::Facet;
using catalog::Ordinal;

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// Lay names and abbreviations, as people there say it.
std::vector<std::string> other_names(const Concept& word, Language language) {
  std::vector<std::string> names = language == Language::es ? word.also_es : word.also_en;
  for (const catalog::Abbreviation& abbreviation : word.abbreviations)
    if (abbreviation.use != catalog::AbbreviationUse::never) names.push_back(abbreviation.text);
  return names;
}

class Conditions {
 public:
  Conditions(const Reader& reader, const Snapshot& snapshot)
      : reader_(reader),
        words_(snapshot.vocabulary(Facet::condition)),
        counts_(snapshot.condition_counts()) {}

  BrowseLink link(Ordinal condition) const {
    const Concept& word = words_.at(condition);
    return {.label = label_in(reader_.language, word.label),
            .address = Address("/conditions/" + word.id),
            .count = counts_.all[condition]};
  }

  template <typename Wanted>
  std::vector<BrowseLink> links(Wanted wanted) const {
    std::vector<BrowseLink> links;
    for (std::size_t at = 0; at < words_.concepts().size(); ++at)
      if (wanted(static_cast<Ordinal>(at))) links.push_back(link(static_cast<Ordinal>(at)));
    return by_label(std::move(links));
  }

  bool is_broader(const std::string& id, Ordinal of) const {
    const auto& broader = words_.at(of).broader;
    return std::find(broader.begin(), broader.end(), id) != broader.end();
  }

 private:
  const Reader& reader_;
  const catalog::Vocabulary& words_;
  const ConditionCounts& counts_;
};

}  // namespace

BrowsePage conditions_page(const Reader& reader, const Snapshot& snapshot) {
  const Conditions conditions(reader, snapshot);
  const ConditionCounts& counts = snapshot.condition_counts();
  BrowsePage browse{.path = "/conditions",
                    .heading = text_for(reader.language, "browse.conditions"),
                    .title = text_for(reader.language, "browse.conditions_title"),
                    .lead = text_for(reader.language, "browse.conditions_lead"),
                    .crumbs = {{text_for(reader.language, "browse.home"), Address("/")}}};
  browse.sections.push_back(
      {"", conditions.links([&](Ordinal condition) { return counts.all[condition] > 0; })});
  browse.sections.push_back(
      {text_for(reader.language, "browse.conditions_without"),
       conditions.links([&](Ordinal condition) { return counts.all[condition] == 0; })});
  return browse;
}

BrowsePage condition_page(Ordinal condition, const Results& results, const Reader& reader,
                          const Snapshot& snapshot) {
  const Language language = reader.language;
  const Conditions conditions(reader, snapshot);
  const Concept& word = snapshot.vocabulary(Facet::condition).at(condition);
  const std::string& label = label_in(language, word.label);
  BrowsePage browse{
      .path = "/conditions/" + word.id,
      .heading = label,
      .title = text_for(language, "browse.condition_title", {{"condition", label}}),
      .lead = counted_text(language, "browse.condition_lead",
                           snapshot.condition_counts().all[condition], {{"condition", label}}),
      .crumbs = {{text_for(language, "browse.home"), Address("/")},
                 {text_for(language, "browse.conditions"), Address("/conditions")}},
      .cards_heading = text_for(language, "browse.condition_listings"),
      .what = label};
  if (const std::string names = joined(other_names(word, language)); !names.empty())
    browse.notes.push_back(text_for(language, "browse.also_called", {{"names", names}}));
  for (const Language other : Language::all())
    if (other != language && label_in(other, word.label) != label)
      browse.notes.push_back(text_for(
          language, "browse.called_in",
          {{"language", text_for(other, "language_name")}, {"name", label_in(other, word.label)}}));
  for (const Hit& hit : results.hits)
    browse.cards.push_back(card_json(hit, results, reader, snapshot));
  const Address all = Address("/search").with("condition", word.id);
  browse.more.push_back({text_for(language, "browse.see_all"), all, results.total});
  browse.more.push_back(
      {text_for(language, "browse.see_online"), all.with("format", "online,phone")});
  browse.sections.push_back(
      {text_for(language, "browse.narrower"),
       conditions.links([&](Ordinal other) { return conditions.is_broader(word.id, other); })});
  browse.sections.push_back(
      {text_for(language, "browse.broader"), conditions.links([&](Ordinal other) {
         const auto& broader = word.broader;
         return std::find(broader.begin(), broader.end(),
                          snapshot.vocabulary(Facet::condition).at(other).id) != broader.end();
       })});
  return browse;
}

}  // namespace query_service
