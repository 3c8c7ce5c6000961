#include "indexer/duplicates/blocks.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace indexer::duplicates {
namespace {

using Key = std::uint64_t;
using Member = std::uint32_t;

struct Entry {
  Key key;
  Member member;
  auto operator<=>(const Entry&) const = default;
};

enum class KeyKind : Key {
  phone = 1,
  mail,
  link,
  isbn,
  name,
  word,
  city,
  cell,
  code_and_day,
  hour
};

// A good mixing of bits.  Source: the finalizer of splitmix64 (Steele, Lea, Flood 2014).
constexpr Key mixed(Key key) {
  key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9;
  key = (key ^ (key >> 27)) * 0x94d049bb133111eb;
  return key ^ (key >> 31);
}

constexpr Key joined(Key one, Key other) { return mixed(one * 0x9e3779b97f4a7c15 + other); }
constexpr Key key_of(KeyKind kind, Key value) { return joined(static_cast<Key>(kind), value); }

Key hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

class Keys {
 public:
  Keys(const Signals& signals, const NameWeights& weights) : signals_(signals), weights_(weights) {}

  // What makes a block.
  std::vector<Key> first() const {
    std::vector<Key> keys;
    const auto add_all = [&](KeyKind kind, const std::vector<Number>& numbers) {
      for (const Number number : numbers) keys.push_back(key_of(kind, number));
    };
    add_all(KeyKind::phone, signals_.phones);
    add_all(KeyKind::mail, signals_.mails);
    add_all(KeyKind::link, signals_.links);
    if (signals_.isbn) keys.push_back(key_of(KeyKind::isbn, signals_.isbn));
    add_name(keys);
    for (const Spot& spot : signals_.spots) add_spot(spot, keys);
    unify(keys);
    for (Key& key : keys) key = joined(key, hash_of(signals_.kind));
    return keys;
  }

  // What parts one that is too large.
  std::vector<Key> second() const {
    std::vector<Key> keys;
    for (const Number word : signals_.name) keys.push_back(key_of(KeyKind::word, word));
    for (const Moment& moment : signals_.moments) {
      // Within half an hour of each other is in one of two hours that overlap.
      const auto half_hour =
          static_cast<Key>(moment.start_minute < 0 ? 99 : moment.start_minute / 30);
      for (const Key hour : {half_hour, half_hour + 1})
        keys.push_back(key_of(KeyKind::hour, moment.weekday * Key{100} + hour));
    }
    unify(keys);
    return keys;
  }

 private:
  static void unify(std::vector<Key>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  }

  void add_name(std::vector<Key>& keys) const {
    Key whole = 0;
    for (const Number word : signals_.name) whole = joined(whole, word);
    keys.push_back(key_of(KeyKind::name, whole));
    std::vector<Number> rarest = signals_.name;
    const auto two =
        rarest.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, rarest.size()));
    std::partial_sort(rarest.begin(), two, rarest.end(), [&](Number one, Number other) {
      return weights_.weight(one) > weights_.weight(other);
    });
    for (auto word = rarest.begin(); word != two; ++word)
      keys.push_back(key_of(KeyKind::word, *word));
  }

  void add_spot(const Spot& spot, std::vector<Key>& keys) const {
    if (!spot.city.empty())
      keys.push_back(key_of(KeyKind::city, joined(hash_of(spot.country), hash_of(spot.city))));
    if (spot.postal_code.size() >= 3)
      for (const Moment& moment : signals_.moments)
        keys.push_back(
            key_of(KeyKind::code_and_day,
                   joined(hash_of(spot.country + spot.postal_code.substr(0, 3)), moment.weekday)));
    if (!spot.where) return;
    // Points nearer than half a cell share one of the cells around their corners.
    constexpr double cell = 0.02, half = cell / 4;
    for (const double north : {-half, half})
      for (const double east : {-half, half}) {
        const auto row =
            static_cast<std::int64_t>(std::floor((spot.where->latitude + north) / cell));
        const auto column =
            static_cast<std::int64_t>(std::floor((spot.where->longitude + east) / cell));
        keys.push_back(
            key_of(KeyKind::cell, joined(static_cast<Key>(row), static_cast<Key>(column))));
      }
  }

  const Signals& signals_;
  const NameWeights& weights_;
};

class PairFinder {
 public:
  PairFinder(std::span<const Signals> signals, const NameWeights& weights)
      : signals_(signals), weights_(weights) {}

  std::vector<Pair> pairs() {
    std::vector<Entry> entries;
    for (Member member = 0; member < signals_.size(); ++member)
      for (const Key key : Keys(signals_[member], weights_).first())
        entries.push_back({key, member});
    std::vector<Entry> parts;
    each_block(entries, [&](std::span<const Entry> block) {
      if (block.size() <= largest_block) return add_all(block);
      for (const Entry& entry : block)
        for (const Key key : Keys(signals_[entry.member], weights_).second())
          parts.push_back({joined(entry.key, key), entry.member});
    });
    each_block(parts, [&](std::span<const Entry> block) {
      block.size() <= largest_block ? add_all(block) : add_neighbours(block);
    });
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    return std::move(pairs_);
  }

 private:
  template <typename Use>
  static void each_block(std::vector<Entry>& entries, const Use& use) {
    std::sort(entries.begin(), entries.end());
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
      while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
      if (end - begin > 1) use(std::span(entries).subspan(begin, end - begin));
    }
  }

  void add(Member one, Member other) {
    if (one != other) pairs_.emplace_back(std::min(one, other), std::max(one, other));
  }

  void add_all(std::span<const Entry> block) {
    for (std::size_t one = 0; one < block.size(); ++one)
      for (std::size_t other = one + 1; other < block.size(); ++other)
        add(block[one].member, block[other].member);
  }

  void add_neighbours(std::span<const Entry> block) {
    std::vector<Member> members;
    for (const Entry& entry : block) members.push_back(entry.member);
    std::sort(members.begin(), members.end(), [&](Member one, Member other) {
      return std::tie(signals_[one].name, one) < std::tie(signals_[other].name, other);
    });
    for (std::size_t one = 0; one < members.size(); ++one)
      for (std::size_t other = one + 1; other < std::min(one + 1 + neighbours, members.size());
           ++other)
        add(members[one], members[other]);
  }

  std::span<const Signals> signals_;
  const NameWeights& weights_;
  std::vector<Pair> pairs_;
};

}  // namespace

std::vector<Pair> pairs_of(std::span<const Signals> signals, const NameWeights& weights) {
  return PairFinder(signals, weights).pairs();
}

}  // namespace indexer::duplicates
