#include "indexer/split_index.h"

#include <fstream>
#include <set>
#include <unordered_map>

#include "catalog/snapshot_files.h"
#include "catalog/terms.h"

namespace indexer {
namespace {

using catalog::Expected;
using catalog::ManifestShard;
namespace fs = std::filesystem;

// The last is for all that the others do not take.
std::vector<ManifestShard> planned_shards(const SplitBy& split) {
  std::vector<ManifestShard> shards;
  for (const std::string& country :
       std::set<std::string>(split.countries.begin(), split.countries.end())) {
    std::string name = country;
    for (char& letter : name) letter = static_cast<char>(letter | 0x20);
    shards.push_back({.name = name, .country = country, .identity = {}, .file = {}});
  }
  shards.push_back({.name = "rest", .country = {}, .identity = {}, .file = {}});
  return shards;
}

// Nothing is kept for the next time: split indexes are for the few who need them.
Expected<void> write_file(const fs::path& path, std::size_t count, const DocumentOf& document_of,
                          const Written& written) {
  const auto number = [](std::size_t at) { return std::to_string(at); };
  known::KeptShards none({});
  return write_index(path, shards_of(count, number, number, ""), none, document_of, written);
}

// For each listing the terms that no listing before it has, but for ids, which are asked nowhere.
class FirstTerms {
 public:
  explicit FirstTerms(std::size_t count) : terms_(count) {}

  // `listings` are those of the shard, in its order.
  void read(const fs::path& shard, const std::vector<std::size_t>& listings) {
    const Xapian::Database index(shard.string());
    for (auto term = index.allterms_begin(); term != index.allterms_end(); ++term) {
      if ((*term).starts_with(catalog::prefix::id)) continue;
      const std::size_t first = listings[*index.postlist_begin(*term) - 1];
      const auto [known, is_new] = first_of_.try_emplace(*term, first);
      if (!is_new) known->second = std::min(known->second, first);
    }
  }

  void settle() {
    for (const auto& [term, first] : first_of_) terms_[first].push_back(term);
    first_of_.clear();
  }

  const std::vector<std::string>& of(std::size_t listing) const { return terms_[listing]; }

 private:
  std::unordered_map<std::string, std::size_t> first_of_;
  std::vector<std::vector<std::string>> terms_;
};

Expected<void> write_shard_file(const fs::path& folder, const std::vector<std::size_t>& listings,
                                const DocumentOf& document_of, const Written& written,
                                ManifestShard& shard) {
  const std::string file = shard.name + ".glass";
  const auto text_of = [&](std::size_t at) {
    return document_of(listings[at]).map([](Xapian::Document document) {
      document.clear_values();
      return document;
    });
  };
  return write_file(folder / file, listings.size(), text_of, written)
      .and_then([&] { return catalog::describe_file(folder, file); })
      .map([&](catalog::ManifestFile described) {
        shard.listings = listings.size();
        shard.identity = Xapian::Database((folder / file).string()).get_uuid();
        shard.file = std::move(described);
      });
}

Expected<void> write_sums(const fs::path& folder, const std::vector<ManifestShard>& shards) {
  const fs::path path = folder / catalog::snapshot_files::shard_sums;
  std::ofstream out(path, std::ios::binary);
  for (const ManifestShard& shard : shards)
    out << shard.file.sha256 << "  " << shard.file.name << '\n';
  out.close();
  if (out) return {};
  return catalog::failure(catalog::FailureKind::unreadable, path.string() + " cannot be written");
}

}  // namespace

Expected<std::vector<ManifestShard>> write_split_index(
    const fs::path& folder, std::size_t count, const SplitBy& split,
    const std::function<std::string(std::size_t at)>& country_of, const DocumentOf& document_of,
    const Written& written) try {
  const fs::path shard_folder = folder / catalog::snapshot_files::shards;
  std::error_code code;
  if (!fs::create_directories(shard_folder, code))
    return catalog::failure(catalog::FailureKind::unreadable,
                            shard_folder.string() + " cannot be made" +
                                (code ? ": " + code.message() : ": it is already there"));
  std::vector<ManifestShard> shards = planned_shards(split);
  std::vector<std::vector<std::size_t>> listings(shards.size());
  for (std::size_t at = 0; at < count; ++at)
    listings[catalog::shard_of(shards, country_of(at))].push_back(at);

  FirstTerms first_terms(count);
  std::size_t written_before = 0;
  const auto count_on = [&](std::size_t done) { written(written_before + done); };
  for (std::size_t at = 0; at < shards.size(); ++at) {
    if (auto done = write_shard_file(shard_folder, listings[at], document_of, count_on, shards[at]);
        !done)
      return tl::unexpected(done.error());
    first_terms.read(shard_folder / shards[at].file.name, listings[at]);
    written_before += listings[at].size();
  }
  first_terms.settle();
  const auto facts_of = [&](std::size_t at) {
    return document_of(at).map([&](Xapian::Document document) {
      document.clear_terms();
      for (const std::string& term : first_terms.of(at)) document.add_boolean_term(term);
      return document;
    });
  };
  return write_file(folder / catalog::snapshot_files::index, count, facts_of, count_on)
      .and_then([&] { return write_sums(shard_folder, shards); })
      .map([&] { return shards; });
} catch (const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::unreadable,
                          folder.string() + " cannot be split: " + error.get_description());
}

}  // namespace indexer
