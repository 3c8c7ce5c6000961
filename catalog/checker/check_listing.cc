#include "catalog/checker/check_listing.h"

#include "catalog/checker/shape/schema_check.h"
#include "catalog/checker/sound_part.h"

namespace catalog::checker {

bool check_listing(const ListingFile& listing, const Schema& schema,
                   const rules::Surroundings& around, Findings& findings) {
  const std::size_t before = findings.size();
  check_shape(listing.tree, schema, listing.file, findings);
  if (findings.size() == before) {
    for (const rules::Rule rule : rules::all) rule(listing, around, findings);
    return true;
  }
  // The rules take the shape for granted: they see what is right of it.
  std::vector<Position> unsound;
  for (std::size_t at = before; at < findings.size(); ++at) unsound.push_back(findings[at].where);
  const ListingFile sound{listing.file, listing.id, sound_part(listing.tree, unsound)};
  if (sound.tree.kind != Tree::Kind::map) return false;
  for (const rules::Rule rule : rules::all) rule(sound, around, findings);
  return false;
}

}  // namespace catalog::checker
