// Looking for what was typed: the asking half of suggest/name_index.h.
#include <algorithm>

#include "query-service/suggest/name_index.h"
#include "query-service/suggest/similar_words.h"

namespace query_service {
namespace {

// No more names than this are looked at, and those that hold a word of fewer names first.
constexpr std::size_t most_names = 3'000;
constexpr std::size_t rare = 1'000;

}  // namespace

NameQuery::NameQuery(const NameIndex& index, const TypedText& typed)
    : index_(index),
      typed_(typed),
      exact_(typed.words.size()),
      mended_(typed.words.size()),
      is_exact_known_(typed.words.size()),
      is_mended_known_(typed.words.size()) {}

const std::vector<NameQuery::Range>& NameQuery::ranges(std::size_t word, bool mend) {
  const std::string& text = typed_.words[word].folded;
  const bool is_last = word + 1 == typed_.words.size();
  const bool is_open = !is_last || typed_.is_open;
  if (!is_exact_known_[word]) {
    is_exact_known_[word] = true;
    const std::size_t first = index_.lower(text);
    const bool is_word = first < index_.word_count() && index_.word(first) == text;
    const std::size_t last = is_open ? index_.end_of_prefix(text) : first + (is_word ? 1 : 0);
    if (first < last)
      exact_[word].push_back(
          {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), 0, is_word});
  }
  if (!mend) return exact_[word];
  if (!is_mended_known_[word]) {
    is_mended_known_[word] = true;
    mended_[word] = exact_[word];
    // Of several words those that begin some name are taken to be right.
    if (typed_.words.size() > 1 && !exact_[word].empty()) return mended_[word];
    const std::string_view letter = std::string_view(text).substr(0, 1);
    for (const SimilarWords& found : similar_words(
             text, is_last && is_open, most_edits(text), index_.lower(letter),
             index_.end_of_prefix(letter), [&](std::size_t at) { return index_.word(at); }))
      if (found.edits > 0)
        mended_[word].push_back({static_cast<std::uint32_t>(found.first),
                                 static_cast<std::uint32_t>(found.last), found.edits,
                                 found.is_whole});
  }
  return mended_[word];
}

std::size_t NameQuery::uses(const std::vector<Range>& ranges) const {
  std::size_t count = 0;
  for (const Range& range : ranges)
    count += index_.first_use_[range.last] - index_.first_use_[range.first];
  return count;
}

bool NameQuery::check(const std::vector<const std::vector<Range>*>& wanted, Match& match) const {
  const auto words = index_.words_of(match.name);
  const std::size_t typed = wanted.size();
  if (words.size() < typed) return false;
  bool in_order = true;
  bool whole = words.size() == typed;
  std::size_t edits = 0;
  for (std::size_t at = 0; at < typed; ++at) {
    const Range* best = nullptr;
    bool is_here = false;  // at the same place in the name
    bool is_word = false;
    for (const Range& range : *wanted[at]) {
      if (best && range.edits > best->edits) break;
      for (std::size_t position = 0; position < words.size(); ++position) {
        if (words[position] < range.first || words[position] >= range.last) continue;
        best = &range;
        const bool here = position == at;
        is_here |= here;
        is_word |= here && range.starts_with_word && words[position] == range.first;
      }
    }
    if (!best) return false;
    edits += best->edits;
    in_order &= is_here;
    whole &= is_word;
  }
  using Evidence = NameIndex::Evidence;
  match.edits = static_cast<std::uint8_t>(std::min<std::size_t>(edits, 255));
  match.evidence = whole && in_order ? Evidence::whole
                   : in_order        ? Evidence::beginning
                                     : Evidence::inside;
  return true;
}

void NameQuery::find(std::size_t first, bool mend, const std::function<void(const Match&)>& use) {
  std::vector<const std::vector<Range>*> wanted;  // by each typed word
  for (std::size_t at = first; at < typed_.words.size(); ++at) {
    wanted.push_back(&ranges(at, mend));
    if (wanted.back()->empty()) return;
  }
  if (wanted.empty()) return;
  const auto& rarest = **std::min_element(
      wanted.begin(), wanted.end(),
      [&](const auto* left, const auto* right) { return uses(*left) < uses(*right); });
  std::size_t looked_at = 0;
  for (const bool take_rare : {true, false})
    for (const Range& range : rarest)
      for (std::size_t word = range.first; word < range.last; ++word) {
        const auto names = index_.names_with(word);
        if ((names.size() <= rare) != take_rare) continue;
        for (std::size_t at = 0; at < names.size(); ++at) {
          if (at > 0 && names[at] == names[at - 1]) continue;
          if (++looked_at > most_names) return;
          Match match{names[at], NameIndex::Evidence::inside, 0};
          if (check(wanted, match)) use(match);
        }
      }
}

}  // namespace query_service
