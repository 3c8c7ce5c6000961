#include "tools/bench/query.h"

#include <algorithm>
#include <map>
#include <set>

#include "catalog/text.h"
#include "query-service/places/place_reading.h"
#include "query-service/search/week_bits.h"
#include "tools/generator/weighted.h"

namespace bench {
namespace {

using generator::Random;
using query_service::PlaceNames;
using query_service::PlaceNumber;

// Words shorter than these mean little, and are often parts of numbers.
constexpr std::size_t shortest_word = 5;
constexpr std::size_t most_words = 2000;

using WordCounts = std::map<std::string, std::size_t>;

bool is_plain_word(const std::string& word) {
  return word.size() >= shortest_word &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> commonest(const WordCounts& counts) {
  std::vector<std::pair<std::size_t, std::string>> ordered;
  for (const auto& [word, count] : counts)
    if (count > 1) ordered.emplace_back(count, word);
  std::sort(ordered.begin(), ordered.end(), [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first > right.first : left.second < right.second;
  });
  if (ordered.size() > most_words) ordered.resize(most_words);
  std::vector<std::string> words;
  for (auto& [count, word] : ordered) words.push_back(std::move(word));
  return words;
}

// The words that no vocabulary has: those are understood as what they name, and not looked for as
// words.
void drop_named(WordCounts& counts, const query_service::Snapshot& snapshot) {
  for (const catalog::FacetDescription& facet : catalog::facets)
    for (const std::string& name : snapshot.vocabulary(facet.facet).folded_names().names)
      for (const catalog::Word& word : catalog::words(name)) counts.erase(word.folded);
}

// A sample of the listings tells which words are common; the first lines of a text are the
// listing's own.
bool is_in_sample(const Row& row) { return row.id % 7 == 0; }
std::string_view own_text(const Row& row) { return std::string_view(row.text).substr(0, 400); }

std::vector<std::string> plain_words(const std::string& text) {
  std::vector<std::string> plain;
  for (const catalog::Word& word : catalog::words(text))
    if (is_plain_word(word.folded)) plain.push_back(word.folded);
  return plain;
}

std::string misspelt(std::string word, Random& random) {
  const std::size_t at = random.between(1, word.size() - 2);
  switch (random.below(3)) {
    case 0: word.erase(at, 1); break;
    case 1: std::swap(word[at], word[at + 1]); break;
    default: word[at] = word[at] == 'x' ? 'q' : 'x';
  }
  return word;
}

}  // namespace

Material::Material(const query_service::Snapshot& snapshot, const std::vector<Row>& rows,
                   std::uint64_t seed)
    : seed_(seed) {
  const PlaceNames& names = snapshot.place_names();
  for (PlaceNumber number = 0; number < names.size(); ++number)
    if (const auto point = names.coordinates(number);
        point && names.type(number) == catalog::PlaceType::city && names.country(number) == "US" &&
        names.population(number) > 0)
      towns_.push_back({*point,
                        query_service::readings_of(std::span(&number, 1), names, 1).at(0).display,
                        static_cast<std::uint64_t>(names.population(number))});

  std::map<catalog::Ordinal, std::uint64_t> counted;
  WordCounts words, name_words;
  for (const Row& row : rows) {
    for (const catalog::Ordinal condition : row.conditions) ++counted[condition];
    for (const catalog::Word& word : catalog::words(row.name))
      if (is_plain_word(word.folded)) ++name_words[word.folded];
    if (is_in_sample(row))
      for (const catalog::Word& word : catalog::words(own_text(row)))
        if (is_plain_word(word.folded)) ++words[word.folded];
  }
  const catalog::Vocabulary& vocabulary = snapshot.vocabulary(catalog::Facet::condition);
  for (const auto& [condition, count] : counted) {
    conditions_.emplace_back(condition, vocabulary.at(condition).label.en);
    condition_counts_.push_back(count);
  }
  name_words_ = commonest(name_words);
  drop_named(words, snapshot);
  const std::vector<std::string> common = commonest(words);
  const std::set<std::string> known(common.begin(), common.end());
  for (const Row& row : rows) {
    if (!is_in_sample(row)) continue;
    std::set<std::string> held;
    for (const catalog::Word& word : catalog::words(own_text(row)))
      if (known.contains(word.folded)) held.insert(word.folded);
    if (held.size() > 1) texts_.emplace_back(held.begin(), held.end());
  }
}

std::vector<Query> Material::queries(Shape shape, std::size_t count) const {
  std::vector<Query> queries;
  if (towns_.empty() || conditions_.empty() || texts_.empty() || name_words_.empty())
    return queries;
  for (std::size_t number = 0; number < count; ++number) queries.push_back(query(shape, number));
  return queries;
}

Query Material::query(Shape shape, std::uint64_t number) const {
  // A query of one shape must not tell that of another.
  Random random(seed_ + static_cast<std::uint64_t>(shape) * 1'000'003, number);
  std::vector<std::uint64_t> people;
  for (const Town& town : towns_) people.push_back(town.people);
  const Town& town = towns_[generator::Weighted(people).draw(random)];
  Query query{.shape = shape, .point = town.point, .place = town.name};
  const std::size_t chosen = generator::Weighted(condition_counts_).draw(random);
  query.condition = conditions_[chosen].first;
  query.condition_label = conditions_[chosen].second;
  query.day = static_cast<unsigned>(random.below(7));
  query.time = static_cast<unsigned>(random.below(3));
  query.week =
      query_service::bits_of(std::bitset<7>().set(query.day), std::bitset<3>().set(query.time));
  switch (shape) {
    case Shape::nearest:
      // Between Nevada and Nebraska.
      query.point = {41.5 + 4 * random.within_one(), -110 + 7 * random.within_one()};
      query.place.clear();
      break;
    case Shape::suggestion: {
      const std::string& word = random.near_front(name_words_);
      query.words = {word.substr(0, random.between(2, 4))};
      break;
    }
    case Shape::misspelling: {
      std::vector<std::string> words = plain_words(query.condition_label);
      while (words.empty()) words = plain_words(random.one_of(conditions_).second);
      query.meant = random.one_of(words);
      query.words = {misspelt(query.meant, random)};
      break;
    }
    case Shape::place_text:
    case Shape::text_online: {
      const std::vector<std::string>& text = random.one_of(texts_);
      const std::size_t first = random.below(text.size());
      const std::size_t second = (first + random.between(1, text.size() - 1)) % text.size();
      query.words = {text[first], text[second]};
      break;
    }
    default: break;
  }
  return query;
}

}  // namespace bench
