#include "query-service/search/text_index.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include "catalog/terms.h"
#include "query-service/search/bm25.h"
#include "query-service/search/word_postings.h"
#include "query-service/snapshot/text_readers.h"
#include "query-service/snapshot/text_shards.h"

namespace query_service {
namespace {

using catalog::Expected;
using Words = std::vector<std::string>;

// Xapian tells one number of each listing, and it shall tell how often each word counts there.  So
// the counts are written one after the other into the 53 bits that a floating-point number keeps
// whole: adding them up gives the same, in whichever order.
constexpr int count_bits = 10;
constexpr std::size_t words_at_once = 53 / count_bits;
static_assert(catalog::most_counted * catalog::terms_of_a_word < (1U << count_bits));

std::uint32_t count_in(double counts, std::size_t word) {
  const auto all = static_cast<std::uint64_t>(counts);
  return static_cast<std::uint32_t>(all >> (count_bits * static_cast<int>(word)) &
                                    ((1U << count_bits) - 1));
}

// Matches `words`, and counts those from `first` on.
Xapian::Query counting_query(Xapian::Query::op how, const Words& words, std::size_t first) {
  std::vector<Xapian::Query> queries;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto terms = catalog::terms_of(words[at]);
    const Xapian::Query word(Xapian::Query::OP_OR, terms.begin(), terms.end());
    const bool is_counted = at >= first && at < first + words_at_once;
    const double factor =
        is_counted ? std::ldexp(1.0, count_bits * static_cast<int>(at - first)) : 0;
    queries.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, word, factor);
  }
  return Xapian::Query(how, queries.begin(), queries.end());
}

// What a word and its stems weigh as one: whichever of them a listing holds counts the same.
double weight_of(const std::string& word, const Xapian::MSet& matches, Row listings) {
  std::vector<std::uint32_t> with_each;
  for (const std::string& term : catalog::terms_of(word))
    with_each.push_back(matches.get_termfreq(term));
  return word_weight(likely_with_any(with_each, listings), listings);
}

// In how many listings its most frequent term stands.
std::uint32_t most_with(const Xapian::Database& text, const std::string& word) {
  std::uint32_t most = 0;
  for (const std::string& term : catalog::terms_of(word))
    most = std::max(most, text.get_termfreq(term));
  return most;
}

// No more listings than that can match.
std::size_t most_matches(Xapian::Query::op how, const std::vector<WordPostings>& words) {
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max(), sum = 0;
  for (const WordPostings& word : words) {
    least = std::min(least, word.most());
    sum += word.most();
  }
  return words.empty() ? 0 : how == Xapian::Query::OP_AND ? least : sum;
}

Xapian::MSet every_match(const Xapian::Database& database, const Xapian::Query& query,
                         const Xapian::Weight& weight) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weight);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire.get_mset(0, database.get_doccount());
}

}  // namespace

struct TextIndex::Open {
  TextReaders::Lease reader;
  const Snapshot& snapshot;

  const Xapian::Database& database() const { return *reader; }

  // A search may be asked a second time, of other machines: it begins anew then.
  template <typename Search>
  Expected<void> ask(Search search) const try {
    if (const TextShards* shards = snapshot.text_shards()) return shards->ask(search);
    search(database());
    return {};
  } catch (const Xapian::Error& error) {
    return catalog::failure(
        catalog::FailureKind::damaged,
        snapshot.index_path() + " cannot be searched: " + error.get_description());
  }

  Row row_of(Xapian::docid document) const {
    const TextShards* shards = snapshot.text_shards();
    return shards ? shards->row_of(document) : document - 1;
  }

  double mean_length() const {
    const Columns& columns = snapshot.columns();
    return static_cast<double>(columns.text_length_of_all()) / columns.size();
  }

  // Of an index that lies here: read from its postings, which takes a fraction of the time that
  // Xapian's own matching does.
  std::vector<TextMatch> weighed_here(Xapian::Query::op how, const Words& words) const {
    const Columns& columns = snapshot.columns();
    const double mean = mean_length();
    std::vector<WordPostings> postings;
    std::vector<double> weights;
    for (const std::string& word : words) {
      postings.emplace_back(database(), catalog::terms_of(word));
      weights.push_back(word_weight(likely_with_any(postings.back().with_each(), columns.size()),
                                    columns.size()));
    }
    std::vector<TextMatch> found;
    found.reserve(std::min<std::size_t>(most_matches(how, postings), columns.size()));
    const auto weigh = [&](Xapian::docid document, const std::vector<WordPostings>& here) {
      const Row row = document - 1;
      const double length = columns.text_length(row) / mean;
      double score = 0;
      for (std::size_t at = 0; at < here.size(); ++at)
        if (here[at].document() == document)
          score += weights[at] * share_of_weight(here[at].count(), length);
      found.push_back({row, static_cast<float>(score)});
    };
    if (how == Xapian::Query::OP_AND)
      for_each_with_all(postings, weigh);
    else
      for_each_with_any(postings, weigh);
    return found;
  }

  Expected<std::vector<Row>> named_here(const Words& words) const {
    std::vector<Row> rows;
    return ask([&](const Xapian::Database&) {
             std::vector<WordPostings> postings;
             for (const std::string& word : words)
               postings.emplace_back(database(), catalog::name_terms_of(word));
             for_each_with_all(postings, [&](Xapian::docid document, const auto&) {
               rows.push_back(document - 1);
             });
           })
        .map([&] { return std::move(rows); });
  }

