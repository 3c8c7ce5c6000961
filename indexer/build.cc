#include "indexer/build.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

#include "catalog/records.h"
#include "catalog/snapshot_files.h"
#include "catalog/text.h"
#include "indexer/document.h"
#include "indexer/each_listing.h"
#include "indexer/index_writer.h"
#include "indexer/lexicon.h"
#include "indexer/name_words.h"
#include "indexer/report/upkeep_of.h"
#include "indexer/split_index.h"

namespace indexer {
namespace {

using catalog::Expected;
using catalog::Listing;

// Of each matter of the upkeep, so that a large directory's records stay small.
constexpr std::size_t most_upkeep_items = 1000;

using FileNumbers = std::vector<std::size_t>;  // places in checked.listings.files

// Neighbours on the Earth become neighbours in the index: bands of a tenth of a degree from south
// to north, and west to east within a band.  What has no place comes last.
std::tuple<bool, double, double, std::string_view> spatial_order(const Checked& checked,
                                                                 std::size_t file) {
  const std::string& id = checked.listings.files[file].id;
  const auto& where = checked.known[file].where;
  if (!where) return {true, 0, 0, id};
  return {false, std::floor(where->latitude * 10), where->longitude, id};
}

FileNumbers files_in_order(const Checked& checked) {
  FileNumbers files = checked.well_shaped;
  std::sort(files.begin(), files.end(), [&](std::size_t left, std::size_t right) {
    return spatial_order(checked, left) < spatial_order(checked, right);
  });
  return files;
}

// For each name its place in the order in which people sort names.
std::vector<std::int32_t> ranks_of(const std::vector<std::string>& names) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t one, std::size_t other) { return names[one] < names[other]; });
  std::vector<std::int32_t> ranks(names.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank)
    ranks[order[rank]] = static_cast<std::int32_t>(rank);
  return ranks;
}

// The listings, and what can be told only of all of them.
Expected<void> write_listings(catalog::RecordsWriter& writer, const FileNumbers& files,
                              const Checked& checked, const Progress& progress) {
  report::UpkeepFinder upkeep(checked, {.most = most_upkeep_items});
  NameWords name_words;
  std::vector<std::string> names;
  names.reserve(files.size());
  const auto written = for_each_listing(
      checked, files,
      [&](std::size_t file, const Listing& listing, const std::string& json) -> Expected<void> {
        const auto docid = static_cast<catalog::DocId>(names.size() + 1);
        names.push_back(catalog::words_joined(listing.name));
        name_words.add(docid, listing.name);
        upkeep.add(file, listing);
        progress("records", docid, files.size());
        return writer.add(docid, listing, json);
      });
  if (!written) return written;
  for (const catalog::NameWord& word : name_words.take())
    if (auto added = writer.add(word); !added) return added;
  return writer.add_name_ranks(ranks_of(names)).and_then([&] {
    return writer.add(upkeep.found());
  });
}

Expected<void> write_records(const std::filesystem::path& path, const FileNumbers& files,
                             const Checked& checked, const catalog::Lexicon& lexicon,
                             const Progress& progress) {
  auto writer = catalog::RecordsWriter::create(path);
  if (!writer) return tl::unexpected(writer.error());
  if (auto added = write_listings(*writer, files, checked, progress); !added) return added;
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
  return writer->finish();
}

// All that makes a document differ from another: the listing as its file says it, and the name of
// an organization, which another file says.
std::string content_of(const Checked& checked, std::size_t file) {
  const auto& organizations = checked.organizations;
  const auto listed =
      organizations.find(checked.listings.files[file].tree["organization"].scalar());
  return checked.known[file].listing + (listed == organizations.end() ? "" : ' ' + listed->second);
}

// The countries that get a shard of their own: those named, or all in which a listing stands.
SplitBy split_by(const std::vector<std::string>& shards,
                 const std::vector<std::string>& country_of_listing) {
  if (std::find(shards.begin(), shards.end(), every_country) == shards.end()) return {shards};
  std::set<std::string> countries(country_of_listing.begin(), country_of_listing.end());
  countries.erase("");
  return {{countries.begin(), countries.end()}};
}

