#include "catalog/manifest.h"

#include <algorithm>
#include <fstream>
#include <future>
#include <nlohmann/json.hpp>

#include "catalog/checksum.h"
#include "catalog/snapshot_files.h"

namespace catalog {
namespace {

using Json = nlohmann::ordered_json;

ManifestFile file_of(const Json& object) {
  return {object.at("name"), object.at("bytes"), object.at("sha256"),
          object.value("xxh3", std::string())};
}

Json json_of(const ManifestFile& file) {
  Json object{{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}};
  if (!file.xxh3.empty()) object["xxh3"] = file.xxh3;
  return object;
}

Manifest manifest_of(const Json& object) {
  Manifest manifest{.format = object.at("format"),
                    .built_at = object.at("built_at"),
                    .listings = object.at("listings"),
                    .places = object.at("places"),
                    .files = {}};
  for (const Json& file : object.at("files")) manifest.files.push_back(file_of(file));
  for (const Json& shard : object.value("shards", Json::array()))
    manifest.shards.push_back({shard.at("name"), shard.at("country"), shard.at("listings"),
                               shard.at("identity"), file_of(shard.at("file"))});
  return manifest;
}

}  // namespace

std::size_t shard_of(const std::vector<ManifestShard>& shards, std::string_view country) {
  const auto at = std::find_if(shards.begin(), shards.end(), [&](const ManifestShard& shard) {
    return shard.country == country;
  });
  return static_cast<std::size_t>((at == shards.end() ? at - 1 : at) - shards.begin());
}

Expected<ManifestFile> describe_file(const std::filesystem::path& folder, const std::string& name) {
  auto sha256 = sha256_of_file(folder / name);
  if (!sha256) return tl::unexpected(sha256.error());
  auto xxh3 = xxh3_of_file(folder / name);
  if (!xxh3) return tl::unexpected(xxh3.error());
  std::error_code code;
  const std::uint64_t bytes = std::filesystem::file_size(folder / name, code);
  if (code)
    return failure(FailureKind::unreadable, (folder / name).string() + ": " + code.message());
  return ManifestFile{name, bytes, std::move(*sha256), std::move(*xxh3)};
}

Expected<void> write_manifest(const std::filesystem::path& folder, const Manifest& manifest) {
  Json object{{"format", manifest.format},
              {"built_at", manifest.built_at},
              {"listings", manifest.listings},
              {"places", manifest.places},
              {"files", Json::array()}};
  for (const ManifestFile& file : manifest.files) object["files"].push_back(json_of(file));
  for (const ManifestShard& shard : manifest.shards)
    object["shards"].push_back({{"name", shard.name},
                                {"country", shard.country},
                                {"listings", shard.listings},
                                {"identity", shard.identity},
                                {"file", json_of(shard.file)}});

  std::ofstream out(folder / snapshot_files::manifest, std::ios::binary);
  out << object.dump(2) << '\n';
  out.close();
  if (!out)
    return failure(FailureKind::unreadable,
                   (folder / snapshot_files::manifest).string() + " cannot be written");
  return {};
}

Expected<Manifest> read_manifest(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / snapshot_files::manifest;
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return failure(FailureKind::unreadable,
                   path.string() + " cannot be read: this is not a snapshot");
  const Json object = Json::parse(in, nullptr, false);
  if (!object.is_object())
    return failure(FailureKind::damaged, path.string() + " is not what kith-index writes");
  const Json format = object.value("format", Json());
  if (!format.is_number_integer())
    return failure(FailureKind::damaged, path.string() + " is not what kith-index writes");
  if (format != snapshot_format)
    return failure(FailureKind::incompatible,
                   path.string() + " has format " + format.dump() + ", this program reads " +
                       std::to_string(snapshot_format) +
                       ": build the snapshot again with the kith-index of this version");
  try {
    return manifest_of(object);
  } catch (const Json::exception&) {
    return failure(FailureKind::damaged, path.string() + " is not what kith-index writes");
  }
}

Expected<void> verify(const std::filesystem::path& folder, const Manifest& manifest) {
  // Just these two, under their own names: a file that is not promised would not be checked.
  std::vector<std::string> names;
  for (const ManifestFile& promised : manifest.files) names.push_back(promised.name);
  std::sort(names.begin(), names.end());
  if (names != std::vector<std::string>{snapshot_files::index, snapshot_files::records})
    return failure(FailureKind::damaged, (folder / snapshot_files::manifest).string() +
                                             " does not name the files of a snapshot");
  for (const ManifestFile& promised : manifest.files) {
    // Reading a pipe or a device would never end.
    std::error_code code;
    if (!std::filesystem::is_regular_file(folder / promised.name, code) ||
        std::filesystem::file_size(folder / promised.name, code) != promised.bytes)
      return failure(FailureKind::damaged, (folder / promised.name).string() +
                                               " is damaged: it is missing, or of another size");
  }
  // The files are about as large as each other: a core for each takes half the time.
  std::vector<std::future<Expected<std::string>>> sums;
  for (const ManifestFile& promised : manifest.files)
    sums.push_back(std::async([&promised, path = folder / promised.name] {
      return promised.xxh3.empty() ? sha256_of_file(path) : xxh3_of_file(path);
    }));
  for (std::size_t at = 0; at < sums.size(); ++at) {
    const ManifestFile& promised = manifest.files[at];
    const auto found = sums[at].get();
    if (!found) return failure(FailureKind::damaged, found.error().message);
    if (*found != (promised.xxh3.empty() ? promised.sha256 : promised.xxh3))
      return failure(FailureKind::damaged, (folder / promised.name).string() +
                                               " is damaged: it is not the file that was built");
  }
  return {};
}

}  // namespace catalog
