#include "indexer/known/outline.h"

#include <algorithm>
#include <string_view>

namespace indexer::known {
namespace {

constexpr std::string_view outline_keys[] = {"kind",     "name",        "organization", "status",
                                             "formerly", "see_instead", "distinct_from"};

Tree without_spans(const Tree& tree) {
  Tree plain{.kind = tree.kind, .text = tree.text, .where = tree.where};
  for (const Tree& item : tree.items) plain.items.push_back(without_spans(item));
  for (const Entry& entry : tree.entries)
    plain.entries.push_back({entry.key, entry.where, without_spans(entry.value)});
  plain.items.shrink_to_fit();
  plain.entries.shrink_to_fit();
  return plain;
}

}  // namespace

Tree outline_of(const Tree& listing) {
  Tree outline{.kind = listing.kind, .where = listing.where};
  for (const Entry& entry : listing.entries)
    if (std::find(std::begin(outline_keys), std::end(outline_keys), entry.key) !=
        std::end(outline_keys))
      outline.entries.push_back({entry.key, entry.where, without_spans(entry.value)});
  outline.entries.shrink_to_fit();
  return outline;
}

}  // namespace indexer::known
