#include "indexer/build.h"

#include <algorithm>
#include <cmath>

#include "catalog/checker/normalise.h"
#include "catalog/records.h"
#include "catalog/snapshot_files.h"
#include "catalog/text.h"
#include "indexer/document.h"
#include "indexer/index_writer.h"
#include "indexer/lexicon.h"
#include "indexer/name_words.h"
#include "indexer/parallel.h"
#include "indexer/report/upkeep_of.h"

namespace indexer {
namespace {

using catalog::Expected;
using catalog::Listing;

// Of each matter of the upkeep, so that a large directory's records stay small.
constexpr std::size_t most_upkeep_items = 1000;

// Neighbours on the Earth become neighbours in the index: bands of a tenth of a degree from south
// to north, and west to east within a band.  What has no place comes last.
std::tuple<bool, double, double, std::string> spatial_order(const Listing& listing) {
  if (!listing.place || !listing.place->coordinates) return {true, 0, 0, listing.id};
  const catalog::Coordinates& where = *listing.place->coordinates;
  return {false, std::floor(where.latitude * 10), where.longitude, listing.id};
}

std::vector<Listing> listings_in_order(const Checked& checked) {
  const catalog::checker::OrganizationNames organizations =
      catalog::checker::organization_names(checked.listings.files);
  const std::vector<ListingFile>& files = checked.listings.files;
  std::vector<Listing> listings(files.size());
  for_each_part(files.size(), [&](std::size_t first, std::size_t last, std::size_t) {
    for (std::size_t at = first; at < last; ++at)
      listings[at] = catalog::checker::normalise(files[at], organizations, checked.gazetteer);
  });
  std::sort(listings.begin(), listings.end(), [](const Listing& left, const Listing& right) {
    return spatial_order(left) < spatial_order(right);
  });
  return listings;
}

// For each listing its place in the order in which people sort names.
std::vector<std::int32_t> ranks_of_names(const std::vector<Listing>& listings) {
  std::vector<std::pair<std::string, std::size_t>> order;
  for (std::size_t at = 0; at < listings.size(); ++at)
    order.emplace_back(catalog::words_joined(listings[at].name), at);
  std::sort(order.begin(), order.end());
  std::vector<std::int32_t> ranks(listings.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank)
    ranks[order[rank].second] = static_cast<std::int32_t>(rank);
  return ranks;
}

Expected<void> write_records(const std::filesystem::path& path,
                             const std::vector<Listing>& listings, const Checked& checked,
                             const catalog::Lexicon& lexicon, const Progress& progress) {
  auto writer = catalog::RecordsWriter::create(path);
  if (!writer) return tl::unexpected(writer.error());
  catalog::DocId docid = 0;
  for (const Listing& listing : listings) {
    if (auto added = writer->add(++docid, listing); !added) return added;
    progress("records", docid, listings.size());
  }
  for (const catalog::LexiconPhrase& phrase : lexicon.phrases())
    if (auto added = writer->add(phrase); !added) return added;
  for (const auto& [name, vocabulary] : checked.vocabularies)
    if (auto added = writer->add(name, vocabulary); !added) return added;
  for (const auto& [area, zone] : checked.gazetteer.time_zones())
    if (auto added = writer->add_time_zones(area, zone); !added) return added;
  for (const auto& [region, parent] : checked.gazetteer.parents())
    if (auto added = writer->add_region_parent(region, parent); !added) return added;
  std::size_t count = 0;
  for (const catalog::GazetteerPlace& place : checked.gazetteer.places()) {
    if (auto added = writer->add(place); !added) return added;
    progress("places", ++count, checked.gazetteer.places().size());
  }
  for (const catalog::NameWord& word : name_words_of(listings))
    if (auto added = writer->add(word); !added) return added;
  if (auto added = writer->add(report::upkeep_of(checked, listings, {.most = most_upkeep_items}));
      !added)
    return added;
  return writer->finish();
}

Expected<void> write_documents(const std::filesystem::path& path,
                               const std::vector<Listing>& listings, const Checked& checked,
                               const catalog::Lexicon& lexicon, catalog::Day built_on,
                               const Progress& progress) {
  const std::vector<std::int32_t> name_ranks = ranks_of_names(listings);
  const DocumentMaker maker(checked.vocabularies, checked.gazetteer, lexicon, built_on);
  return write_index(
      path, listings.size(),
      [&](std::size_t at) { return maker.document_of(listings[at], name_ranks[at]); },
      [&](std::size_t written) { progress("listings", written, listings.size()); });
}

Expected<catalog::Manifest> describe(const std::filesystem::path& folder, const Checked& checked,
                                     const std::string& built_at) {
  catalog::Manifest manifest{.built_at = built_at,
                             .listings = checked.listings.files.size(),
                             .places = checked.gazetteer.places().size(),
                             .files = {}};
  for (const char* name : {catalog::snapshot_files::index, catalog::snapshot_files::records}) {
    auto file = catalog::describe_file(folder, name);
    if (!file) return tl::unexpected(file.error());
    manifest.files.push_back(std::move(*file));
  }
  return catalog::write_manifest(folder, manifest).map([&] { return manifest; });
}

}  // namespace

Expected<catalog::Manifest> build(const Checked& checked, const std::filesystem::path& folder,
                                  const std::string& built_at, const Progress& progress) {
  std::error_code code;
  if (!std::filesystem::create_directories(folder, code))
    return catalog::failure(catalog::FailureKind::unreadable,
                            folder.string() + " cannot be made" +
                                (code ? ": " + code.message() : ": it is already there"));
  const std::vector<Listing> listings = listings_in_order(checked);
  const auto built_on = catalog::parse_day(built_at.substr(0, 10)).value_or(catalog::Day{});
  const catalog::Lexicon lexicon(
      lexicon_of(checked.vocabularies, checked.gazetteer.ordinary_words()));
  auto manifest =
      write_records(folder / catalog::snapshot_files::records, listings, checked, lexicon, progress)
          .and_then([&] {
            return write_documents(folder / catalog::snapshot_files::index, listings, checked,
                                   lexicon, built_on, progress);
          })
          .and_then([&] { return describe(folder, checked, built_at); });
  if (!manifest) std::filesystem::remove_all(folder, code);
  return manifest;
}

}  // namespace indexer
