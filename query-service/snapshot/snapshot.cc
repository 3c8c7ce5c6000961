#include "query-service/snapshot/snapshot.h"

#include <future>

#include "catalog/snapshot_files.h"
#include "query-service/snapshot/text_readers.h"
#include "query-service/snapshot/text_shards.h"

namespace query_service {

using catalog::Expected;
using catalog::Records;

namespace {

catalog::checker::Vocabularies by_name(const Columns::Vocabularies& of_facets,
                                       const catalog::Vocabulary& resource_types) {
  catalog::checker::Vocabularies vocabularies;
  for (const catalog::FacetDescription& facet : catalog::facets)
    vocabularies.emplace(facet.vocabulary, of_facets[catalog::index_of(facet.facet)]);
  vocabularies.emplace("resource_types", resource_types);
  return vocabularies;
}

// What the records alone tell.
struct Names {
  PlaceNames places;
  NameIndex listings;
};

Expected<Names> names_in(const std::filesystem::path& records, std::size_t listings) {
  auto opened = Records::open(records);
  if (!opened) return tl::unexpected(opened.error());
  auto places = PlaceNames::load(*opened);
  if (!places) return tl::unexpected(places.error());
  return SuggestIndex::listing_names(*opened, listings).map([&](NameIndex names) {
    return Names{std::move(*places), std::move(names)};
  });
}

}  // namespace

Snapshot::Snapshot(std::filesystem::path folder, Parts parts)
    : folder_(std::move(folder)),
      name_(folder_.filename().string()),
      manifest_(std::move(parts.manifest)),
      vocabularies_(std::move(parts.vocabularies)),
      resource_types_(std::move(parts.resource_types)),
      columns_(std::move(parts.columns)),
      row_sets_(std::move(parts.row_sets)),
      lexicon_(std::move(parts.phrases)),
      spelling_(lexicon_),
      place_names_(std::move(parts.place_names)),
      next_meetings_(columns_->schedules().size()),
      suggest_index_(std::move(parts.suggest_index)),
      condition_counts_(std::move(parts.condition_counts)),
      crisis_lines_(std::move(parts.crisis_lines)),
      upkeep_(std::move(parts.upkeep)),
      upkeep_counts_(std::move(parts.upkeep_counts)),
      guides_(place_names_, [this] { return by_name(vocabularies_, resource_types_); }),
      text_readers_(std::make_shared<const TextReaders>(index_path())),
      text_shards_(std::move(parts.text_shards)) {
  idle_records_.push_back(std::make_unique<Records>(std::move(parts.records)));
}

Expected<std::shared_ptr<const Snapshot>> Snapshot::open(const std::filesystem::path& folder,
                                                         const ShardAddresses& addresses) {
  auto manifest = catalog::read_manifest(folder);
  if (!manifest) return tl::unexpected(manifest.error());
  if (auto whole = catalog::verify(folder, *manifest); !whole) return tl::unexpected(whole.error());
  auto records = Records::open(folder / catalog::snapshot_files::records);
  if (!records) return tl::unexpected(records.error());
  auto name_ranks = records->name_ranks();
  if (!name_ranks) return tl::unexpected(name_ranks.error());
  // Beside the columns; where there is no thread for it, after them.
  std::future<Expected<Names>> names_read =
      std::async([path = folder / catalog::snapshot_files::records, listings = name_ranks->size()] {
        return names_in(path, listings);
      });

  Columns::Vocabularies vocabularies;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    auto vocabulary = records->vocabulary(facet.vocabulary);
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    vocabularies[catalog::index_of(facet.facet)] = std::move(*vocabulary);
  }
  auto resource_types = records->vocabulary("resource_types");
  if (!resource_types) return tl::unexpected(resource_types.error());
  auto loaded = Columns::load((folder / catalog::snapshot_files::index).string(), vocabularies,
                              std::move(*name_ranks));
  if (!loaded) return tl::unexpected(loaded.error());
  auto columns = std::make_unique<const Columns>(std::move(*loaded));
  if (columns->size() != manifest->listings)
    return catalog::failure(catalog::FailureKind::damaged, folder.string() + " holds " +
                                                               std::to_string(columns->size()) +
                                                               " documents, its manifest says " +
                                                               std::to_string(manifest->listings));
  // Beside what is suggested and counted.
  std::future<RowSets> row_sets =
      std::async([&columns = *columns, &vocabularies] { return RowSets(columns, vocabularies); });
  std::shared_ptr<const TextShards> text_shards;
  if (!manifest->shards.empty()) {
    auto made = TextShards::make(manifest->shards, addresses, *columns);
    if (!made)
      return catalog::failure(made.error().kind, folder.string() + ": " + made.error().message);
    text_shards = std::move(*made);
  }
  auto phrases = records->lexicon();
  if (!phrases) return tl::unexpected(phrases.error());
  auto names = names_read.get();
  if (!names) return tl::unexpected(names.error());
  auto suggest_index = SuggestIndex::load(*records, vocabularies, *columns, names->places,
                                          std::move(names->listings));
  if (!suggest_index) return tl::unexpected(suggest_index.error());
  auto crisis_lines =
      load_crisis_lines(*columns, vocabularies[catalog::index_of(catalog::Facet::kind)], *records);
  if (!crisis_lines) return tl::unexpected(crisis_lines.error());
  auto upkeep = records->upkeep();
  if (!upkeep) return tl::unexpected(upkeep.error());
  auto condition_counts =
      count_conditions(*columns, vocabularies[catalog::index_of(catalog::Facet::condition)]);
  auto upkeep_counts = count_upkeep(*columns, vocabularies);
  // Until they are there they read the vocabularies.
  RowSets sets = row_sets.get();
  return std::shared_ptr<const Snapshot>(new Snapshot(
      folder, {std::move(*manifest), std::move(*records), std::move(vocabularies),
               std::move(*resource_types), std::move(columns), std::move(sets),
               std::move(condition_counts), std::move(upkeep_counts), std::move(*phrases),
               std::move(names->places), std::move(*suggest_index), std::move(*crisis_lines),
               std::move(*upkeep), std::move(text_shards)}));
}

void Snapshot::keep_up(std::chrono::sys_seconds now) const {
  row_sets_.keep_up(std::chrono::floor<std::chrono::days>(now));
  if (!next_meetings_.keep_up(now, columns_->schedules())) return;
  if (const auto meetings = next_meetings_.at_minute_of(now)) row_sets_.keep_up(*meetings);
}

std::string Snapshot::index_path() const {
  return (folder_ / catalog::snapshot_files::index).string();
}

Expected<Snapshot::RecordsLease> Snapshot::records() const {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_records_.empty()) {
      std::unique_ptr<Records> idle = std::move(idle_records_.back());
      idle_records_.pop_back();
      return RecordsLease(idle.release(), GiveBack{this});
    }
  }
  auto opened = Records::open(folder_ / catalog::snapshot_files::records);
  if (!opened) return tl::unexpected(opened.error());
  return RecordsLease(new Records(std::move(*opened)), GiveBack{this});
}

void Snapshot::GiveBack::operator()(Records* records) const {
  const std::lock_guard lock(owner->mutex_);
  owner->idle_records_.emplace_back(records);
}

}  // namespace query_service
