// records.sqlite: every listing, vocabulary and place of a snapshot, written and read side by side.
//
//   listings      docid (as in the index), id, json (catalog/listing_json.h)
//   former_ids    an id that a listing had once -> docid
//   concepts      vocabulary, ordinal, json (catalog/vocabulary.h)
//   lexicon       every phrase that means something to a search (catalog/lexicon.h)
//   places        the gazetteer; place_names: place_key(name or alias) -> place
//   time_zones    area (country or region), the IANA name of the zone of most people there, and
//                 what other clocks there are
//   region_parents  a region, and the one it lies in
//   shelves       where listings stand together (catalog/shelf.h); shelf_listings: what on which
//   name_words    every word of a listing's name -> where it stands (catalog/name_words.h)
//   name_ranks    one row: the place of each listing in the order of their names
//   upkeep        one row: what the directory needs from those who keep it (catalog/upkeep.h)
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/database.h"
#include "catalog/failure.h"
#include "catalog/gazetteer.h"
#include "catalog/lexicon.h"
#include "catalog/listing.h"
#include "catalog/name_words.h"
#include "catalog/shelf.h"
#include "catalog/upkeep.h"
#include "catalog/vocabulary.h"

namespace catalog {

using DocId = std::uint32_t;  // from 1, as Xapian numbers documents

using AreaTimeZones = std::map<std::string, AreaTimeZone, std::less<>>;
using RegionParents = std::map<std::string, std::string, std::less<>>;

// Writes a new records.sqlite.  Nothing counts before finish().
class RecordsWriter {
 public:
  // Errors: unreadable   the file can not be made
  static Expected<RecordsWriter> create(const std::filesystem::path& path);

  // Errors of the following: unreadable   the disk is full, or the file can not be written
  Expected<void> add(DocId docid, const Listing& listing);
  // The same, where its JSON is there already.
  Expected<void> add(DocId docid, const Listing& listing, std::string_view json);
  // From 0, of each listing by docid.
  Expected<void> add_name_ranks(const std::vector<std::int32_t>& ranks);
  Expected<void> add(std::string_view vocabulary, const Vocabulary& words);
  Expected<void> add(const GazetteerPlace& place);
  Expected<void> add_time_zones(std::string_view area, const AreaTimeZone& zones);
  Expected<void> add_region_parent(std::string_view region, std::string_view parent);
  Expected<void> add(const LexiconPhrase& phrase);
  Expected<void> add(const NameWord& word);
  Expected<void> add(const Upkeep& upkeep);
  Expected<void> finish();

 private:
  RecordsWriter(Database database, Statement listing, Statement former, Statement word,
                Statement place, Statement place_name, Statement phrase, Statement name_word,
                Statement on_shelf);
  Expected<void> write(Statement& statement);
  Expected<void> put_on_shelves(DocId docid, const Listing& listing);
  Expected<void> write_shelves();

  Database database_;
  Statement listing_;
  Statement former_;
  Statement concept_;
  Statement place_;
  Statement place_name_;
  Statement phrase_;
  Statement name_word_;
  Statement on_shelf_;
  std::map<std::pair<ShelfKind, std::string>, Shelf> shelves_;
  std::int64_t place_count_ = 0;
};

// Reads a finished records.sqlite.
//
// Thread promise: one thread at a time; open one for each thread, which is cheap.
class Records {
 public:
  // Errors: unreadable   the file can not be opened
  //         damaged      it has another shape
  static Expected<Records> open(const std::filesystem::path& path);

  // Errors of the following: damaged   a row can not be read
  //                          not_found no such row (listing, where stated)
  //
  // Some of those that were read last are kept, so that what is in many answers is read once.
  Expected<SharedListing> listing(DocId docid);
  std::optional<DocId> docid_of(std::string_view listing_id);
  // The id that a listing has today, where `listing_id` is one it had once.
  std::optional<std::string> id_of_former(std::string_view listing_id);
  // Ids that begin so, in order; at most `most`.
  Expected<std::vector<std::string>> ids_from(std::string_view beginning, std::size_t most);
  Expected<Vocabulary> vocabulary(std::string_view name);
  Expected<std::vector<LexiconPhrase>> lexicon();

  // Calls `use` with every place_key that names a place, in order, and the place's number.
  Expected<void> for_each_place_name(
      const std::function<void(std::string_view place_key, std::int64_t place)>& use);
  // Calls `use` with every place, in order of their numbers, from 1.  Aliases are left out.
  Expected<void> for_each_place(const std::function<void(const GazetteerPlace& place)>& use);
  // Calls `use` with every word of a listing's name, in order.
  Expected<void> for_each_name_word(const std::function<void(const NameWord& word)>& use);

  // The place of each listing in the order in which people sort names, from 0, by docid.
  Expected<std::vector<std::int32_t>> name_ranks();

  // The shelf of that key; not_found where there is none.
  Expected<Shelf> shelf(ShelfKind kind, std::string_view key);
  // The shelves within another (parent: its key, or empty), by name: at most `most` after the
  // first `offset`.
  Expected<std::vector<Shelf>> shelves(ShelfKind kind, std::string_view parent, std::size_t most,
                                       std::size_t offset = 0);
  // What stands on a shelf, by name, at most `most`.
  Expected<std::vector<DocId>> on_shelf(ShelfKind kind, std::string_view key, std::size_t most);

  // What the snapshot's maker found; nothing to do where none was added.
  Expected<Upkeep> upkeep();

  // The zones of a country (ES) or region (US-OK), by its code.  Every country is there; a region
  // that is not goes by the clock of the one around it, or of its country.
  Expected<AreaTimeZones> time_zones();
  // The region around each region that lies in one, by their codes.
  Expected<RegionParents> region_parents();

 private:
  explicit Records(Database database) : database_(std::move(database)) {}
  Database database_;
  Expected<SharedListing> read_listing(DocId docid);
  // Asked for each listing of each answer; prepared when first asked.
  std::optional<Statement> listing_by_docid_ = {};
  // By docid modulo the number of places; of a listing that is not there the docid is 0.
  struct Kept {
    DocId docid = 0;
    SharedListing listing = {};
  };
  std::vector<Kept> kept_ = {};
};

}  // namespace catalog
