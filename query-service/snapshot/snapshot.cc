#include "query-service/snapshot/snapshot.h"

#include "catalog/filler.h"
#include "catalog/snapshot_files.h"

namespace query_service {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Every name of every condition; of two that share one, the first in the vocabulary has it.
std::map<std::string, catalog::Ordinal> names_of(const catalog::Vocabulary& conditions) {
  std::map<std::string, catalog::Ordinal> names;
  for (std::size_t at = 0; at < conditions.concepts().size(); ++at) {
    const catalog::Concept& word = conditions.concepts()[at];
    const auto add = [&](const std::string& name) {
      if (std::string key = joined(catalog::telling_words(name)); !key.empty())
        names.emplace(std::move(key), static_cast<catalog::Ordinal>(at));
    };
    add(word.label.en);
    add(word.label.es);
    for (const auto* more : {&word.also_en, &word.also_es, &word.hidden})
      for (const std::string& name : *more) add(name);
    for (const catalog::Abbreviation& abbreviation : word.abbreviations)
      if (abbreviation.use != catalog::AbbreviationUse::never) add(abbreviation.text);
  }
  return names;
}

}  // namespace

using catalog::Expected;
using catalog::Records;

Snapshot::Snapshot(std::filesystem::path folder, catalog::Manifest manifest, Records records,
                   Columns::Vocabularies vocabularies, catalog::Vocabulary resource_types,
                   Columns columns)
    : folder_(std::move(folder)),
      name_(folder_.filename().string()),
      manifest_(std::move(manifest)),
      vocabularies_(std::move(vocabularies)),
      resource_types_(std::move(resource_types)),
      columns_(std::move(columns)),
      condition_names_(names_of(vocabulary(catalog::Facet::condition))) {
  idle_records_.push_back(std::make_unique<Records>(std::move(records)));
}

Expected<std::shared_ptr<const Snapshot>> Snapshot::open(const std::filesystem::path& folder) {
  auto manifest = catalog::read_manifest(folder);
  if (!manifest) return tl::unexpected(manifest.error());
  if (auto whole = catalog::verify(folder, *manifest); !whole) return tl::unexpected(whole.error());
  auto records = Records::open(folder / catalog::snapshot_files::records);
  if (!records) return tl::unexpected(records.error());

  Columns::Vocabularies vocabularies;
  for (const catalog::FacetDescription& facet : catalog::facets) {
    auto vocabulary = records->vocabulary(facet.vocabulary);
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    vocabularies[catalog::index_of(facet.facet)] = std::move(*vocabulary);
  }
  auto resource_types = records->vocabulary("resource_types");
  if (!resource_types) return tl::unexpected(resource_types.error());
  auto columns = Columns::load((folder / catalog::snapshot_files::index).string(), vocabularies);
  if (!columns) return tl::unexpected(columns.error());
  if (columns->size() != manifest->listings)
    return catalog::failure(catalog::FailureKind::damaged, folder.string() + " holds " +
                                                               std::to_string(columns->size()) +
                                                               " documents, its manifest says " +
                                                               std::to_string(manifest->listings));
  return std::shared_ptr<const Snapshot>(
      new Snapshot(folder, std::move(*manifest), std::move(*records), std::move(vocabularies),
                   std::move(*resource_types), std::move(*columns)));
}

std::optional<catalog::Ordinal> Snapshot::condition_called(
    const std::vector<std::string>& words) const {
  const auto found = condition_names_.find(joined(words));
  return found == condition_names_.end() ? std::nullopt : std::optional(found->second);
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
