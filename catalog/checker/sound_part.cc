#include "catalog/checker/sound_part.h"

#include <algorithm>

namespace catalog::checker {

Tree sound_part(const Tree& tree, const std::vector<Position>& unsound) {
  const auto is_unsound = [&](Position where) {
    return std::find(unsound.begin(), unsound.end(), where) != unsound.end();
  };
  Tree sound = tree;
  sound.items.clear();
  sound.entries.clear();
  for (const Tree& item : tree.items)
    if (!is_unsound(item.where)) sound.items.push_back(sound_part(item, unsound));
  for (const Entry& entry : tree.entries)
    if (!is_unsound(entry.where) && !is_unsound(entry.value.where))
      sound.entries.push_back({entry.key, entry.where, sound_part(entry.value, unsound)});
  return sound;
}

}  // namespace catalog::checker
