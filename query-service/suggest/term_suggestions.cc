#include "query-service/suggest/term_suggestions.h"

#include <algorithm>
#include <tuple>

#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::PhraseType;
using Evidence = NameIndex::Evidence;

}  // namespace

// The best of a term's names.
struct TermSuggestions::Found {
  SuggestIndex::TermNumber term = 0;
  Evidence evidence = Evidence::inside;
  std::uint8_t edits = 0;
  std::uint8_t doubts = 0;  // the name is not the label; it is said in another language
  std::size_t words = 0;
  std::string_view name = {};

  auto order() const { return std::tie(edits, evidence, doubts, words); }
};

TermSuggestions::TermSuggestions(const SuggestRequest& request, const TypedText& typed,
                                 const Snapshot& snapshot)
    : request_(request),
      typed_(typed),
      snapshot_(snapshot),
      names_(snapshot.suggest_index().by_term_name(), typed) {}

std::vector<Suggestion> TermSuggestions::find(std::size_t first, bool mend) {
  const SuggestIndex& index = snapshot_.suggest_index();
  std::vector<Found> found;
  std::vector<std::size_t> numbers(index.terms().size());  // of each term in `found`, from 1
  const auto offer = [&](const Found& next) {
    std::size_t& number = numbers[next.term];
    if (number > 0) {
      if (next.order() < found[number - 1].order()) found[number - 1] = next;
    } else if (request_.wants(term_type_name(index.terms()[next.term].type))) {
      found.push_back(next);
      number = found.size();
    }
  };
  names_.find(first, mend, [&](const NameQuery::Match& match) {
    const SuggestIndex::TermName& name = index.term_names()[match.name];
    const std::string& label = label_in(request_.language, index.terms()[name.term].label);
    const bool is_label =
        label.starts_with(name.text) &&
        (name.text.size() == label.size() || label.substr(name.text.size(), 2) == " (");
    const bool is_foreign = name.language && *name.language != request_.language;
    offer({.term = name.term,
           .evidence = match.evidence,
           .edits = match.edits,
           .doubts = static_cast<std::uint8_t>((is_label ? 0 : 1) + (is_foreign ? 1 : 0)),
           .words = index.by_term_name().words_in(match.name),
           .name = name.text});
  });
  catalog::PhraseKeys keys;
  for (std::size_t at = first; at < typed_.words.size(); ++at) keys.add(typed_.words[at].folded);
  for (const catalog::Lexicon::Match& match : snapshot_.lexicon().find(keys))
    if (match.phrase->use == catalog::PhraseUse::hidden)
      if (const auto term = index.term(match.phrase->type, match.phrase->id))
        offer({.term = *term,
               .evidence = Evidence::whole,
               .name = label_in(request_.language, index.terms()[*term].label)});

  std::sort(found.begin(), found.end(), [&](const Found& left, const Found& right) {
    const auto order = [&](const Found& one) {
      const SuggestTerm& term = index.terms()[one.term];
      const bool is_name = one.evidence == Evidence::whole;
      return std::tuple(one.edits, one.evidence, is_name ? 0 : one.doubts, ~term.listings,
                        one.term);
    };
    return order(left) < order(right);
  });
  // As many of each source as may be shown.
  std::vector<Suggestion> suggestions;
  std::size_t conditions = 0;
  std::size_t others = 0;
  for (const Found& one : found) {
    const bool is_condition = index.terms()[one.term].type == PhraseType::condition;
    std::size_t& shown = is_condition ? conditions : others;
    if (shown++ < request_.limit) suggestions.push_back(suggestion(one, first));
  }
  return suggestions;
}

Suggestion TermSuggestions::suggestion(const Found& found, std::size_t first) const {
  const SuggestTerm& term = snapshot_.suggest_index().terms()[found.term];
  const bool is_condition = term.type == PhraseType::condition;
  const std::string_view type = term_type_name(term.type);
  Suggestion next{.source = is_condition ? SuggestionSource::condition : SuggestionSource::term,
                  .type = std::string(type),
                  .id = term.id,
                  .label = label_in(request_.language, term.label),
                  .matched = std::string(found.name),
                  .kept = typed_.before(first),
                  .evidence = found.evidence,
                  .edits = found.edits,
                  .doubts = found.doubts};
  next.value = next.kept + without_parentheses(next.label);
  if (is_condition && term.listings == 0) ++next.doubts;
  if (is_condition)
    next.detail = counted_text(request_.language, "suggest.listings", term.listings);
  else if (facet_of_term(term.type))
    next.detail = text_for(request_.language, "facet." + next.type);
  else
    next.detail = text_for(request_.language, "suggest." + next.type);
  return next;
}

}  // namespace query_service
