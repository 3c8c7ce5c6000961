#include "catalog/records.h"

#include <nlohmann/json.hpp>

#include "catalog/listing_json.h"

namespace catalog {
namespace {

std::vector<std::string> parted(std::string_view text) {
  const auto names = nlohmann::json::parse(text, nullptr, false);
  return names.is_array() ? names.get<std::vector<std::string>>() : std::vector<std::string>{};
}

GazetteerPlace place_of(const Statement& row) {
  GazetteerPlace place{.type = place_type_of(row.text(0)).value_or(PlaceType::city),
                       .name = std::string(row.text(1)),
                       .country = std::string(row.text(2)),
                       .region = std::string(row.text(3)),
                       .population = row.integer(6),
                       .aliases = parted(row.text(7))};
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

Expected<Listing> Records::listing(DocId docid) {
  auto row = database_.prepare("SELECT json FROM listings WHERE docid = ?1");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, static_cast<std::int64_t>(docid));
  if (!row->step())
    return failure(row->failed() ? FailureKind::damaged : FailureKind::not_found,
                   "there is no listing number " + std::to_string(docid));
  return listing_of(row->text(0));
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

std::vector<GazetteerPlace> Records::places_named(std::string_view place_key, std::size_t most) {
  std::vector<GazetteerPlace> places;
  auto rows = database_.prepare(
      "SELECT type, name, country, region, latitude, longitude, population, aliases "
      "FROM place_names JOIN places USING (place) WHERE key = ?1 "
      "ORDER BY population DESC, place LIMIT ?2");
  if (!rows) return places;
  rows->bind(1, place_key);
  rows->bind(2, static_cast<std::int64_t>(most));
  while (rows->step()) places.push_back(place_of(*rows));
  return places;
}

Expected<std::map<std::string, std::string>> Records::time_zones() {
  auto rows = database_.prepare("SELECT area, timezone FROM time_zones");
  if (!rows) return tl::unexpected(rows.error());
  std::map<std::string, std::string> zones;
  while (rows->step()) zones.emplace(rows->text(0), rows->text(1));
  if (rows->failed()) return failure(FailureKind::damaged, "the time zones cannot be read whole");
  return zones;
}

}  // namespace catalog
