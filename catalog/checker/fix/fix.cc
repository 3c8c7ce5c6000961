#include "catalog/checker/fix/fix.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "catalog/checker/fix/key_order.h"
#include "catalog/checker/fix/line_mends.h"
#include "catalog/checker/fix/lines.h"
#include "catalog/checker/fix/value_mends.h"
#include "catalog/checker/reader/yaml.h"
#include "catalog/checker/rules/time_zone.h"
#include "catalog/text.h"

namespace catalog::checker::fix {
namespace {

struct Source {
  std::string text;
  Tree tree;
};

std::optional<Source> read(std::string text, const std::string& file) {
  Findings findings;
  auto tree = parse_yaml(text, file, findings);
  if (!tree) return {};
  return Source{std::move(text), std::move(*tree)};
}

// Whatever the order of keys.
bool is_same(const Tree& left, const Tree& right) {
  if (left.kind != right.kind || left.text != right.text ||
      left.items.size() != right.items.size() || left.entries.size() != right.entries.size())
    return false;
  for (std::size_t at = 0; at < left.items.size(); ++at)
    if (!is_same(left.items[at], right.items[at])) return false;
  for (std::size_t at = 0; at < left.entries.size(); ++at) {
    const Entry& entry = left.entries[at];
    // Mostly it stands at the same place.
    const Entry* other = &right.entries[at];
    if (other->key != entry.key) other = right.find(entry.key);
    if (!other || !is_same(entry.value, other->value)) return false;
  }
  return true;
}

std::vector<std::string_view> sorted_comments(std::string_view text) {
  std::vector<std::string_view> comments;
  for (const Line& line : lines_of(text)) {
    std::string_view words = line.text(text);
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    if (words.starts_with('#')) comments.push_back(words);
  }
  std::sort(comments.begin(), comments.end());
  return comments;
}

// Takes the step if it leads to what was intended.
bool take(Source& source, std::string text, const std::string& file, const Tree& intended) {
  if (text == source.text || sorted_comments(text) != sorted_comments(source.text)) return false;
  auto next = read(std::move(text), file);
  if (!next || !is_same(next->tree, intended)) return false;
  source = std::move(*next);
  return true;
}

// With letters and accents put together, as line_mended leaves them.
void compose(Tree& tree) {
  tree.text = composed(tree.text);
  for (Tree& item : tree.items) compose(item);
  for (Entry& entry : tree.entries) {
    entry.key = composed(entry.key);
    compose(entry.value);
  }
}

// The file with its lines mended; as it was where that would change what it says.
std::string with_mended_lines(std::string_view text, const std::string& file) {
  std::string mended = line_mended(text);
  if (mended == text) return mended;
  // Half a line end at the end of the file reads as a key without a name.
  auto before = read(std::string(text.substr(0, text.find_last_not_of('\r') + 1)), file);
  if (!before) return mended;
  compose(before->tree);
  const auto after = read(mended, file);
  return after && is_same(before->tree, after->tree) ? mended : std::string(text);
}

void mend_values(Source& source, const std::string& file, const Guide& guide) {
  // What became a list, or got the right key, has values to mend in its turn.
  constexpr int most_rounds = 4;
  for (int round = 0; round < most_rounds; ++round) {
    Tree intended = source.tree;
    const std::vector<Edit> edits = value_mends(source.text, file, guide, intended);
    if (edits.empty() || !take(source, applied(source.text, edits), file, intended)) return;
  }
}

void add_time_zone(Source& source, const std::string& file, Guide& guide) {
  if (source.tree.find("timezone") || !(source.tree.find("meets") || source.tree.find("starts")))
    return;
  const ListingFile listing{file, "", source.tree};
  const FilesKnown no_others;
  const rules::Surroundings around{guide.vocabularies, guide.gazetteer, no_others, guide.today,
                                   guide.clocks};
  const std::string zone = rules::only_time_zone(listing, around);
  if (zone.empty()) return;
  Tree intended = source.tree;
  intended.entries.push_back({"timezone", {}, Tree{.kind = Tree::Kind::scalar, .text = zone}, {}});
  take(source, with_key(source.text, source.tree, guide.listing, "timezone", zone), file, intended);
}

}  // namespace

std::string fixed(std::string_view text, const std::string& file, Guide& guide) {
  std::string mended = with_mended_lines(text, file);
  auto source = read(mended, file);
  if (!source || source->tree.kind != Tree::Kind::map) return mended;
  mend_values(*source, file, guide);
  add_time_zone(*source, file, guide);
  const Tree intended = source->tree;
  take(*source, ordered(source->text, source->tree, guide.listing), file, intended);
  return std::move(source->text);
}

}  // namespace catalog::checker::fix