  // The counts of some of the words in every listing that matches, by row.
  struct Counts {
    Row row;
    double counts;
  };
  std::vector<Counts> counts_of(const Xapian::MSet& matches) const {
    std::vector<Counts> found;
    found.reserve(matches.size());
    for (auto match = matches.begin(); match != matches.end(); ++match)
      found.push_back({row_of(*match), match.get_weight()});
    std::sort(found.begin(), found.end(),
              [](const Counts& left, const Counts& right) { return left.row < right.row; });
    return found;
  }

  // Of shards, which count where they are, and send one number for each listing.
  std::vector<TextMatch> weighed_there(const Xapian::Database& text, Xapian::Query::op how,
                                       const Words& words) const {
    const Columns& columns = snapshot.columns();
    const double mean = mean_length();
    std::vector<Row> rows;
    std::vector<double> scores;
    for (std::size_t first = 0; first < words.size(); first += words_at_once) {
      const Xapian::MSet matches =
          every_match(text, counting_query(how, words, first), Xapian::TfIdfWeight("nnn"));
      std::array<double, words_at_once> weights = {};
      const std::size_t counted = std::min(words_at_once, words.size() - first);
      for (std::size_t at = 0; at < counted; ++at)
        weights[at] = weight_of(words[first + at], matches, columns.size());
      const std::vector<Counts> found = counts_of(matches);
      scores.resize(found.size());
      assert(first == 0 || rows.size() == found.size());
      rows.resize(found.size());
      for (std::size_t match = 0; match < found.size(); ++match) {
        rows[match] = found[match].row;
        const double length = columns.text_length(found[match].row) / mean;
        for (std::size_t at = 0; at < counted; ++at)
          scores[match] += weights[at] * share_of_weight(count_in(found[match].counts, at), length);
      }
    }
    std::vector<TextMatch> matches;
    matches.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
      matches.push_back({rows[at], static_cast<float>(scores[at])});
    return matches;
  }

  // What was found last, of all words and of any.
  struct Known {
    Words words = {};
    SharedMatches matches = std::make_shared<const std::vector<TextMatch>>();
  };
  mutable Known all = {}, any = {};

  Expected<SharedMatches> matches(Xapian::Query::op how, const Words& words, Known& known) const {
    if (words == known.words) return known.matches;
    std::vector<TextMatch> found;
    const bool is_here = !snapshot.text_shards();
    return ask([&](const Xapian::Database& text) {
             found = is_here ? weighed_here(how, words) : weighed_there(text, how, words);
           })
        .map([&] {
          known = {words, std::make_shared<const std::vector<TextMatch>>(std::move(found))};
          return known.matches;
        });
  }
};

TextIndex::TextIndex(std::unique_ptr<Open> open) : open_(std::move(open)) {}
TextIndex::~TextIndex() = default;
TextIndex::TextIndex(TextIndex&&) noexcept = default;
TextIndex& TextIndex::operator=(TextIndex&&) noexcept = default;

Expected<TextIndex> TextIndex::open(const Snapshot& snapshot) try {
  return TextIndex(std::unique_ptr<Open>(new Open{snapshot.text_readers().take(), snapshot}));
} catch (const Xapian::Error& error) {
  return catalog::failure(
      catalog::FailureKind::damaged,
      snapshot.index_path() + " cannot be searched: " + error.get_description());
}

bool TextIndex::holds(const std::string& folded_word) const try {
  for (const std::string& term : catalog::terms_of(folded_word))
    if (open_->database().term_exists(term)) return true;
  return false;
} catch (const Xapian::Error&) {
  return false;
}

bool TextIndex::names(const std::string& folded_word) const try {
  return open_->database().term_exists(std::string(catalog::prefix::name) + folded_word);
} catch (const Xapian::Error&) {
  return false;
}

Expected<SharedMatches> TextIndex::all_of(const Words& words) const {
  return open_->matches(Xapian::Query::OP_AND, words, open_->all);
}

Expected<SharedMatches> TextIndex::any_of(const Words& words) const {
  return open_->matches(Xapian::Query::OP_OR, words, open_->any);
}

Expected<Words> TextIndex::telling(const Words& words, WordsFor what) const {
  const Row listings = open_->snapshot.columns().size();
  if (every_word_tells(words.size(), listings, what)) return words;
  std::vector<std::uint32_t> with_each;
  const auto counted = open_->ask([&](const Xapian::Database& text) {
    with_each.clear();
    for (const std::string& word : words) with_each.push_back(most_with(text, word));
  });
  if (!counted) return tl::unexpected(counted.error());
  Words telling;
  for (const std::size_t word : telling_words(with_each, listings, what))
    telling.push_back(words[word]);
  return telling;
}

Expected<std::vector<Row>> TextIndex::named(const Words& words) const {
  std::vector<Row> rows;
  if (words.empty()) return rows;
  if (!open_->snapshot.text_shards()) return open_->named_here(words);
  std::vector<Xapian::Query> queries;
  for (const std::string& word : words) {
    const auto terms = catalog::name_terms_of(word);
    queries.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
  }
  const Xapian::Query all(Xapian::Query::OP_AND, queries.begin(), queries.end());
  return open_
      ->ask([&](const Xapian::Database& text) {
        rows.clear();
        const Xapian::MSet matches = every_match(text, all, Xapian::BoolWeight());
        for (auto match = matches.begin(); match != matches.end(); ++match)
          rows.push_back(open_->row_of(*match));
        std::sort(rows.begin(), rows.end());
      })
      .map([&] { return std::move(rows); });
}

}  // namespace query_service
