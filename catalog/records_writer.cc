// The writing half of catalog/records.h.
#include <set>

#include "catalog/listing_json.h"
#include "catalog/records.h"
#include "catalog/slots.h"
#include "catalog/text.h"

#include <nlohmann/json.hpp>

namespace catalog {
namespace {

// One writer, one transaction, no journal: a file that is not finished is thrown away.
constexpr const char* shape = R"sql(
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE listings (docid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE former_ids (id TEXT PRIMARY KEY, docid INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE concepts (vocabulary TEXT NOT NULL, ordinal INTEGER NOT NULL, json TEXT NOT NULL,
                       PRIMARY KEY (vocabulary, ordinal)) WITHOUT ROWID;
CREATE TABLE time_zones (area TEXT PRIMARY KEY, timezone TEXT NOT NULL, whole INTEGER NOT NULL,
                         others TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE region_parents (region TEXT PRIMARY KEY, parent TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (place INTEGER PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL,
                     country TEXT NOT NULL, region TEXT NOT NULL, latitude REAL, longitude REAL,
                     population INTEGER NOT NULL);
CREATE TABLE place_names (key TEXT NOT NULL, place INTEGER NOT NULL,
                          PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE lexicon (words TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, use TEXT NOT NULL,
                      language TEXT NOT NULL);
CREATE TABLE name_words (word TEXT PRIMARY KEY, uses BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE name_ranks (ranks BLOB NOT NULL);
CREATE TABLE shelves (kind TEXT NOT NULL, key TEXT NOT NULL, parent TEXT NOT NULL,
                      name TEXT NOT NULL, listings INTEGER NOT NULL,
                      PRIMARY KEY (kind, parent, name, key)) WITHOUT ROWID;
CREATE INDEX shelves_by_key ON shelves (kind, key);
CREATE TABLE shelf_listings (kind TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
                             docid INTEGER NOT NULL,
                             PRIMARY KEY (kind, key, name, docid)) WITHOUT ROWID;
CREATE TABLE upkeep (json TEXT NOT NULL);
BEGIN;
)sql";

std::set<std::string> keys_of(const GazetteerPlace& place) {
  std::set<std::string> keys{place_key(place.name)};
  for (const std::string& alias : place.aliases) keys.insert(place_key(alias));
  keys.erase("");
  return keys;
}

}  // namespace

RecordsWriter::RecordsWriter(Database database, Statement listing, Statement former, Statement word,
                             Statement place, Statement place_name, Statement phrase,
                             Statement name_word, Statement on_shelf)
    : database_(std::move(database)),
      listing_(std::move(listing)),
      former_(std::move(former)),
      concept_(std::move(word)),
      place_(std::move(place)),
      place_name_(std::move(place_name)),
      phrase_(std::move(phrase)),
      name_word_(std::move(name_word)),
      on_shelf_(std::move(on_shelf)) {}

Expected<RecordsWriter> RecordsWriter::create(const std::filesystem::path& path) {
  auto database = Database::create(path);
  if (!database) return tl::unexpected(database.error());
  if (auto made = database->run(shape); !made) return tl::unexpected(made.error());

  auto listing = database->prepare("INSERT INTO listings VALUES (?1, ?2, ?3)");
  auto former = database->prepare("INSERT OR IGNORE INTO former_ids VALUES (?1, ?2)");
  auto word = database->prepare("INSERT INTO concepts VALUES (?1, ?2, ?3)");
  auto place = database->prepare("INSERT INTO places VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  auto place_name = database->prepare("INSERT INTO place_names VALUES (?1, ?2)");
  auto phrase = database->prepare("INSERT INTO lexicon VALUES (?1, ?2, ?3, ?4, ?5)");
  auto name_word = database->prepare("INSERT INTO name_words VALUES (?1, ?2)");
  auto on_shelf = database->prepare("INSERT INTO shelf_listings VALUES (?1, ?2, ?3, ?4)");
  for (const auto* statement :
       {&listing, &former, &word, &place, &place_name, &phrase, &name_word, &on_shelf})
    if (!*statement) return tl::unexpected(statement->error());
  return RecordsWriter(std::move(*database), std::move(*listing), std::move(*former),
                       std::move(*word), std::move(*place), std::move(*place_name),
                       std::move(*phrase), std::move(*name_word), std::move(*on_shelf));
}

Expected<void> RecordsWriter::write(Statement& statement) {
  statement.step();
  const bool failed = statement.failed();
  statement.reset();
  if (failed)
    return failure(FailureKind::unreadable,
                   "the records cannot be written: " + database_.problem());
  return {};
}

Expected<void> RecordsWriter::add(DocId docid, const Listing& listing) {
  return add(docid, listing, json_of(listing).dump());
}

Expected<void> RecordsWriter::add(DocId docid, const Listing& listing, std::string_view json) {
  listing_.bind(1, static_cast<std::int64_t>(docid));
  listing_.bind(2, listing.id);
  listing_.bind(3, json);
  if (auto written = write(listing_); !written) return written;
  for (const std::string& former : listing.formerly) {
    former_.bind(1, former);
    former_.bind(2, static_cast<std::int64_t>(docid));
    if (auto written = write(former_); !written) return written;
  }
  return put_on_shelves(docid, listing);
}

Expected<void> RecordsWriter::put_on_shelves(DocId docid, const Listing& listing) {
  const auto shelf_like = [&](const Shelf& shelf) -> Shelf& {
    return shelves_.emplace(std::pair(shelf.kind, shelf.key), shelf).first->second;
  };
  // An organization is called as its own listing says; others may write it in another way.
  if (auto own = shelf_of_organization(listing)) shelf_like(*own).name = own->name;
  for (Shelf& shelf : shelves_of(listing)) {
    const std::size_t listings = shelf.listings;
    shelf.listings = 0;
    shelf_like(shelf).listings += listings;
    on_shelf_.bind(1, to_text(shelf.kind));
    on_shelf_.bind(2, shelf.key);
    on_shelf_.bind(3, fold(listing.name));
    on_shelf_.bind(4, static_cast<std::int64_t>(docid));
    if (auto written = write(on_shelf_); !written) return written;
  }
  return {};
}

Expected<void> RecordsWriter::write_shelves() {
  auto row = database_.prepare("INSERT INTO shelves VALUES (?1, ?2, ?3, ?4, ?5)");
  if (!row) return tl::unexpected(row.error());
  for (const auto& [key, shelf] : shelves_) {
    row->bind(1, to_text(shelf.kind));
    row->bind(2, shelf.key);
    row->bind(3, shelf.parent);
    row->bind(4, shelf.name);
    row->bind(5, static_cast<std::int64_t>(shelf.listings));
    if (auto written = write(*row); !written) return written;
  }
  return {};
}

Expected<void> RecordsWriter::add(std::string_view vocabulary, const Vocabulary& words) {
  std::int64_t ordinal = 0;
  for (const Concept& next : words.concepts()) {
    concept_.bind(1, vocabulary);
    concept_.bind(2, ordinal++);
    concept_.bind(3, json_text_of(next));
    if (auto written = write(concept_); !written) return written;
  }
  return {};
}

Expected<void> RecordsWriter::add(const GazetteerPlace& place) {
  place_.bind(1, ++place_count_);
  place_.bind(2, to_text(place.type));
  place_.bind(3, place.name);
  place_.bind(4, place.country);
  place_.bind(5, place.region);
  if (place.coordinates) {
    place_.bind(6, place.coordinates->latitude);
    place_.bind(7, place.coordinates->longitude);
  } else {
    place_.bind_null(6);
    place_.bind_null(7);
  }
  place_.bind(8, place.population);
  if (auto written = write(place_); !written) return written;
  for (const std::string& key : keys_of(place)) {
    place_name_.bind(1, key);
    place_name_.bind(2, place_count_);
    if (auto written = write(place_name_); !written) return written;
  }
  return {};
}

// Prepared at each call: there are some hundred areas, not the many thousands of places.
Expected<void> RecordsWriter::add_time_zones(std::string_view area, const AreaTimeZone& zones) {
  auto row = database_.prepare("INSERT INTO time_zones VALUES (?1, ?2, ?3, ?4)");
  if (!row) return tl::unexpected(row.error());
  std::string others;
  for (const std::string& other : zones.others) others += other + "\n";
  row->bind(1, area);
  row->bind(2, zones.timezone);
  row->bind(3, static_cast<std::int64_t>(zones.whole ? 1 : 0));
  row->bind(4, others);
  return write(*row);
}

Expected<void> RecordsWriter::add_region_parent(std::string_view region, std::string_view parent) {
  auto row = database_.prepare("INSERT INTO region_parents VALUES (?1, ?2)");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, region);
  row->bind(2, parent);
  return write(*row);
}

Expected<void> RecordsWriter::add(const LexiconPhrase& phrase) {
  phrase_.bind(1, phrase.words);
  phrase_.bind(2, to_text(phrase.type));
  phrase_.bind(3, phrase.id);
  phrase_.bind(4, to_text(phrase.use));
  phrase_.bind(5, phrase.language);
  return write(phrase_);
}

Expected<void> RecordsWriter::add(const NameWord& word) {
  name_word_.bind(1, word.word);
  name_word_.bind_bytes(2, name_uses_bytes(word.uses));
  return write(name_word_);
}

// Four bytes each, as number_slot writes them.
Expected<void> RecordsWriter::add_name_ranks(const std::vector<std::int32_t>& ranks) {
  auto row = database_.prepare("INSERT INTO name_ranks VALUES (?1)");
  if (!row) return tl::unexpected(row.error());
  std::string bytes;
  bytes.reserve(ranks.size() * 4);
  for (const std::int32_t rank : ranks) bytes += number_slot(rank);
  row->bind_bytes(1, bytes);
  return write(*row);
}

Expected<void> RecordsWriter::add(const Upkeep& upkeep) {
  auto row = database_.prepare("INSERT INTO upkeep VALUES (?1)");
  if (!row) return tl::unexpected(row.error());
  row->bind(1, json_text_of(upkeep));
  return write(*row);
}

Expected<void> RecordsWriter::finish() {
  if (auto written = write_shelves(); !written) return written;
  return database_.run("COMMIT; PRAGMA optimize;");
}

}  // namespace catalog
