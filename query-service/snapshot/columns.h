// The small facts of every listing in flat columns: what filters, facets, distance and order read.
//
// Loaded once from the value slots when a snapshot is opened; row r is document r + 1.
//
// Thread promise: immutable once loaded; any number of threads may read.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "catalog/date.h"
#include "catalog/distance.h"
#include "catalog/facets.h"
#include "catalog/failure.h"
#include "catalog/name_key.h"
#include "catalog/vocabulary.h"
#include "query-service/snapshot/row_lists.h"
#include "query-service/snapshot/schedules.h"

namespace query_service {

using Code = std::uint16_t;  // an ISO 3166 code, numbered by Columns::code

enum class Status : std::uint8_t { active, paused, closed };

// How a listing meets and whom it reaches, where its format and reach say so.
struct Meets {
  bool online : 1 = false, phone : 1 = false, hybrid : 1 = false;
  bool locally : 1 = false, regionally : 1 = false, nationally : 1 = false,
                 internationally : 1 = false;
  bool remotely() const { return online || phone; }
};

class Columns {
 public:
  using Vocabularies = std::array<catalog::Vocabulary, catalog::facet_count>;

  // Reads the index of a snapshot; `vocabularies` by facet, to add broader conditions;
  // `name_ranks` as its records hold them.
  // Errors: damaged   the index can not be read, or has not as many documents as there are ranks
  static catalog::Expected<Columns> load(const std::string& index_path,
                                         const Vocabularies& vocabularies,
                                         std::vector<std::int32_t> name_ranks);

  Row size() const { return static_cast<Row>(statuses_.size()); }

  std::optional<catalog::Coordinates> position(Row row) const {
    return has_position_[row] ? std::optional(positions_[row]) : std::nullopt;
  }
  // Of a row that has a position.
  double longitude(Row row) const { return positions_[row].longitude; }
  std::optional<catalog::Day> verified_on(Row row) const { return day(verified_on_[row]); }
  std::optional<catalog::Day> last_day(Row row) const { return day(last_days_[row]); }
  std::int32_t name_rank(Row row) const { return name_ranks_[row]; }
  std::uint32_t name_words(Row row) const { return name_words_[row]; }
  // What the terms of its text count together, and of all listings.
  std::uint32_t text_length(Row row) const { return text_lengths_[row]; }
  std::uint64_t text_length_of_all() const { return text_length_of_all_; }
  Status status(Row row) const { return statuses_[row]; }
  Meets meets(Row row) const { return meets_[row]; }
  Code country(Row row) const { return countries_[row]; }
  // With those around it.
  std::span<const Code> regions(Row row) const { return lists_.list(regions_list, row); }
  std::span<const Code> serves(Row row) const { return lists_.list(serves_list, row); }
  // Conditions with their broader ones; the other facets as the listing states them.
  std::span<const catalog::Ordinal> facet(catalog::Facet facet, Row row) const {
    return lists_.list(catalog::index_of(facet), row);
  }
  // To be called where many rows, far apart, are asked for their lists: not more at once than some
  // thousand.
  void fetch_lists(std::span<const Row> rows) const { lists_.fetch(rows); }

  // Conditions as the listing states them, and those that its text names besides.
  std::span<const catalog::Ordinal> stated_conditions(Row row) const {
    return lists_.list(stated_list, row);
  }
  std::span<const catalog::Ordinal> mentioned_conditions(Row row) const {
    return lists_.list(mentioned_list, row);
  }
  // Of those it states, what it is about: "endometriosis, pelvic pain" is about the first, and says
  // with the second only what that is a kind of.  The first is always one.
  std::span<const catalog::Ordinal> main_conditions(Row row) const {
    return lists_.list(main_list, row);
  }
  // When it meets.
  const Schedules& schedules() const { return schedules_; }
  catalog::Schedule schedule(Row row) const { return schedules_.schedule(schedules_.of(row)); }
  // When in a week it can meet, on its own clock.
  WeekBits week(Row row) const { return schedules_.week(schedules_.of(row)); }
  // The listings of which this is the key of the name.
  std::vector<Row> called(catalog::NameKey key) const;

  // The number of a code; `no_code` where no listing has it.
  static constexpr Code no_code = 0;
  Code code(const std::string& iso) const;
  // Every code that a listing has, with its number.
  const std::map<std::string, Code, std::less<>>& codes() const { return codes_; }

 private:
  static constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();
  static std::optional<catalog::Day> day(std::int32_t days) {
    return days == no_day ? std::nullopt : std::optional(catalog::Day(std::chrono::days(days)));
  }
  class Loader;  // load_columns.cc

  // Behind those of the facets.
  enum List : std::size_t {
    main_list = catalog::facet_count,
    stated_list,
    mentioned_list,
    regions_list,
    serves_list,
    list_count
  };

  std::vector<std::uint8_t> has_position_;
  std::vector<catalog::Coordinates> positions_;
  std::vector<std::int32_t> verified_on_;
  std::vector<std::int32_t> last_days_;
  std::vector<std::int32_t> name_ranks_;
  std::vector<std::uint32_t> name_words_;
  std::vector<std::uint32_t> text_lengths_;
  std::uint64_t text_length_of_all_ = 0;
  std::vector<Status> statuses_;
  std::vector<Meets> meets_;
  std::vector<Code> countries_;
  RowLists<list_count> lists_;
  Schedules schedules_;
  std::vector<std::pair<catalog::NameKey, Row>> names_;  // sorted
  std::map<std::string, Code, std::less<>> codes_;
};

}  // namespace query_service
