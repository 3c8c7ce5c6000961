#include "indexer/check.h"

#include "indexer/duplicates/probable_duplicates.h"
#include "indexer/rules/rule.h"
#include "indexer/schema_check.h"
#include "indexer/sound_part.h"

namespace indexer {

catalog::Expected<Reference> read_reference(const std::filesystem::path& data) {
  Findings findings;
  auto vocabularies = read_vocabularies(data, findings);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  auto gazetteer = read_gazetteer(data);
  if (!gazetteer) return tl::unexpected(gazetteer.error());
  return Reference{std::move(*vocabularies), Gazetteer(std::move(*gazetteer)), std::move(findings)};
}

catalog::Expected<Checked> check(const std::filesystem::path& data,
                                 const std::filesystem::path& schema, catalog::Day today) {
  return read_reference(data).and_then(
      [&](Reference reference) { return check(std::move(reference), data, schema, today); });
}

catalog::Expected<Checked> check(Reference reference, const std::filesystem::path& data,
                                 const std::filesystem::path& schema_path, catalog::Day today) {
  const auto schema = Schema::read(schema_path.string());
  if (!schema) return tl::unexpected(schema.error());
  Findings findings = std::move(reference.findings);
  auto listings = read_listing_files(data, findings);
  if (!listings) return tl::unexpected(listings.error());

  Checked checked{std::move(reference.vocabularies), std::move(reference.gazetteer),
                  std::move(*listings), std::move(findings)};
  std::map<std::string, const ListingFile*, std::less<>> by_id;
  for (const ListingFile& listing : checked.listings.files) by_id.emplace(listing.id, &listing);
  ZoneClocks clocks(today);
  const rules::Surroundings around{checked.vocabularies, checked.gazetteer, by_id, today, clocks};

  std::vector<const ListingFile*> well_shaped;
  for (const ListingFile& listing : checked.listings.files) {
    const std::size_t before = checked.findings.size();
    check_shape(listing.tree, *schema, listing.file, checked.findings);
    if (checked.findings.size() == before) {
      well_shaped.push_back(&listing);
      for (const rules::Rule rule : rules::all) rule(listing, around, checked.findings);
      continue;
    }
    // The rules take the shape for granted: they see what is right of it.
    std::vector<Position> unsound;
    for (std::size_t at = before; at < checked.findings.size(); ++at)
      unsound.push_back(checked.findings[at].where);
    const ListingFile sound{listing.file, listing.id, sound_part(listing.tree, unsound)};
    if (sound.tree.kind != Tree::Kind::map) continue;
    for (const rules::Rule rule : rules::all) rule(sound, around, checked.findings);
  }
  rules::unique_ids(checked.listings.files, checked.findings);
  duplicates::probable_duplicates(well_shaped, organization_names(checked.listings.files),
                                  checked.gazetteer, checked.findings);
  sort(checked.findings);
  return checked;
}

}  // namespace indexer