Expected<std::vector<std::string>> countries_of(const Checked& checked, const FileNumbers& files) {
  std::vector<std::string> countries;
  countries.reserve(files.size());
  return for_each_listing(
             checked, files,
             [&](std::size_t, const Listing& listing, const std::string&) -> Expected<void> {
               countries.push_back(listing.place ? listing.place->country : std::string());
               return {};
             })
      .map([&] { return std::move(countries); });
}

Expected<void> write_whole(const std::filesystem::path& path, const FileNumbers& files,
                           const Checked& checked, catalog::Day built_on,
                           const DocumentOf& document_of, const Written& written) {
  const auto shards = shards_of(
      files.size(), [&](std::size_t at) { return checked.listings.files[files[at]].id; },
      [&](std::size_t at) { return content_of(checked, files[at]); },
      checked.surroundings + ' ' + catalog::to_text(built_on));
  const std::filesystem::path& folder = checked.store->folder();
  known::KeptShards kept(folder.empty() ? folder : folder / "shards");
  return write_index(path, shards, kept, document_of, written);
}

// Gives the shards for machines of their own, where there are any.
Expected<std::vector<catalog::ManifestShard>> write_documents(
    const std::filesystem::path& folder, const FileNumbers& files, const Checked& checked,
    const catalog::Lexicon& lexicon, catalog::Day built_on, const std::vector<std::string>& shards,
    const Progress& progress) {
  const DocumentMaker maker(checked.vocabularies, checked.gazetteer, lexicon, built_on);
  const auto document_of = [&](std::size_t at) {
    return listing_at(checked, files[at]).map([&](const Listing& listing) {
      return maker.document_of(listing);
    });
  };
  const std::size_t passes = shards.empty() ? 1 : 2;
  const auto written = [&](std::size_t count) {
    progress("listings", count / passes, files.size());
  };
  if (shards.empty())
    return write_whole(folder / catalog::snapshot_files::index, files, checked, built_on,
                       document_of, written)
        .map([] { return std::vector<catalog::ManifestShard>(); });
  return countries_of(checked, files).and_then([&](const std::vector<std::string>& countries) {
    return write_split_index(
        folder, files.size(), split_by(shards, countries),
        [&](std::size_t at) { return countries[at]; }, document_of, written);
  });
}

Expected<catalog::Manifest> describe(const std::filesystem::path& folder, const Checked& checked,
                                     const std::string& built_at,
                                     std::vector<catalog::ManifestShard> shards) {
  catalog::Manifest manifest{.built_at = built_at,
                             .listings = checked.listings.files.size(),
                             .places = checked.gazetteer.places().size(),
                             .files = {},
                             .shards = std::move(shards)};
  for (const char* name : {catalog::snapshot_files::index, catalog::snapshot_files::records}) {
    auto file = catalog::describe_file(folder, name);
    if (!file) return tl::unexpected(file.error());
    manifest.files.push_back(std::move(*file));
  }
  return catalog::write_manifest(folder, manifest).map([&] { return manifest; });
}

}  // namespace

Expected<catalog::Manifest> build(const Checked& checked, const std::filesystem::path& folder,
                                  const std::string& built_at, const Progress& progress,
                                  const std::vector<std::string>& shards) {
  std::error_code code;
  if (!std::filesystem::create_directories(folder, code))
    return catalog::failure(catalog::FailureKind::unreadable,
                            folder.string() + " cannot be made" +
                                (code ? ": " + code.message() : ": it is already there"));
  const FileNumbers files = files_in_order(checked);
  const auto built_on = catalog::parse_day(built_at.substr(0, 10)).value_or(catalog::Day{});
  const catalog::Lexicon lexicon(
      lexicon_of(checked.vocabularies, checked.gazetteer.ordinary_words()));
  auto manifest =
      write_records(folder / catalog::snapshot_files::records, files, checked, lexicon, progress)
          .and_then([&] {
            return write_documents(folder, files, checked, lexicon, built_on, shards, progress);
          })
          .and_then([&](std::vector<catalog::ManifestShard> written) {
            return describe(folder, checked, built_at, std::move(written));
          });
  if (!manifest) std::filesystem::remove_all(folder, code);
  return manifest;
}

}  // namespace indexer
