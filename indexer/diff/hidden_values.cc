#include "indexer/diff/hidden_values.h"

#include <algorithm>

#include "catalog/checker/normalise_place.h"

namespace indexer::diff {
namespace {

// What is shorter stands in too many texts by chance.
constexpr std::size_t shortest = 4;

bool is_door(std::string_view key) {
  return key == "venue" || key == "street" || key == "latitude" || key == "longitude";
}

// Whether a text is one of these, or holds one.
bool repeats(std::string_view text, const std::set<std::string, std::less<>>& hidden) {
  return std::any_of(hidden.begin(), hidden.end(), [&](const std::string& one) {
    return text == one || (one.size() >= shortest && text.find(one) != std::string_view::npos);
  });
}

bool is_scalar(const Tree& tree) { return tree.kind == Tree::Kind::scalar; }

template <typename Use>
void each_scalar_of(const Tree& tree, const Use& use) {
  if (is_scalar(tree)) use(tree);
  for (const Tree& item : tree.items) each_scalar_of(item, use);
  for (const Entry& entry : tree.entries) each_scalar_of(entry.value, use);
}

}  // namespace

void HiddenValues::add(const Tree& listing, const std::string& file, const Findings& findings) {
  for (const Finding& finding : findings)
    if (finding.is_private && finding.file == file) add_at(listing, finding.where);
  if (catalog::checker::address_visibility_of(listing) ==
      catalog::checker::AddressVisibility::public_)
    return;
  hides_doors_ = true;
  add_doors(listing);
}

// The value at a place; where none begins there, all of its line.
void HiddenValues::add_at(const Tree& tree, Position where) {
  bool is_found = false;
  each_scalar_of(tree, [&](const Tree& scalar) {
    if (scalar.where != where) return;
    texts_.insert(scalar.text);
    is_found = true;
  });
  if (!is_found) add_line(tree, where.line);
}

void HiddenValues::add_line(const Tree& tree, int line) {
  each_scalar_of(tree, [&](const Tree& scalar) {
    if (scalar.where.line == line) texts_.insert(scalar.text);
  });
}

// Wherever a place stands, a door's parts have these keys.
void HiddenValues::add_doors(const Tree& tree) {
  for (const Tree& item : tree.items) add_doors(item);
  for (const Entry& entry : tree.entries)
    if (is_door(entry.key) && is_scalar(entry.value))
      doors_.insert(entry.value.text);
    else
      add_doors(entry.value);
}

bool HiddenValues::is_in(std::string_view text) const {
  return repeats(text, texts_) || repeats(text, doors_);
}

void HiddenValues::clear(Tree& tree) const {
  if (hides_doors_)
    std::erase_if(tree.entries, [](const Entry& entry) { return is_door(entry.key); });
  // A position is left out and not written over: it would be read as a number.
  if (repeats(tree["latitude"].text, texts_) || repeats(tree["longitude"].text, texts_))
    std::erase_if(tree.entries, [](const Entry& entry) {
      return entry.key == "latitude" || entry.key == "longitude";
    });
  if (is_scalar(tree) && repeats(tree.text, texts_)) tree.text = not_shown;
  for (Tree& item : tree.items) clear(item);
  for (Entry& entry : tree.entries) clear(entry.value);
}

Tree HiddenValues::without(const Tree& listing) const {
  Tree shown = listing;
  if (!is_empty()) clear(shown);
  return shown;
}

}  // namespace indexer::diff
