#include "tools/bench/row.h"

#include "catalog/freshness.h"
#include "catalog/schedule/next_meeting.h"

namespace bench {
namespace {

using catalog::Facet;
using catalog::Listing;
using query_service::Columns;
using query_service::Snapshot;

// A listing is found by the words of its vocabularies as well.
constexpr Facet worded_facets[] = {Facet::kind,     Facet::format, Facet::condition,
                                   Facet::audience, Facet::topic,  Facet::language};

void add_text(std::string& text, const std::string& more) {
  if (!more.empty()) text += more + "\n";
}

void add_concept(std::string& text, const catalog::Concept& word) {
  add_text(text, word.label.en);
  add_text(text, word.label.es);
  for (const auto* names : {&word.also_en, &word.also_es, &word.hidden})
    for (const std::string& name : *names) add_text(text, name);
  for (const catalog::Abbreviation& abbreviation : word.abbreviations)
    if (abbreviation.use != catalog::AbbreviationUse::never) add_text(text, abbreviation.text);
}

// As in the index (indexer/concept_terms.h): "face to face" would be a word of every group in
// person.
void add_single_words(std::string& text, const catalog::Concept& word) {
  add_text(text, word.label.en);
  add_text(text, word.label.es);
  for (const auto* names : {&word.also_en, &word.also_es})
    for (const std::string& name : *names)
      if (name.find(' ') == std::string::npos) add_text(text, name);
}

std::string text_of(const Listing& listing, const Snapshot& snapshot) {
  std::string text;
  for (const std::string* part : {&listing.name, &listing.summary, &listing.description,
                                  &listing.organization.name, &listing.meets_note})
    add_text(text, *part);
  if (listing.place)
    for (const std::string* part :
         {&listing.place->venue, &listing.place->city, &listing.place->county,
          &listing.place->region_name, &listing.place->postal_code})
      add_text(text, *part);
  if (listing.online) add_text(text, listing.online->platform);
  if (listing.resource) {
    for (const std::string& author : listing.resource->authors) add_text(text, author);
    add_text(text, listing.resource->publisher);
    add_text(text, listing.resource->type);
  }
  for (const Facet facet : worded_facets) {
    const catalog::Vocabulary& vocabulary = snapshot.vocabulary(facet);
    for (const std::string& id : catalog::values_of(listing, facet))
      if (const auto ordinal = vocabulary.find(id)) {
        if (facet == Facet::kind || facet == Facet::format) {
          add_single_words(text, vocabulary.at(*ordinal));
          continue;
        }
        add_concept(text, vocabulary.at(*ordinal));
        for (const catalog::Ordinal wider : vocabulary.with_broader(*ordinal)) {
          add_text(text, vocabulary.at(wider).label.en);
          add_text(text, vocabulary.at(wider).label.es);
        }
      }
  }
  return text;
}

// On its last day a listing is over at some hour, or is not; that of what is no event at its end.
bool is_over(const Columns& columns, query_service::Row row, std::chrono::sys_seconds now) {
  const auto today = std::chrono::floor<std::chrono::days>(now);
  const auto last = columns.last_day(row);
  if (!last || *last > today) return false;
  const catalog::Schedule schedule = columns.schedule(row);
  return schedule.event ? catalog::is_over(schedule, now) : *last < today;
}

std::vector<catalog::Ordinal> values(const Columns& columns, Facet facet, query_service::Row row) {
  const auto all = columns.facet(facet, row);
  return {all.begin(), all.end()};
}

}  // namespace

bool sleeps(const Columns& columns, query_service::Row row, std::chrono::sys_seconds now) {
  const auto today = std::chrono::floor<std::chrono::days>(now);
  return columns.status(row) == query_service::Status::closed || is_over(columns, row, now) ||
         catalog::freshness_on(columns.verified_on(row), today) == catalog::Freshness::historical;
}

catalog::Expected<std::vector<Row>> rows_of(const Snapshot& snapshot,
                                            std::chrono::sys_seconds now) {
  const auto records = snapshot.records();
  if (!records) return tl::unexpected(records.error());
  const Columns& columns = snapshot.columns();
  std::vector<Row> rows;
  rows.reserve(columns.size());
  for (query_service::Row row = 0; row < columns.size(); ++row) {
    if (sleeps(columns, row, now)) continue;
    auto listing = (*records)->listing(row + 1);
    if (!listing) return tl::unexpected(listing.error());
    const bool is_remote = columns.meets(row).remotely();
    rows.push_back({row + 1, is_remote ? std::nullopt : columns.position(row),
                    columns.meets(row).online, columns.week(row),
                    values(columns, Facet::condition, row), values(columns, Facet::language, row),
                    (*listing)->name, text_of(**listing, snapshot)});
  }
  return rows;
}

}  // namespace bench
