#include "query-service/suggest/listing_suggestions.h"

#include <algorithm>
#include <tuple>

#include "query-service/words/listing_text.h"

namespace query_service {
namespace {

using catalog::Facet;
using Evidence = NameIndex::Evidence;

// Of one letter every name knows many words; nobody types more words of a name than this.
constexpr std::size_t least_letters = 2;
constexpr std::size_t most_words_of_name = 12;

// "Tulsa, OK"; "London, GB".
std::string town_of(const catalog::Place& place) {
  std::string town = place.city.empty() ? place.county : place.city;
  const std::string& around = place.country == "US" ? place.region_name : place.country;
  if (!around.empty()) town += (town.empty() ? "" : ", ") + around;
  return town;
}

struct FoundListing {
  Row row = 0;
  Evidence evidence = Evidence::inside;
  std::uint8_t edits = 0;
  std::size_t words = 0;
};

}  // namespace

ListingSuggestions::ListingSuggestions(const SuggestRequest& request, const TypedText& typed,
                                       const Snapshot& snapshot, catalog::Day today)
    : request_(request),
      typed_(typed),
      snapshot_(snapshot),
      today_(today),
      names_(snapshot.suggest_index().by_listing_name(), typed) {}

bool ListingSuggestions::is_wanted(Row row, bool living) const {
  const Columns& columns = snapshot_.columns();
  const auto last = columns.last_day(row);
  const bool is_gone = columns.status(row) == Status::closed || (last && *last < today_);
  if (is_gone == living) return false;
  return request_.types.empty() || request_.wants(kind_of(row));
}

std::string ListingSuggestions::kind_of(Row row) const {
  const auto kinds = snapshot_.columns().facet(Facet::kind, row);
  return kinds.empty() ? "" : snapshot_.vocabulary(Facet::kind).at(kinds[0]).id;
}

std::vector<Suggestion> ListingSuggestions::find(bool mend, bool living) {
  std::vector<Suggestion> suggestions;
  if (typed_.words.size() > most_words_of_name || typed_.joined(0).size() < least_letters)
    return suggestions;
  const Columns& columns = snapshot_.columns();
  const NameIndex& index = snapshot_.suggest_index().by_listing_name();
  const auto is_before = [&](const FoundListing& left, const FoundListing& right) {
    if (const auto a = std::tie(left.edits, left.evidence, left.words),
        b = std::tie(right.edits, right.evidence, right.words);
        a != b)
      return a < b;
    const auto age = [&](Row row) {
      return columns.verified_on(row).value_or(catalog::Day::min());
    };
    if (age(left.row) != age(right.row)) return age(left.row) > age(right.row);
    return columns.name_rank(left.row) < columns.name_rank(right.row);
  };
  std::vector<FoundListing> best;  // in order
  const auto offer = [&](const FoundListing& next) {
    if (best.size() == request_.limit && !is_before(next, best.back())) return;
    if (!is_wanted(next.row, living)) return;
    const auto same = std::find_if(
        best.begin(), best.end(), [&](const FoundListing& other) { return other.row == next.row; });
    if (same != best.end()) return;
    if (best.size() == request_.limit) best.pop_back();
    best.insert(std::upper_bound(best.begin(), best.end(), next, is_before), next);
  };
  for (const Row row : columns.called(catalog::name_key(typed_.text)))
    offer({row, Evidence::whole, 0, index.words_in(row)});
  names_.find(0, mend, [&](const NameQuery::Match& match) {
    offer({match.name, match.evidence, match.edits, index.words_in(match.name)});
  });
  for (const FoundListing& found : best)
    suggestions.push_back({.source = SuggestionSource::listing,
                           .type = kind_of(found.row),
                           .evidence = found.evidence,
                           .edits = found.edits,
                           .row = found.row});
  return suggestions;
}

Answer<void> ListingSuggestions::describe(std::vector<Suggestion>& suggestions) const {
  const auto is_listing = [](const Suggestion& one) {
    return one.source == SuggestionSource::listing;
  };
  if (std::none_of(suggestions.begin(), suggestions.end(), is_listing)) return {};
  const auto unavailable = [](const catalog::Failure& failure) {
    return tl::unexpected(Problem{.type = ProblemType::unavailable, .detail = failure.message});
  };
  const auto records = snapshot_.records();
  if (!records) return unavailable(records.error());
  for (Suggestion& suggestion : suggestions) {
    if (!is_listing(suggestion)) continue;
    const auto listing = (*records)->listing(suggestion.row + 1);
    if (!listing) return unavailable(listing.error());
    describe(suggestion, **listing);
  }
  return {};
}

void ListingSuggestions::describe(Suggestion& suggestion, const catalog::Listing& listing) const {
  suggestion.id = listing.id;
  suggestion.label = suggestion.value = suggestion.matched = listing.name;
  suggestion.detail = label_of(snapshot_, Facet::kind, listing.kind, request_.language);
  std::string more;
  if (listing.status == "closed")
    more = text_for(request_.language, "status.closed");
  else if (listing.place)
    more = town_of(*listing.place);
  else if (!listing.format.empty())
    more = label_of(snapshot_, Facet::format, listing.format, request_.language);
  if (!more.empty()) suggestion.detail += " · " + more;
}

}  // namespace query_service
