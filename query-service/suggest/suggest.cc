#include "query-service/suggest/suggest.h"

#include <algorithm>
#include <array>

#include "query-service/suggest/listing_suggestions.h"
#include "query-service/suggest/place_suggestions.h"
#include "query-service/suggest/term_suggestions.h"

namespace query_service {
namespace {

using catalog::PhraseType;
using Evidence = NameIndex::Evidence;

// Misspelt words are tried where fewer come as they are written, and none that is called just so.
constexpr std::size_t enough = 3;
// A part that is completed has no more words.
constexpr std::size_t most_words_of_part = 10;

struct Offer {
  Suggestion suggestion;
  int cost = 0;  // the lower the surer
};

bool is_same(const Suggestion& left, const Suggestion& right) {
  return left.source == right.source && left.type == right.type && left.id == right.id &&
         left.row == right.row && left.label == right.label;
}

class Collector {
 public:
  Collector(const SuggestRequest& request, const TypedText& typed, const Snapshot& snapshot,
            catalog::Day today)
      : typed_(typed),
        lexicon_(snapshot.lexicon()),
        terms_(request, typed, snapshot),
        places_(request, typed, snapshot),
        listings_(request, typed, snapshot, today),
        limit_(request.limit) {}

  // The longest part at the end of the text that may be completed; and shorter ones, where what
  // stands before them says something by itself ("lupus" before "tul"), until enough is found.
  Answer<std::vector<Suggestion>> collect() {
    const std::size_t count = typed_.words.size();
    const std::size_t longest = count > most_words_of_part ? count - most_words_of_part : 0;
    for (std::size_t first = 0; first < count; first = std::max(first + 1, longest)) {
      const bool has_some = std::any_of(candidates_.begin(), candidates_.end(),
                                        [](const auto& some) { return !some.empty(); });
      if (first > 0 && has_some && (!tells(first) || begins_name())) continue;
      if (add_part(first) >= enough) break;
    }
    std::vector<Suggestion> chosen = choose();
    if (const auto described = listings_.describe(chosen); !described)
      return tl::unexpected(described.error());
    return chosen;
  }

 private:
  // Completes the words from number `first` on.  How many come that are no listings.
  std::size_t add_part(std::size_t first) {
    if (first > 0 && is_silent(first)) return 0;
    const std::vector<Suggestion> exact = found_in(first, false, true);
    std::vector<Suggestion> all = exact;
    const auto add = [&](std::vector<Suggestion> more) {
      for (Suggestion& next : more) {
        const bool is_there = std::any_of(
            all.begin(), all.end(), [&](const Suggestion& other) { return is_same(other, next); });
        if (!is_there) all.push_back(std::move(next));
      }
    };
    const bool is_known = std::any_of(exact.begin(), exact.end(),
                                      [](const Suggestion& one) { return one.is_exact(); });
    if (exact.size() < enough && !is_known) add(found_in(first, true, true));
    if (all.empty() && first == 0) add(listings_.find(false, false));
    if (all.empty() && first == 0) add(listings_.find(true, false));

    const bool has_condition = first > 0 && stands_before(first, PhraseType::condition);
    std::size_t others = 0;
    for (Suggestion& next : all) {
      if (next.source != SuggestionSource::listing) ++others;
      const auto source = static_cast<std::size_t>(next.source);
      Offer candidate{std::move(next), 0};
      candidate.cost = cost_of(candidate.suggestion, first, has_condition);
      candidates_[source].push_back(std::move(candidate));
    }
    return others;
  }

