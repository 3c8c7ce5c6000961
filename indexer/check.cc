#include "indexer/check.h"

#include "catalog/checker/rules/rule.h"
#include "catalog/listing_json.h"
#include "indexer/duplicates/probable_duplicates.h"
#include "indexer/duplicates/traits_bytes.h"
#include "indexer/known/surroundings.h"

namespace indexer {
namespace {

using catalog::Expected;

bool has_listed_organization(const Checked& checked, std::size_t at) {
  return checked.organizations.contains(checked.listings.files[at].tree["organization"].scalar());
}

// What is compared of a file; it is given up, since nobody asks for it twice.
duplicates::Traits taken_traits(Checked& checked, std::size_t at) {
  const std::string bytes = std::exchange(checked.known[at].traits, {});
  duplicates::Traits traits = duplicates::traits_in(bytes).value_or(duplicates::Traits{});
  catalog::Listing listing{.organization = std::move(traits.organization)};
  catalog::checker::name_organization(listing, checked.organizations);
  traits.organization = std::move(listing.organization);
  return traits;
}

void find_duplicates(Checked& checked) {
  std::vector<const ListingFile*> well_shaped;
  for (const std::size_t at : checked.well_shaped)
    well_shaped.push_back(&checked.listings.files[at]);
  checked.alike = duplicates::find(
      well_shaped, [&](std::size_t at) { return taken_traits(checked, checked.well_shaped[at]); },
      duplicates::report_score);
  duplicates::tell(checked.alike, well_shaped, checked.findings);
  for (duplicates::ProbableDuplicate& pair : checked.alike) {
    pair.earlier = checked.well_shaped[pair.earlier];
    pair.later = checked.well_shaped[pair.later];
  }
}

struct Sources {
  const std::filesystem::path& data;
  const catalog::checker::Schema& schema;
  const Reference& reference;
  catalog::Day today;
  const Keeping& keeping;
};

Expected<known::KnownFiles> known_files(const Sources& from, known::Store& store,
                                        Findings& findings) {
  findings = from.reference.findings;
  return known::know_files(from.data,
                           {from.schema, from.reference.vocabularies, from.reference.gazetteer,
                            from.today, from.keeping.read_at, from.keeping.wants_listings},
                           store, findings);
}

}  // namespace

Expected<Reference> read_reference(const std::filesystem::path& data) {
  Findings findings;
  auto vocabularies = read_vocabularies(data, findings);
  if (!vocabularies) return tl::unexpected(vocabularies.error());
  auto gazetteer = read_gazetteer(data);
  if (!gazetteer) return tl::unexpected(gazetteer.error());
  return Reference{std::move(*vocabularies), Gazetteer(std::move(*gazetteer)), std::move(findings)};
}

Expected<Checked> check(const std::filesystem::path& data, const std::filesystem::path& schema_path,
                        catalog::Day today, const Keeping& keeping) {
  const auto schema = catalog::checker::Schema::read(schema_path.string());
  if (!schema) return tl::unexpected(schema.error());
  auto reference = read_reference(data);
  if (!reference) return tl::unexpected(reference.error());
  const auto surroundings = known::surroundings_of(keeping.program, data, schema_path, today);
  if (!surroundings) return tl::unexpected(surroundings.error());

  auto store = known::Store::open(keeping.folder, *surroundings);
  if (!store) return tl::unexpected(store.error());
  const Sources from{data, *schema, *reference, today, keeping};
  Findings findings;
  auto files = known_files(from, **store, findings);
  if (!files && files.error().kind == catalog::FailureKind::damaged && !keeping.folder.empty()) {
    store->reset();
    known::Store::forget(keeping.folder);
    store = known::Store::open({}, *surroundings);
    if (!store) return tl::unexpected(store.error());
    files = known_files(from, **store, findings);
  }
  if (!files) return tl::unexpected(files.error());

  Checked checked{std::move(reference->vocabularies),
                  std::move(reference->gazetteer),
                  {std::move(files->outlines), files->seen},
                  std::move(findings)};
  checked.known = std::move(files->known);
  checked.read = files->read;
  checked.store = std::move(*store);
  checked.surroundings = *surroundings;
  checked.organizations = catalog::checker::organization_names(checked.listings.files);
  for (std::size_t at = 0; at < checked.known.size(); ++at)
    if (checked.known[at].has_shape) checked.well_shaped.push_back(at);
  catalog::checker::rules::unique_ids(checked.listings.files, checked.findings);
  find_duplicates(checked);
  sort(checked.findings);
  return checked;
}

Expected<catalog::Listing> listing_at(const Checked& checked, std::size_t at) {
  const known::KnownFile& file = checked.known[at];
  auto listing = checked.store->listing(file.row, file.listing).and_then([](const auto& json) {
    return catalog::listing_of(json);
  });
  if (listing) catalog::checker::name_organization(*listing, checked.organizations);
  return listing;
}

Expected<std::string> listing_json_at(const Checked& checked, std::size_t at) {
  const known::KnownFile& file = checked.known[at];
  if (!has_listed_organization(checked, at)) return checked.store->listing(file.row, file.listing);
  return listing_at(checked, at).map([](const catalog::Listing& listing) {
    return catalog::json_of(listing).dump();
  });
}

}  // namespace indexer
