// Columns from the value slots of an index.
#include <xapian.h>

#include <algorithm>
#include <future>

#include "catalog/slots.h"
#include "query-service/snapshot/columns.h"

namespace query_service {
namespace {

using catalog::Expected;
using catalog::Ordinal;

Status status_of(const std::string& text) {
  if (text == "closed") return Status::closed;
  return text == "paused" ? Status::paused : Status::active;
}

// The slot's text of each document in order, empty where it has none.
class Values {
 public:
  Values(const Xapian::Database& index, unsigned slot)
      : at_(index.valuestream_begin(slot)), end_(index.valuestream_end(slot)) {}

  std::string next() {
    ++document_;
    if (at_ == end_ || at_.get_docid() > document_) return {};
    std::string text = *at_;
    ++at_;
    return text;
  }

 private:
  Xapian::ValueIterator at_, end_;
  Xapian::docid document_ = 0;
};

// Calls `use` with each of them.
template <typename Use>
void for_each_value(const Xapian::Database& index, unsigned slot, Use use) {
  Values values(index, slot);
  for (Xapian::docid left = index.get_lastdocid(); left > 0; --left) use(values.next());
}

// What the texts of a slot tell, row by row.  Neighbours on the Earth are neighbours here: most
// tell what the one before them does.
template <typename Told>
class Listed {
 public:
  Listed(const Xapian::Database& index, unsigned slot) : values_(index, slot) {}

  struct Next {
    const Told& value;
    bool is_new;  // another than before
  };
  template <typename Read>
  Next next(Read read) {
    std::string text = values_.next();
    const bool is_new = text != before_ || !is_read_;
    if (is_new) {
      told_ = read(text);
      before_ = std::move(text);
      is_read_ = true;
    }
    return {told_, is_new};
  }

 private:
  Values values_;
  std::string before_;
  Told told_ = {};
  bool is_read_ = false;
};

struct Conditions {
  std::vector<Ordinal> with_broader = {}, main = {}, stated = {};
};

// Of each condition all it is a kind of, itself among them, in ascending order.
class WiderConditions {
 public:
  explicit WiderConditions(const catalog::Vocabulary& vocabulary) {
    for (std::size_t at = 0; at < vocabulary.concepts().size(); ++at)
      wider_.push_back(vocabulary.with_broader(static_cast<Ordinal>(at)));
  }

  std::vector<Ordinal> with_broader(const std::vector<Ordinal>& stated) const {
    std::vector<Ordinal> all;
    for (const Ordinal one : stated) all.insert(all.end(), of(one).begin(), of(one).end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  // Without those that say only what another is a kind of.
  std::vector<Ordinal> main_of(const std::vector<Ordinal>& stated) const {
    if (stated.size() < 2) return stated;
    std::vector<Ordinal> all;
    for (const Ordinal one : stated) {
      const bool is_wider = std::any_of(stated.begin(), stated.end(), [&](Ordinal other) {
        return other != one && std::binary_search(of(other).begin(), of(other).end(), one);
      });
      if (all.empty() || !is_wider) all.push_back(one);
    }
    return all;
  }

 private:
  const std::vector<Ordinal>& of(Ordinal condition) const { return wider_[condition]; }

  std::vector<std::vector<Ordinal>> wider_;
};

}  // namespace

// Each half reads other slots into other columns, through a database of its own: two threads can
// read at once.
class Columns::Loader {
 public:
  Loader(Columns& columns, const std::string& index_path, const Vocabularies& vocabularies)
      : columns_(columns), index_path_(index_path), vocabularies_(vocabularies) {}

  void read_facts() const;
  void read_lists() const;

 private:
  Code number_of(const std::string& iso) const {
    if (iso.empty()) return no_code;
    const auto next = static_cast<Code>(columns_.codes_.size() + 1);
    return columns_.codes_.try_emplace(iso, next).first->second;
  }
  void find_meets() const;