  std::vector<Suggestion> found_in(std::size_t first, bool mend, bool living) {
    std::vector<Suggestion> all = terms_.find(first, mend);
    // A word inside of a name continues nothing that stands before it.
    if (first > 0)
      std::erase_if(all, [](const Suggestion& one) { return one.evidence == Evidence::inside; });
    const auto append = [&](std::vector<Suggestion> more) {
      all.insert(all.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
    };
    append(places_.find(first, mend));
    if (first == 0) append(listings_.find(mend, living));
    return all;
  }

  // Three words and more that a listing's name begins with are on the way to that name.
  bool begins_name() const {
    constexpr std::size_t least_words = 3;
    const auto& listings = candidates_[static_cast<std::size_t>(SuggestionSource::listing)];
    return typed_.words.size() >= least_words &&
           std::any_of(listings.begin(), listings.end(), [](const Offer& one) {
             return one.suggestion.edits == 0 && one.suggestion.evidence != Evidence::inside;
           });
  }

  int cost_of(const Suggestion& one, std::size_t first, bool has_condition) const {
    const bool is_condition = one.source == SuggestionSource::condition;
    return 2 * static_cast<int>(one.evidence) + (one.is_exact() ? 0 : one.doubts) +
           (one.edits > 0 ? 6 + one.edits : 0) + (is_condition ? 0 : 1) +
           (is_condition && has_condition ? 3 : 0) + (first > 0 ? 3 : 0);
  }

  // "for", "near", "support group": nothing to complete.  Two letters may become anything.
  bool is_silent(std::size_t first) const {
    const std::string words = typed_.joined(first);
    if (typed_.is_open && words.size() < 3) return false;
    return lexicon_.holds(words, PhraseType::filler) || lexicon_.holds(words, PhraseType::near) ||
           lexicon_.holds(words, PhraseType::group);
  }

  template <typename Is>
  bool ends_with_phrase(std::size_t end, Is is) const {
    for (std::size_t first = end; first > 0 && first + most_words_of_part > end; --first) {
      catalog::PhraseKeys keys;
      for (std::size_t at = first - 1; at < end; ++at) keys.add(typed_.words[at].folded);
      for (const catalog::Lexicon::Match& match : lexicon_.find(keys))
        if (is(match.phrase->type)) return true;
    }
    return false;
  }

  bool stands_before(std::size_t end, PhraseType type) const {
    return ends_with_phrase(end, [&](PhraseType found) { return found == type; });
  }

  bool tells(std::size_t end) const {
    return ends_with_phrase(end, [](PhraseType type) {
      return type != PhraseType::filler && type != PhraseType::ordinary;
    });
  }

  // Takes the surest in turn; what a source gave already makes its next less wanted.
  std::vector<Suggestion> choose() {
    const auto sources = std::count_if(candidates_.begin(), candidates_.end(),
                                       [](const auto& some) { return !some.empty(); });
    const std::size_t most = sources > 1 ? (limit_ + 1) / 2 : limit_;
    std::array<std::size_t, suggestion_sources> taken{};
    std::array<std::size_t, suggestion_sources> turn{};  // when each source was first taken from
    for (auto& some : candidates_)
      std::stable_sort(some.begin(), some.end(), [](const Offer& left, const Offer& right) {
        return left.cost < right.cost;
      });
    std::vector<Suggestion> chosen;
    while (chosen.size() < limit_) {
      std::size_t best = suggestion_sources;
      const auto cost = [&](std::size_t source) {
        return candidates_[source][taken[source]].cost + static_cast<int>(taken[source]);
      };
      for (std::size_t source = 0; source < suggestion_sources; ++source)
        if (taken[source] < std::min(most, candidates_[source].size()) &&
            (best == suggestion_sources || cost(source) < cost(best)))
          best = source;
      if (best == suggestion_sources) break;
      if (taken[best] == 0) turn[best] = chosen.size();
      chosen.push_back(std::move(candidates_[best][taken[best]++].suggestion));
    }
    std::stable_sort(chosen.begin(), chosen.end(), [&](const auto& left, const auto& right) {
      const auto order = [&](const Suggestion& one) {
        return std::pair(!one.is_exact(), turn[static_cast<std::size_t>(one.source)]);
      };
      return order(left) < order(right);
    });
    return chosen;
  }

  const TypedText& typed_;
  const catalog::Lexicon& lexicon_;
  TermSuggestions terms_;
  PlaceSuggestions places_;
  ListingSuggestions listings_;
  std::size_t limit_;
  std::array<std::vector<Offer>, suggestion_sources> candidates_;
};

}  // namespace

Answer<std::vector<Suggestion>> suggest(const SuggestRequest& request, const Snapshot& snapshot,
                                        catalog::Day today) {
  const TypedText typed = typed_text(request.text);
  if (typed.words.empty()) return std::vector<Suggestion>();
  return Collector(request, typed, snapshot, today).collect();
}

}  // namespace query_service
