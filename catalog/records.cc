#include "catalog/records.h"

#include "catalog/listing_json.h"
#include "catalog/slots.h"

namespace catalog {
namespace {

// Some 4 KiB each: 4 MiB for each reader, of which there are as many as searches at once.
constexpr std::size_t most_kept = 1024;

GazetteerPlace place_of(const Statement& row) {
  GazetteerPlace place{.type = place_type_of(row.text(0)).value_or(PlaceType::city),
                       .name = std::string(row.text(1)),
                       .country = std::string(row.text(2)),
                       .region = std::string(row.text(3)),
                       .population = row.integer(6)};
  if (!row.is_null(4)) place.coordinates = Coordinates{row.real(4), row.real(5)};
  return place;
}

}  // namespace

Expected<Records> Records::open(const std::filesystem::path& path) {
  auto database = Database::open_immutable(path);
  if (!database) return tl::unexpected(database.error());
  auto shape = database->prepare("SELECT docid, id, json FROM listings LIMIT 0");
  if (!shape) return tl::unexpected(shape.error());
  return Records(std::move(*database));
}

Expected<SharedListing> Records::listing(DocId docid) {
  if (kept_.empty()) kept_.resize(most_kept);
  Kept& kept = kept_[docid % most_kept];
  if (kept.docid == docid && docid > 0) return kept.listing;
  auto listing = read_listing(docid);
  if (listing) kept = {docid, *listing};
  return listing;
}

Expected<SharedListing> Records::read_listing(DocId docid) {
  if (!listing_by_docid_) {
    auto prepared = database_.prepare("SELECT json FROM listings WHERE docid = ?1");
    if (!prepared) return tl::unexpected(prepared.error());
    listing_by_docid_ = std::move(*prepared);
  }
  Statement& row = *listing_by_docid_;
  row.reset();
  row.bind(1, static_cast<std::int64_t>(docid));
  if (!row.step())
    return failure(row.failed() ? FailureKind::damaged : FailureKind::not_found,
                   "there is no listing number " + std::to_string(docid));
  auto listing = listing_of(row.text(0));
  if (!listing) return tl::unexpected(listing.error());
  return shared(std::move(*listing));
}

std::optional<DocId> Records::docid_of(std::string_view listing_id) {
  auto row = database_.prepare("SELECT docid FROM listings WHERE id = ?1");
  if (!row) return {};
  row->bind(1, listing_id);
  return row->step() ? std::optional(static_cast<DocId>(row->integer(0))) : std::nullopt;
}

std::optional<std::string> Records::id_of_former(std::string_view listing_id) {
  auto row = database_.prepare(
      "SELECT listings.id FROM former_ids JOIN listings USING (docid) WHERE former_ids.id = ?1");
  if (!row) return {};
  row->bind(1, listing_id);
  return row->step() ? std::optional(std::string(row->text(0))) : std::nullopt;
}

Expected<std::vector<std::string>> Records::ids_from(std::string_view beginning, std::size_t most) {
  auto rows = database_.prepare(
      "SELECT id FROM listings WHERE id >= ?1 AND id < ?1 || x'7F' ORDER BY id LIMIT ?2");
  if (!rows) return tl::unexpected(rows.error());
  rows->bind(1, beginning);
  rows->bind(2, static_cast<std::int64_t>(most));
  std::vector<std::string> ids;
  while (rows->step()) ids.emplace_back(rows->text(0));
  if (rows->failed()) return failure(FailureKind::damaged, "the ids cannot be read whole");
  return ids;
}

Expected<Vocabulary> Records::vocabulary(std::string_view name) {
  auto rows = database_.prepare("SELECT json FROM concepts WHERE vocabulary = ?1 ORDER BY ordinal");
  if (!rows) return tl::unexpected(rows.error());
  rows->bind(1, name);
  std::vector<Concept> concepts;
  while (rows->step()) {
    auto next = concept_of(rows->text(0));
    if (!next) return tl::unexpected(next.error());
    concepts.push_back(std::move(*next));
  }
  if (rows->failed())
    return failure(FailureKind::damaged,
                   "the vocabulary " + std::string(name) + " cannot be read whole");
  return Vocabulary(std::move(concepts));
}

Expected<std::vector<LexiconPhrase>> Records::lexicon() {
  auto rows =
      database_.prepare("SELECT words, type, id, use, language FROM lexicon ORDER BY rowid");
  if (!rows) return tl::unexpected(rows.error());
  std::vector<LexiconPhrase> phrases;
  while (rows->step()) {
    const auto type = phrase_type_of(rows->text(1));
    const auto use = phrase_use_of(rows->text(3));
    if (!type || !use)
      return failure(FailureKind::damaged, "the lexicon holds a phrase of no known type");
    phrases.push_back({std::string(rows->text(0)), *type, std::string(rows->text(2)), *use,
                       std::string(rows->text(4))});
  }
  if (rows->failed()) return failure(FailureKind::damaged, "the lexicon cannot be read whole");
  return phrases;
}

Expected<void> Records::for_each_place_name(
    const std::function<void(std::string_view place_key, std::int64_t place)>& use) {
  auto rows = database_.prepare("SELECT key, place FROM place_names ORDER BY key, place");
  if (!rows) return tl::unexpected(rows.error());
  while (rows->step()) use(rows->text(0), rows->integer(1));
  if (rows->failed())
    return failure(FailureKind::damaged, "the names of places cannot be read whole");
  return {};
}

Expected<void> Records::for_each_place(
    const std::function<void(const GazetteerPlace& place)>& use) {
  auto rows = database_.prepare(
      "SELECT type, name, country, region, latitude, longitude, population FROM places "
      "ORDER BY place");
  if (!rows) return tl::unexpected(rows.error());
  while (rows->step()) use(place_of(*rows));
  if (rows->failed()) return failure(FailureKind::damaged, "the places cannot be read whole");
  return {};
}

Expected<Shelf> Records::shelf(ShelfKind kind, std::string_view key) {
  auto row =
      database_.prepare("SELECT parent, name, listings FROM shelves WHERE kind = ?1 AND key = ?2");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, to_text(kind));
  row->bind(2, key);
  if (!row->step())
    return failure(row->failed() ? FailureKind::damaged : FailureKind::not_found,
                   "there is no shelf " + std::string(key));
  return Shelf{kind, std::string(key), std::string(row->text(0)), std::string(row->text(1)),
               static_cast<std::size_t>(row->integer(2))};
}

