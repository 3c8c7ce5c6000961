#include "query-service/understand/alternatives.h"

#include <algorithm>
#include <optional>

namespace query_service {
namespace {

using catalog::Facet;
using catalog::PhraseType;

// A reading that costs more than this beside the best is not what anyone means.
constexpr double most_beside_best = 0.5;
constexpr std::size_t most_alternatives = 2;
// Another place of the same name is worth a word if it has a twentieth of the people.
constexpr std::int64_t people_ratio = 20;

const Span* place_of(const Reading& reading) {
  const auto found = std::find_if(reading.spans.begin(), reading.spans.end(),
                                  [](const Span& span) { return span.kind == SpanKind::place; });
  return found == reading.spans.end() ? nullptr : &*found;
}

// The text of the search without bytes [begin, end), or with something in their place.
std::string replaced(const std::string& text, std::size_t begin, std::size_t end,
                     const std::string& with) {
  std::string left = text.substr(0, begin);
  while (left.ends_with(' ') || left.ends_with(',')) left.pop_back();
  std::string right = text.substr(end);
  right.erase(0, std::min(right.find_first_not_of(" ,."), right.size()));
  for (const std::string* part : {&with, static_cast<const std::string*>(&right)}) {
    if (!left.empty() && !part->empty()) left += ' ';
    left += *part;
  }
  return left;
}

class AlternativeFinder {
 public:
  AlternativeFinder(const SearchRequest& request, const std::vector<Token>& tokens,
                    const std::vector<PlaceCandidate>& places, const Understood& best,
                    const Snapshot& snapshot)
      : request_(request), tokens_(tokens), places_(places), best_(best), snapshot_(snapshot) {}

  // Asks for the reading's place by name, and leaves its words out of the text.
  std::optional<Alternative> with_place(const Reading& reading, const Span& place) const {
    auto found = readings_of(places_[place.place].places, snapshot_.place_names(), 1);
    if (found.empty()) return {};
    if (best_.place && found[0].display == best_.place->display) return {};
    return Alternative{.text = without(place),
                       .near = found[0].display,
                       .place = std::move(found[0]),
                       .cost = reading.cost - best_.cost};
  }

  // The words that were taken for a place, as the reading has them: a phrase becomes a filter, a
  // word is put between quotation marks.
  std::optional<Alternative> without_place(const Reading& reading, const Span& place) const {
    Alternative alternative{.cost = reading.cost - best_.cost};
    std::size_t first = tokens_.size();
    std::size_t last = 0;
    std::string words;
    for (const Span& span : reading.spans) {
      const bool inside = span.first >= place.first && span.last <= place.last;
      if (!inside || span.is(PhraseType::near)) continue;
      if (span.is(PhraseType::condition) || span.is(PhraseType::format)) {
        const Facet facet = span.type == PhraseType::condition ? Facet::condition : Facet::format;
        for (const std::string& id : span.ids)
          if (const auto ordinal = snapshot_.vocabulary(facet).find(id))
            alternative.filters.emplace_back(facet, *ordinal);
      } else if (span.kind == SpanKind::text || span.kind == SpanKind::name) {
        words += (words.empty() ? "" : " ") +
                 request_.text.substr(tokens_[span.first].begin,
                                      tokens_[span.last - 1].end - tokens_[span.first].begin);
      } else {
        continue;
      }
      first = std::min(first, span.first);
      last = std::max(last, span.last);
    }
    if (first >= last) return {};
    alternative.word = words;
    alternative.text =
        replaced(request_.text, tokens_[place.first].begin, tokens_[place.last - 1].end,
                 words.empty() ? "" : "\"" + words + "\"");
    return alternative;
  }

  // Another place of the same name.
  std::optional<Alternative> other_place(const Span* place, const PlaceReading& other) const {
    const auto people = best_.place->place.population;
    const bool is_large = other.is_area() || other.place.population * people_ratio >= people;
    if (!is_large) return {};
    return Alternative{.text = place ? without(*place) : request_.text,
                       .near = other.display,
                       .place = other,
                       .cost = 0.5};
  }

 private:
  std::string without(const Span& place) const {
    return replaced(request_.text, tokens_[place.first].begin, tokens_[place.last - 1].end, "");
  }

  const SearchRequest& request_;
  const std::vector<Token>& tokens_;
  const std::vector<PlaceCandidate>& places_;
  const Understood& best_;
  const Snapshot& snapshot_;
};

}  // namespace

std::vector<Alternative> alternatives(const SearchRequest& request,
                                      const std::vector<Token>& tokens,
                                      const std::vector<Reading>& readings,
                                      const std::vector<PlaceCandidate>& places,
                                      const Understood& best, const Snapshot& snapshot) {
  const AlternativeFinder finder(request, tokens, places, best, snapshot);
  std::vector<Alternative> found;
  const auto add = [&](std::optional<Alternative> next) {
    if (!next || found.size() == most_alternatives) return;
    const bool is_there = std::any_of(found.begin(), found.end(), [&](const Alternative& other) {
      return other.near == next->near && (next->place || other.text == next->text);
    });
    if (!is_there) found.push_back(std::move(*next));
  };
  const Span* best_place = readings.empty() ? nullptr : place_of(readings.front());
  if (best.place && !best.other_places.empty() && (best_place || !request.near.empty()))
    add(finder.other_place(best_place, best.other_places.front()));
  for (std::size_t at = 1; at < readings.size(); ++at) {
    if (readings[at].cost - readings.front().cost > most_beside_best) break;
    if (const Span* place = place_of(readings[at]))
      add(finder.with_place(readings[at], *place));
    else if (best_place && best_place->edits == 0)
      add(finder.without_place(readings[at], *best_place));
  }
  return found;
}

}  // namespace query_service
