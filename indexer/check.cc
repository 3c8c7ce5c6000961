#include "indexer/check.h"

#include "catalog/checker/check_listing.h"
#include "catalog/checker/known_listings.h"
#include "catalog/checker/normalise.h"
#include "catalog/checker/rules/rule.h"
#include "indexer/duplicates/probable_duplicates.h"

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
  const auto schema = catalog::checker::Schema::read(schema_path.string());
  if (!schema) return tl::unexpected(schema.error());
  Findings findings = std::move(reference.findings);
  auto listings = read_listing_files(data, findings);
  if (!listings) return tl::unexpected(listings.error());

  Checked checked{std::move(reference.vocabularies), std::move(reference.gazetteer),
                  std::move(*listings), std::move(findings)};
  const catalog::checker::FilesKnown known(checked.listings.files);
  catalog::checker::ZoneClocks clocks(today);
  const catalog::checker::rules::Surroundings around{checked.vocabularies, checked.gazetteer, known,
                                                     today, clocks};

  std::vector<const ListingFile*> well_shaped;
  for (const ListingFile& listing : checked.listings.files)
    if (catalog::checker::check_listing(listing, *schema, around, checked.findings))
      well_shaped.push_back(&listing);
  catalog::checker::rules::unique_ids(checked.listings.files, checked.findings);
  duplicates::probable_duplicates(well_shaped,
                                  catalog::checker::organization_names(checked.listings.files),
                                  checked.gazetteer, checked.findings);
  sort(checked.findings);
  return checked;
}

}  // namespace indexer