Expected<std::vector<Shelf>> Records::shelves(ShelfKind kind, std::string_view parent,
                                              std::size_t most, std::size_t offset) {
  auto rows = database_.prepare(
      "SELECT key, name, listings FROM shelves WHERE kind = ?1 AND parent = ?2 "
      "ORDER BY name, key LIMIT ?3 OFFSET ?4");
  if (!rows) return tl::unexpected(rows.error());
  rows->bind(1, to_text(kind));
  rows->bind(2, parent);
  rows->bind(3, static_cast<std::int64_t>(most));
  rows->bind(4, static_cast<std::int64_t>(offset));
  std::vector<Shelf> shelves;
  while (rows->step())
    shelves.push_back({kind, std::string(rows->text(0)), std::string(parent),
                       std::string(rows->text(1)), static_cast<std::size_t>(rows->integer(2))});
  if (rows->failed()) return failure(FailureKind::damaged, "the shelves cannot be read whole");
  return shelves;
}

Expected<std::vector<DocId>> Records::on_shelf(ShelfKind kind, std::string_view key,
                                               std::size_t most) {
  auto rows = database_.prepare(
      "SELECT docid FROM shelf_listings WHERE kind = ?1 AND key = ?2 ORDER BY name, docid "
      "LIMIT ?3");
  if (!rows) return tl::unexpected(rows.error());
  rows->bind(1, to_text(kind));
  rows->bind(2, key);
  rows->bind(3, static_cast<std::int64_t>(most));
  std::vector<DocId> docids;
  while (rows->step()) docids.push_back(static_cast<DocId>(rows->integer(0)));
  if (rows->failed()) return failure(FailureKind::damaged, "a shelf cannot be read whole");
  return docids;
}

Expected<AreaTimeZones> Records::time_zones() {
  auto rows = database_.prepare("SELECT area, timezone, whole, others FROM time_zones");
  if (!rows) return tl::unexpected(rows.error());
  AreaTimeZones zones;
  while (rows->step()) {
    AreaTimeZone area{.timezone = std::string(rows->text(1)), .whole = rows->integer(2) != 0};
    std::string_view others = rows->text(3);
    for (std::size_t end; (end = others.find('\n')) != others.npos; others.remove_prefix(end + 1))
      area.others.emplace_back(others.substr(0, end));
    zones.emplace(rows->text(0), std::move(area));
  }
  if (rows->failed()) return failure(FailureKind::damaged, "the time zones cannot be read whole");
  return zones;
}

Expected<RegionParents> Records::region_parents() {
  auto rows = database_.prepare("SELECT region, parent FROM region_parents");
  if (!rows) return tl::unexpected(rows.error());
  RegionParents parents;
  while (rows->step()) parents.emplace(rows->text(0), rows->text(1));
  if (rows->failed()) return failure(FailureKind::damaged, "the regions cannot be read whole");
  return parents;
}

Expected<void> Records::for_each_name_word(const std::function<void(const NameWord& word)>& use) {
  auto rows = database_.prepare("SELECT word, uses FROM name_words ORDER BY word");
  if (!rows) return tl::unexpected(rows.error());
  while (rows->step()) use({std::string(rows->text(0)), name_uses_in(rows->bytes(1))});
  if (rows->failed())
    return failure(FailureKind::damaged, "the names of listings cannot be read whole");
  return {};
}

Expected<std::vector<std::int32_t>> Records::name_ranks() {
  constexpr std::size_t rank_bytes = 4;
  auto row = database_.prepare("SELECT ranks FROM name_ranks");
  if (!row) return tl::unexpected(row.error());
  if (!row->step())
    return failure(FailureKind::damaged, "the order of the names of listings cannot be read");
  const std::string_view bytes = row->bytes(0);
  std::vector<std::int32_t> ranks;
  for (std::size_t at = 0; at + rank_bytes <= bytes.size(); at += rank_bytes)
    ranks.push_back(*number_of(bytes.substr(at, rank_bytes)));
  return ranks;
}

Expected<Upkeep> Records::upkeep() {
  auto row = database_.prepare("SELECT json FROM upkeep");
  if (!row) return tl::unexpected(row.error());
  if (row->step()) return upkeep_of(row->text(0));
  if (row->failed()) return failure(FailureKind::damaged, "the upkeep cannot be read");
  return Upkeep{};
}

}  // namespace catalog
