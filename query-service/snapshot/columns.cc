#include "query-service/snapshot/columns.h"

#include <xapian.h>

#include <algorithm>

#include "catalog/schedule/schedule_slot.h"
#include "catalog/slots.h"

namespace query_service {
namespace {

using catalog::Expected;

Status status_of(const std::string& text) {
  if (text == "closed") return Status::closed;
  return text == "paused" ? Status::paused : Status::active;
}

// Calls `use` with the slot's text of each document in order, empty where it has none.
template <typename Use>
void for_each_value(const Xapian::Database& index, unsigned slot, Use use) {
  const Xapian::docid count = index.get_lastdocid();
  Xapian::docid next = 1;
  for (auto value = index.valuestream_begin(slot); value != index.valuestream_end(slot); ++value) {
    for (; next < value.get_docid(); ++next) use(std::string());
    use(*value);
    ++next;
  }
  for (; next <= count; ++next) use(std::string());
}

std::vector<catalog::Ordinal> main_of(const std::vector<catalog::Ordinal>& stated,
                                      const catalog::Vocabulary& vocabulary) {
  if (stated.size() < 2) return stated;
  std::vector<catalog::Ordinal> all;
  for (const catalog::Ordinal one : stated) {
    const bool is_wider = std::any_of(stated.begin(), stated.end(), [&](catalog::Ordinal other) {
      const auto wider = vocabulary.with_broader(other);
      return other != one && std::binary_search(wider.begin(), wider.end(), one);
    });
    if (all.empty() || !is_wider) all.push_back(one);
  }
  return all;
}

std::vector<catalog::Ordinal> with_broader(const std::vector<catalog::Ordinal>& stated,
                                           const catalog::Vocabulary& vocabulary) {
  std::vector<catalog::Ordinal> all;
  for (const catalog::Ordinal ordinal : stated)
    for (const catalog::Ordinal wider : vocabulary.with_broader(ordinal)) all.push_back(wider);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

Code Columns::code(const std::string& iso) const {
  const auto found = codes_.find(iso);
  return found == codes_.end() ? no_code : found->second;
}

catalog::Schedule Columns::schedule(Row row) const {
  const std::span<const char> slot = schedules_[row];
  return catalog::schedule_in({slot.data(), slot.size()}, timezone_name(timezone(row)));
}

std::vector<Row> Columns::called(catalog::NameKey key) const {
  std::vector<Row> rows;
  for (auto at = std::lower_bound(names_.begin(), names_.end(), std::pair(key, Row{0}));
       at != names_.end() && at->first == key; ++at)
    rows.push_back(at->second);
  return rows;
}

Code Columns::number_of(const std::string& iso) {
  if (iso.empty()) return no_code;
  return codes_.emplace(iso, static_cast<Code>(codes_.size() + 1)).first->second;
}

void Columns::find_meets(const Vocabularies& vocabularies) {
  const auto has = [&](catalog::Facet facet, Row row, std::string_view id) {
    const auto values = this->facet(facet, row);
    const auto ordinal = vocabularies[catalog::index_of(facet)].find(id);
    return ordinal && std::find(values.begin(), values.end(), *ordinal) != values.end();
  };
  for (Row row = 0; row < size(); ++row)
    meets_.push_back({.online = has(catalog::Facet::format, row, "online"),
                      .phone = has(catalog::Facet::format, row, "phone"),
                      .hybrid = has(catalog::Facet::format, row, "hybrid"),
                      .locally = has(catalog::Facet::reach, row, "local"),
                      .regionally = has(catalog::Facet::reach, row, "regional"),
                      .nationally = has(catalog::Facet::reach, row, "national"),
                      .internationally = has(catalog::Facet::reach, row, "international")});
}

Expected<Columns> Columns::load(const std::string& index_path, const Vocabularies& vocabularies,
                                std::vector<std::int32_t> name_ranks) try {
  namespace slot = catalog::slot;
  const Xapian::Database index(index_path);
  if (name_ranks.size() != index.get_lastdocid())
    return catalog::failure(catalog::FailureKind::damaged,
                            index_path + " holds " + std::to_string(index.get_lastdocid()) +
                                " documents, and the records order the names of " +
                                std::to_string(name_ranks.size()));
  Columns columns;
  columns.name_ranks_ = std::move(name_ranks);
  for_each_value(index, slot::position, [&](const std::string& text) {
    const auto where = catalog::position_of(text);
    columns.has_position_.push_back(where ? 1 : 0);
    columns.positions_.push_back(where.value_or(catalog::Coordinates{}));
  });
  const auto add_day = [](std::vector<std::int32_t>& days) {
    return [&days](const std::string& text) {
      const auto value = catalog::day_of(text);
      days.push_back(value ? static_cast<std::int32_t>(value->time_since_epoch().count()) : no_day);
    };
  };
  for_each_value(index, slot::verified_on, add_day(columns.verified_on_));
  for_each_value(index, slot::last_day, add_day(columns.last_days_));
  for_each_value(index, slot::name_words, [&](const std::string& text) {
    columns.name_words_.push_back(static_cast<std::uint32_t>(catalog::number_of(text).value_or(0)));
  });
  for_each_value(index, slot::length, [&](const std::string& text) {
    const auto length = static_cast<std::uint32_t>(catalog::number_of(text).value_or(0));
    columns.text_lengths_.push_back(length);
    columns.text_length_of_all_ += length;
  });
  for_each_value(index, slot::status,
                 [&](const std::string& text) { columns.statuses_.push_back(status_of(text)); });
  for_each_value(index, slot::country, [&](const std::string& text) {
    columns.countries_.push_back(columns.number_of(text));
  });
  const auto add_codes = [&](ManyColumn<Code>& column) {
    return [&](const std::string& text) {
      std::vector<Code> codes;
      for (const std::string& iso : catalog::codes_of(text))
        codes.push_back(columns.number_of(iso));
      column.append(codes);
    };
  };
  for_each_value(index, slot::region, add_codes(columns.regions_));
  for_each_value(index, slot::serves, add_codes(columns.serves_));
  for_each_value(index, slot::mentioned, [&](const std::string& text) {
    columns.mentioned_.append(catalog::ordinals_of(text));
  });
  for_each_value(index, slot::moments, [&](const std::string& text) {
    columns.moments_.append(catalog::moments_of(text));
  });
  for_each_value(index, slot::schedule,
                 [&](const std::string& text) { columns.schedules_.append(std::span(text)); });
  std::map<std::string, std::uint16_t> zones{{"", 0}};
  for_each_value(index, slot::timezone, [&](const std::string& text) {
    const auto [at, is_new] = zones.try_emplace(text, static_cast<std::uint16_t>(zones.size()));
    if (is_new) columns.timezone_names_.push_back(text);
    columns.timezones_.push_back(at->second);
  });
  Row named = 0;
  for_each_value(index, slot::name_keys, [&](const std::string& text) {
    for (const catalog::NameKey key : catalog::name_keys_in(text))
      columns.names_.emplace_back(key, named);
    ++named;
  });
  std::sort(columns.names_.begin(), columns.names_.end());
  for (const catalog::FacetDescription& facet : catalog::facets) {
    auto& column = columns.facets_[catalog::index_of(facet.facet)];
    const catalog::Vocabulary& vocabulary = vocabularies[catalog::index_of(facet.facet)];
    for_each_value(index, catalog::facet_slot(facet.facet), [&](const std::string& text) {
      const std::vector<catalog::Ordinal> stated = catalog::ordinals_of(text);
      if (facet.facet == catalog::Facet::condition) {
        columns.stated_.append(stated);
        columns.main_.append(main_of(stated, vocabulary));
      }
      column.append(facet.facet == catalog::Facet::condition ? with_broader(stated, vocabulary)
                                                             : stated);
    });
  }
  columns.find_meets(vocabularies);
  return columns;
} catch (const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::damaged,
                          index_path + " cannot be read: " + error.get_description());
}

}  // namespace query_service
