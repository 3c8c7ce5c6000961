#include "indexer/diff/hidden_values.h"

#include <algorithm>

#include "catalog/checker/normalise_place.h"
#include "catalog/text.h"

namespace indexer::diff {
namespace {

// What is shorter stands in too many texts by chance.
constexpr std::size_t shortest = 4;

bool is_door(std::string_view key) {
  return key == "venue" || key == "street" || key == "latitude" || key == "longitude";
}

// Whether a text is one of these, or holds one, in whatever case; these are folded.
bool repeats(std::string_view text, const std::set<std::string, std::less<>>& hidden) {
  if (hidden.empty() || text.empty()) return false;
  const std::string folded = catalog::fold(text);
  return std::any_of(hidden.begin(), hidden.end(), [&](const std::string& one) {
    return folded == one || (one.size() >= shortest && folded.find(one) != std::string::npos);
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
  // Those of the version that is public are hidden as well, once the other asks for it.
  add_doors(listing);
  hides_doors_ |= catalog::checker::address_visibility_of(listing) !=
                  catalog::checker::AddressVisibility::public_;
}

// The value at a place; where none begins there, all of its line.
void HiddenValues::add_at(const Tree& tree, Position where) {
  bool is_found = false;
  each_scalar_of(tree, [&](const Tree& scalar) {
    if (scalar.where != where) return;
    texts_.insert(catalog::fold(scalar.text));
    is_found = true;
  });
  if (!is_found) add_line(tree, where.line);
}

void HiddenValues::add_line(const Tree& tree, int line) {
  each_scalar_of(tree, [&](const Tree& scalar) {
    if (scalar.where.line == line) texts_.insert(catalog::fold(scalar.text));
  });
}

// Wherever a place stands, a door's parts have these keys.
void HiddenValues::add_doors(const Tree& tree) {
  for (const Tree& item : tree.items) add_doors(item);
  for (const Entry& entry : tree.entries)
    if (is_door(entry.key) && is_scalar(entry.value))
      doors_.insert(catalog::fold(entry.value.text));
    else
      add_doors(entry.value);
}

bool HiddenValues::is_in(std::string_view text) const {
  return repeats(text, texts_) || (hides_doors_ && repeats(text, doors_));
}

void HiddenValues::clear(Tree& tree) const {
  if (hides_doors_)
    std::erase_if(tree.entries, [](const Entry& entry) { return is_door(entry.key); });
  // A position is left out and not written over: it would be read as a number.
  if (repeats(tree["latitude"].text, texts_) || repeats(tree["longitude"].text, texts_))
    std::erase_if(tree.entries, [](const Entry& entry) {
      return entry.key == "latitude" || entry.key == "longitude";
    });
  if (is_scalar(tree) && is_in(tree.text)) tree.text = not_shown;
  for (Tree& item : tree.items) clear(item);
  for (Entry& entry : tree.entries) clear(entry.value);
}

Tree HiddenValues::without(const Tree& listing) const {
  Tree shown = listing;
  if (!is_empty()) clear(shown);
  return shown;
}

}  // namespace indexer::diff
