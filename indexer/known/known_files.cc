#include "indexer/known/known_files.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>

#include "catalog/checker/check_listing.h"
#include "catalog/checker/known_listings.h"
#include "catalog/checker/normalise.h"
#include "catalog/checksum.h"
#include "catalog/listing_json.h"
#include "indexer/duplicates/traits_bytes.h"
#include "indexer/known/facts.h"
#include "indexer/known/outline.h"
#include "indexer/listing_files.h"
#include "indexer/parallel.h"
#include "indexer/text_file.h"

namespace indexer::known {
namespace {

using catalog::Expected;
using catalog::checker::ZoneClocks;
using catalog::checker::rules::Surroundings;

// What came of one file.
struct Learned {
  Facts facts = {};
  std::int64_t row = 0;
  std::string listing = {};  // SHA-256
  bool was_read = false;
};

class Learner {
 public:
  Learner(const std::filesystem::path& data, const Judging& judging, Store& store)
      : root_((data / "listings").generic_string() + "/"),
        judging_(judging),
        store_(store),
        is_kept_(judging.wants_listings || !store.folder().empty()) {}

  Expected<Learned> learn(const std::string& file, ZoneClocks& clocks) const {
    // What is known stays true when the folder is called in another way.
    const std::string path = file.starts_with(root_) ? file.substr(root_.size()) : file;
    const auto stamp = stamp_of(file);
    if (!stamp) return tl::unexpected(stamp.error());
    const auto known = store_.find(path);
    if (known && known->stamp == *stamp && is_settled(known->stamp, known->read_at))
      if (auto facts = facts_of(known->facts))
        return Learned{std::move(*facts), known->number, known->listing};

    const auto text = read_text(file);
    if (!text) return tl::unexpected(text.error());
    Row row{.stamp = *stamp, .read_at = judging_.read_at, .content = catalog::sha256_of(*text)};
    if (known && known->content == row.content)
      if (auto facts = facts_of(known->facts)) {
        row.facts = known->facts;
        row.listing = known->listing;
        if (auto done = store_.restamp(path, row); !done) return tl::unexpected(done.error());
        return Learned{std::move(*facts), known->number, known->listing, true};
      }
    std::string listing;
    Learned learned{.facts = facts_in(file, *text, clocks, listing), .was_read = true};
    if (!is_kept_) return learned;
    row.facts = bytes_of(learned.facts);
    const auto number = store_.put(path, row, listing);
    if (!number) return tl::unexpected(number.error());
    learned.row = *number;
    learned.listing = catalog::sha256_of(listing);
    return learned;
  }

 private:
  Facts facts_in(const std::string& file, const std::string& text, ZoneClocks& clocks,
                 std::string& listing_json) const {
    Facts facts;
    if (const auto listing = listing_file_of(file, text, facts.findings)) {
      const catalog::checker::FilesKnown no_others;
      const Surroundings around{judging_.vocabularies, judging_.gazetteer, no_others,
                                judging_.today, clocks};
      Tree sound_part;
      facts.is_yaml = true;
      facts.has_shape = catalog::checker::check_alone(*listing, judging_.schema, around,
                                                      facts.findings, sound_part);
      facts.outline = outline_of(listing->tree);
      if (facts.has_shape)
        add_listing(catalog::checker::normalise(*listing, {}, judging_.gazetteer), facts,
                    listing_json);
      else
        facts.sound_part = outline_of(sound_part);
    }
    for (Finding& finding : facts.findings) finding.file.clear();
    return facts;
  }

  void add_listing(const catalog::Listing& listing, Facts& facts, std::string& listing_json) const {
    if (is_kept_) listing_json = catalog::json_of(listing).dump();
    facts.traits = duplicates::bytes_of(duplicates::traits_of(listing));
    if (listing.place) facts.where = listing.place->coordinates;
  }

  std::string root_;
  const Judging& judging_;
  Store& store_;
  bool is_kept_;
};

// A file that is no YAML leaves its place empty.
struct Places {
  std::vector<std::optional<ListingFile>> outlines = {};
  std::vector<KnownFile> known = {};
  std::vector<std::int64_t> rows = {};
  std::vector<ListingFile> unsound = {};  // of files whose shape is not right, what is
};

void find_references(const std::vector<ListingFile>& outlines, const std::vector<KnownFile>& known,
                     const std::vector<ListingFile>& unsound, const Judging& judging,
                     Findings& findings) {
  const catalog::checker::FilesKnown others(outlines);
  ZoneClocks clocks(judging.today);
  const Surroundings around{judging.vocabularies, judging.gazetteer, others, judging.today, clocks};
  for (std::size_t at = 0; at < outlines.size(); ++at)
    if (known[at].has_shape) catalog::checker::rules::references(outlines[at], around, findings);
  for (const ListingFile& part : unsound)
    catalog::checker::rules::references(part, around, findings);
}

}  // namespace

Expected<KnownFiles> know_files(const std::filesystem::path& data, const Judging& judging,
                                Store& store, Findings& findings) {
  const auto paths = listing_paths(data, findings);
  if (!paths) return tl::unexpected(paths.error());
  const Learner learner(data, judging, store);
  Places places{.outlines = std::vector<std::optional<ListingFile>>(paths->size()),
                .known = std::vector<KnownFile>(paths->size()),
                .rows = std::vector<std::int64_t>(paths->size())};
  std::vector<ZoneClocks> clocks(worker_count(), ZoneClocks(judging.today));
  std::mutex mutex;
  std::optional<std::pair<std::size_t, catalog::Failure>> trouble;  // the first by path
  std::atomic<std::size_t> read = 0;
  for_each_part(paths->size(), [&](std::size_t first, std::size_t last, std::size_t worker) {
    for (std::size_t at = first; at < last; ++at) {
      const std::string& file = (*paths)[at];
      auto learned = learner.learn(file, clocks[worker]);
      if (!learned) {
        const std::lock_guard lock(mutex);
        if (!trouble || at < trouble->first) trouble.emplace(at, learned.error());
        return;
      }
      Facts& facts = learned->facts;
      read += learned->was_read ? 1 : 0;
      places.rows[at] = learned->row;
      if (!facts.findings.empty() || !facts.has_shape) {
        const std::lock_guard lock(mutex);
        for (Finding& finding : facts.findings) {
          finding.file = file;
          findings.push_back(std::move(finding));
        }
        if (facts.sound_part.kind == Tree::Kind::map)
          places.unsound.push_back(
              {file, std::filesystem::path(file).stem().string(), std::move(facts.sound_part)});
      }
      if (!facts.is_yaml) continue;
      places.outlines[at] =
          ListingFile{file, std::filesystem::path(file).stem().string(), std::move(facts.outline)};
      places.known[at] = {facts.has_shape, learned->row, std::move(learned->listing),
                          std::move(facts.traits), facts.where};
    }
  });
  if (trouble) return tl::unexpected(trouble->second);
  if (auto kept = store.commit(places.rows); !kept) return tl::unexpected(kept.error());

  KnownFiles files{.seen = paths->size(), .read = read};
  for (std::size_t at = 0; at < places.outlines.size(); ++at)
    if (places.outlines[at]) {
      files.outlines.push_back(std::move(*places.outlines[at]));
      files.known.push_back(std::move(places.known[at]));
    }
  find_references(files.outlines, files.known, places.unsound, judging, findings);
  return files;
}

}  // namespace indexer::known