  Columns& columns_;
  const std::string& index_path_;
  const Vocabularies& vocabularies_;
};

void Columns::Loader::read_facts() const {
  namespace slot = catalog::slot;
  const Xapian::Database index(index_path_);
  const std::size_t count = index.get_lastdocid();
  Columns& columns = columns_;
  columns.has_position_.reserve(count);
  columns.positions_.reserve(count);
  for_each_value(index, slot::position, [&](const std::string& text) {
    const auto where = catalog::position_of(text);
    columns.has_position_.push_back(where ? 1 : 0);
    columns.positions_.push_back(where.value_or(catalog::Coordinates{}));
  });
  const auto add_day = [&](std::vector<std::int32_t>& days) {
    days.reserve(count);
    return [&days](const std::string& text) {
      const auto value = catalog::day_of(text);
      days.push_back(value ? static_cast<std::int32_t>(value->time_since_epoch().count()) : no_day);
    };
  };
  for_each_value(index, slot::verified_on, add_day(columns.verified_on_));
  for_each_value(index, slot::last_day, add_day(columns.last_days_));
  const auto add_number = [&](std::vector<std::uint32_t>& numbers) {
    numbers.reserve(count);
    return [&numbers](const std::string& text) {
      numbers.push_back(static_cast<std::uint32_t>(catalog::number_of(text).value_or(0)));
    };
  };
  for_each_value(index, slot::name_words, add_number(columns.name_words_));
  for_each_value(index, slot::length, add_number(columns.text_lengths_));
  for (const std::uint32_t length : columns.text_lengths_) columns.text_length_of_all_ += length;
  columns.statuses_.reserve(count);
  for_each_value(index, slot::status,
                 [&](const std::string& text) { columns.statuses_.push_back(status_of(text)); });
  Values moments(index, slot::moments), schedules(index, slot::schedule);
  for_each_value(index, slot::timezone, [&](const std::string& zone) {
    columns.schedules_.add(zone, moments.next(), schedules.next());
  });
  columns.schedules_.close();
  Row named = 0;
  columns.names_.reserve(count);
  for_each_value(index, slot::name_keys, [&](const std::string& text) {
    for (const catalog::NameKey key : catalog::name_keys_in(text))
      columns.names_.emplace_back(key, named);
    ++named;
  });
  std::sort(columns.names_.begin(), columns.names_.end());
  columns.names_.shrink_to_fit();
}

// All lists of a row, and then of the next.
void Columns::Loader::read_lists() const {
  namespace slot = catalog::slot;
  const Xapian::Database index(index_path_);
  const Xapian::docid count = index.get_lastdocid();
  columns_.lists_.reserve(count);
  columns_.countries_.reserve(count);
  const WiderConditions wider(vocabularies_[catalog::index_of(catalog::Facet::condition)]);
  const auto codes = [this](const std::string& text) {
    std::vector<Code> numbers;
    for (const std::string& iso : catalog::codes_of(text)) numbers.push_back(number_of(iso));
    return numbers;
  };
  const auto code = [this](const std::string& text) { return number_of(text); };
  std::vector<Listed<std::vector<Ordinal>>> facets;
  for (const catalog::FacetDescription& facet : catalog::facets)
    facets.emplace_back(index, catalog::facet_slot(facet.facet));
  Listed<std::vector<Ordinal>> mentioned(index, slot::mentioned);
  Listed<std::vector<Code>> regions(index, slot::region), serves(index, slot::serves);
  Listed<Code> country(index, slot::country);
  Conditions conditions;
  for (Xapian::docid left = count; left > 0; --left) {
    for (std::size_t facet = 0; facet < facets.size(); ++facet) {
      const auto& [values, is_new] = facets[facet].next(catalog::ordinals_of);
      if (facet != catalog::index_of(catalog::Facet::condition)) {
        columns_.lists_.add(values);
        continue;
      }
      if (is_new) conditions = {wider.with_broader(values), wider.main_of(values), values};
      columns_.lists_.add(conditions.with_broader);
    }
    columns_.lists_.add(conditions.main);
    columns_.lists_.add(conditions.stated);
    columns_.lists_.add(mentioned.next(catalog::ordinals_of).value);
    columns_.lists_.add(regions.next(codes).value);
    columns_.lists_.add(serves.next(codes).value);
    columns_.countries_.push_back(country.next(code).value);
  }
  columns_.lists_.close();
  find_meets();
}

void Columns::Loader::find_meets() const {
  const auto has = [&](catalog::Facet facet, std::string_view id) {
    const auto ordinal = vocabularies_[catalog::index_of(facet)].find(id);
    return [this, facet, ordinal](Row row) {
      const auto values = columns_.facet(facet, row);
      return ordinal && std::find(values.begin(), values.end(), *ordinal) != values.end();
    };
  };
  const auto online = has(catalog::Facet::format, "online");
  const auto phone = has(catalog::Facet::format, "phone");
  const auto hybrid = has(catalog::Facet::format, "hybrid");
  const auto locally = has(catalog::Facet::reach, "local");
  const auto regionally = has(catalog::Facet::reach, "regional");
  const auto nationally = has(catalog::Facet::reach, "national");
  const auto internationally = has(catalog::Facet::reach, "international");
  const auto count = static_cast<Row>(columns_.countries_.size());
  columns_.meets_.reserve(count);
  for (Row row = 0; row < count; ++row)
    columns_.meets_.push_back({.online = online(row),
                               .phone = phone(row),
                               .hybrid = hybrid(row),
                               .locally = locally(row),
                               .regionally = regionally(row),
                               .nationally = nationally(row),
                               .internationally = internationally(row)});
}

Expected<Columns> Columns::load(const std::string& index_path, const Vocabularies& vocabularies,
                                std::vector<std::int32_t> name_ranks) try {
  const std::size_t count = Xapian::Database(index_path).get_lastdocid();
  if (name_ranks.size() != count)
    return catalog::failure(catalog::FailureKind::damaged,
                            index_path + " holds " + std::to_string(count) +
                                " documents, and the records order the names of " +
                                std::to_string(name_ranks.size()));
  Columns columns;
  columns.name_ranks_ = std::move(name_ranks);
  const Loader loader(columns, index_path, vocabularies);
  // At the same time; where there is no thread for it, one after the other.
  std::future<void> facts = std::async([&] { loader.read_facts(); });
  loader.read_lists();
  facts.get();
  return columns;
} catch (const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::damaged,
                          index_path + " cannot be read: " + error.get_description());
}

}  // namespace query_service
