#include "catalog/checker/check_listing.h"

#include "catalog/checker/rules/vocabulary_keys.h"
#include "catalog/checker/rules/vocabulary_word.h"
#include "catalog/checker/shape/schema_check.h"
#include "catalog/checker/sound_part.h"

namespace catalog::checker {
namespace {

// A condition by its name, "Frozen shoulder", has not the shape of an id: then its id is told.
void suggest_ids(const Tree& listing, const Vocabularies& vocabularies, Finding& finding) {
  if (finding.rule != "wrong-form") return;
  for (const rules::VocabularyKey& key : rules::vocabulary_keys)
    for (const Tree& word : listing[key.key].items)
      if (word.where == finding.where && word.kind == Tree::Kind::scalar)
        if (auto meant = rules::id_meant_by(word.text, vocabulary_of(vocabularies, key.facet)))
          finding.remedy = std::move(*meant);
}

template <typename Apply>
bool judge(const ListingFile& listing, const Schema& schema, const rules::Surroundings& around,
           Findings& findings, const Apply& apply_rules) {
  const std::size_t before = findings.size();
  check_shape(listing.tree, schema, listing.file, findings);
  if (findings.size() == before) {
    apply_rules(listing);
    return true;
  }
  for (std::size_t at = before; at < findings.size(); ++at)
    suggest_ids(listing.tree, around.vocabularies, findings[at]);
  // The rules take the shape for granted: they see what is right of it.
  std::vector<Position> unsound;
  for (std::size_t at = before; at < findings.size(); ++at) unsound.push_back(findings[at].where);
  const ListingFile sound{listing.file, listing.id, sound_part(listing.tree, unsound)};
  if (sound.tree.kind == Tree::Kind::map) apply_rules(sound);
  return false;
}

}  // namespace

bool check_listing(const ListingFile& listing, const Schema& schema,
                   const rules::Surroundings& around, Findings& findings) {
  return judge(listing, schema, around, findings, [&](const ListingFile& sound) {
    for (const rules::Rule rule : rules::all) rule(sound, around, findings);
  });
}

bool check_alone(const ListingFile& listing, const Schema& schema,
                 const rules::Surroundings& around, Findings& findings, Tree& sound_part) {
  sound_part = {};
  return judge(listing, schema, around, findings, [&](const ListingFile& sound) {
    sound_part = sound.tree;
    for (const rules::Rule rule : rules::all)
      if (rule != rules::references) rule(sound, around, findings);
  });
}

}  // namespace catalog::checker
