#include "catalog/name_key.h"

#include <algorithm>

#include "catalog/text.h"

namespace catalog {
namespace {

constexpr NameKey prime = 0x100000001b3;
constexpr std::string_view articles[] = {"the", "el", "la", "los", "las"};

NameKey key_of(const std::vector<Word>& words, std::size_t first) {
  NameKeyMaker maker;
  for (std::size_t at = first; at < words.size(); ++at) maker.add(words[at].folded);
  return maker.key();
}

}  // namespace

void NameKeyMaker::add(std::string_view folded_word) {
  if (!is_first_) key_ = (key_ ^ static_cast<unsigned char>(' ')) * prime;
  is_first_ = false;
  for (const char letter : folded_word) key_ = (key_ ^ static_cast<unsigned char>(letter)) * prime;
}

NameKey name_key(std::string_view name) { return key_of(words(name), 0); }

std::vector<NameKey> name_keys_of(std::string_view name) {
  std::vector<NameKey> keys;
  const auto add = [&](std::string_view text) {
    const std::vector<Word> all = words(text);
    if (all.empty()) return;
    keys.push_back(key_of(all, 0));
    if (all.size() > 1 &&
        std::find(std::begin(articles), std::end(articles), all[0].folded) != std::end(articles))
      keys.push_back(key_of(all, 1));
  };
  add(name);
  if (const std::size_t bracket = name.find(" ("); bracket != std::string_view::npos)
    add(name.substr(0, bracket));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::string name_keys_slot(const std::vector<NameKey>& keys) {
  std::string slot;
  for (const NameKey key : keys)
    for (int shift = 56; shift >= 0; shift -= 8) slot += static_cast<char>((key >> shift) & 0xFF);
  return slot;
}

std::vector<NameKey> name_keys_in(std::string_view slot) {
  std::vector<NameKey> keys;
  for (std::size_t at = 0; at + 8 <= slot.size(); at += 8) {
    NameKey key = 0;
    for (std::size_t byte = 0; byte < 8; ++byte)
      key = (key << 8) | static_cast<unsigned char>(slot[at + byte]);
    keys.push_back(key);
  }
  return keys;
}

}  // namespace catalog
