#include "indexer/check.h"

#include <future>

#include "catalog/checker/check_listing.h"
#include "catalog/checker/known_listings.h"
#include "catalog/checker/normalise.h"
#include "catalog/checker/rules/rule.h"
#include "indexer/duplicates/probable_duplicates.h"
#include "indexer/parallel.h"

namespace indexer {

namespace {

// Judges every listing by itself; the places of those whose shape is right come back, in order.
std::vector<std::size_t> check_each(Checked& checked, const catalog::checker::Schema& schema,
                                    const catalog::checker::KnownListings& known,
                                    catalog::Day today) {
  const std::vector<ListingFile>& files = checked.listings.files;
  std::vector<char> has_shape(files.size());
  std::vector<Findings> findings(worker_count());
  std::vector<catalog::checker::ZoneClocks> clocks(worker_count(),
                                                   catalog::checker::ZoneClocks(today));
  for_each_part(files.size(), [&](std::size_t first, std::size_t last, std::size_t worker) {
    const catalog::checker::rules::Surroundings around{checked.vocabularies, checked.gazetteer,
                                                       known, today, clocks[worker]};
    for (std::size_t at = first; at < last; ++at)
      has_shape[at] =
          catalog::checker::check_listing(files[at], schema, around, findings[worker]) ? 1 : 0;
  });
  for (Findings& some : findings)
    checked.findings.insert(checked.findings.end(), std::make_move_iterator(some.begin()),
                            std::make_move_iterator(some.end()));
  std::vector<std::size_t> well_shaped;
  for (std::size_t at = 0; at < files.size(); ++at)
    if (has_shape[at] != 0) well_shaped.push_back(at);
  return well_shaped;
}

catalog::Expected<Checked> check_files(Reference reference, ListingFiles listings,
                                       const std::filesystem::path& schema_path,
                                       catalog::Day today) {
  const auto schema = catalog::checker::Schema::read(schema_path.string());
  if (!schema) return tl::unexpected(schema.error());
  Checked checked{std::move(reference.vocabularies), std::move(reference.gazetteer),
                  std::move(listings), std::move(reference.findings)};
  const catalog::checker::FilesKnown known(checked.listings.files);
  const std::vector<ListingFile>& files = checked.listings.files;
  checked.well_shaped = check_each(checked, *schema, known, today);
  std::vector<const ListingFile*> well_shaped;
  for (const std::size_t at : checked.well_shaped) well_shaped.push_back(&files[at]);
  catalog::checker::rules::unique_ids(files, checked.findings);
  checked.alike = duplicates::find(well_shaped, catalog::checker::organization_names(files),
                                   checked.gazetteer, duplicates::report_score);
  duplicates::tell(checked.alike, well_shaped, checked.findings);
  for (duplicates::ProbableDuplicate& pair : checked.alike) {
    pair.earlier = checked.well_shaped[pair.earlier];
    pair.later = checked.well_shaped[pair.later];
  }
  sort(checked.findings);
  return checked;
}

}  // namespace

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
  // One core reads the gazetteer while the others read listings.
  Findings of_files;
  auto reading = std::async(std::launch::async, [&] { return read_listing_files(data, of_files); });
  auto reference = read_reference(data);
  auto listings = reading.get();
  if (!reference) return tl::unexpected(reference.error());
  if (!listings) return tl::unexpected(listings.error());
  reference->findings.insert(reference->findings.end(), of_files.begin(), of_files.end());
  return check_files(std::move(*reference), std::move(*listings), schema, today);
}

}  // namespace indexer
