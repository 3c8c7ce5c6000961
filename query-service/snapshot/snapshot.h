// An opened snapshot: everything a search reads.
//
// Opening verifies every file against the manifest first, so a damaged index is never served.
//
// Thread promise: immutable; any number of threads may use one at once.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "catalog/lexicon.h"
#include "catalog/manifest.h"
#include "catalog/records.h"
#include "query-service/contribute/guides.h"
#include "query-service/places/place_names.h"
#include "query-service/snapshot/columns.h"
#include "query-service/snapshot/condition_counts.h"
#include "query-service/snapshot/crisis_lines.h"
#include "query-service/snapshot/next_meetings.h"
#include "query-service/snapshot/row_sets.h"
#include "query-service/snapshot/shard_addresses.h"
#include "query-service/snapshot/upkeep_counts.h"
#include "query-service/suggest/suggest_index.h"
#include "query-service/understand/spelling.h"

namespace query_service {

class TextReaders;
class TextShards;

class Snapshot {
 public:
  // `addresses`: where the shards are, if it is split.  They are not reached yet.
  // Errors: unreadable    a file can not be read
  //         damaged       a file is not the one that was built
  //         incompatible  it was built by another version
  //         invalid       a shard has no address
  static catalog::Expected<std::shared_ptr<const Snapshot>> open(
      const std::filesystem::path& folder, const ShardAddresses& addresses = {});

  const std::string& name() const { return name_; }
  const catalog::Manifest& manifest() const { return manifest_; }
  const Columns& columns() const { return *columns_; }
  const RowSets& row_sets() const { return row_sets_; }
  const catalog::Vocabulary& vocabulary(catalog::Facet facet) const {
    return vocabularies_[catalog::index_of(facet)];
  }
  const catalog::Vocabulary& resource_types() const { return resource_types_; }
  std::string index_path() const;
  // Readers of the index.
  const TextReaders& text_readers() const { return *text_readers_; }
  // Who has the text of its listings; null where it lies in the index.
  const TextShards* text_shards() const { return text_shards_.get(); }
  const catalog::Lexicon& lexicon() const { return lexicon_; }
  const Spelling& spelling() const { return spelling_; }
  const PlaceNames& place_names() const { return place_names_; }
  const NextMeetings& next_meetings() const { return next_meetings_; }
  // Works out what follows from the hour, before anybody asks.  At a million listings it takes
  // about a tenth of a second at first, and then each minute some milliseconds.
  void keep_up(std::chrono::sys_seconds now) const;
  const SuggestIndex& suggest_index() const { return suggest_index_; }
  const ConditionCounts& condition_counts() const { return condition_counts_; }
  const std::vector<CrisisLine>& crisis_lines() const { return crisis_lines_; }
  const Guides& guides() const { return guides_; }
  const catalog::Upkeep& upkeep() const { return upkeep_; }
  const UpkeepCounts& upkeep_counts() const { return upkeep_counts_; }

  // A reader of the records for one thread; it goes back to the snapshot when it is let go, which
  // must be before the snapshot itself is.
  struct GiveBack {
    const Snapshot* owner;
    void operator()(catalog::Records* records) const;
  };
  using RecordsLease = std::unique_ptr<catalog::Records, GiveBack>;
  // Errors: unreadable   somebody removed the file
  catalog::Expected<RecordsLease> records() const;

 private:
  struct Parts {
    catalog::Manifest manifest;
    catalog::Records records;
    Columns::Vocabularies vocabularies;
    catalog::Vocabulary resource_types;
    std::unique_ptr<const Columns> columns;
    RowSets row_sets;
    ConditionCounts condition_counts;
    UpkeepCounts upkeep_counts;
    std::vector<catalog::LexiconPhrase> phrases;
    PlaceNames place_names;
    SuggestIndex suggest_index;
    std::vector<CrisisLine> crisis_lines;
    catalog::Upkeep upkeep;
    std::shared_ptr<const TextShards> text_shards;
  };
  Snapshot(std::filesystem::path folder, Parts parts);

  std::filesystem::path folder_;
  std::string name_;
  catalog::Manifest manifest_;
  Columns::Vocabularies vocabularies_;
  catalog::Vocabulary resource_types_;
  std::unique_ptr<const Columns> columns_;
  RowSets row_sets_;
  catalog::Lexicon lexicon_;
  Spelling spelling_;
  PlaceNames place_names_;
  NextMeetings next_meetings_;
  SuggestIndex suggest_index_;
  ConditionCounts condition_counts_;
  std::vector<CrisisLine> crisis_lines_;
  catalog::Upkeep upkeep_;
  UpkeepCounts upkeep_counts_;
  Guides guides_;
  std::shared_ptr<const TextReaders> text_readers_;
  std::shared_ptr<const TextShards> text_shards_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<catalog::Records>> idle_records_;
};

}  // namespace query_service
