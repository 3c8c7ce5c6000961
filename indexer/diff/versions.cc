#include "indexer/diff/versions.h"

#include <map>

#include "catalog/checker/reader/yaml.h"
#include "catalog/checker/shape/schema_check.h"
#include "indexer/text_file.h"

namespace indexer::diff {
namespace {

catalog::Expected<std::vector<Version>> read_texts(const std::filesystem::path& data) {
  const std::filesystem::path folder = data / "listings";
  const auto paths = files_below(folder, ".yaml");
  if (!paths) return tl::unexpected(paths.error());
  std::vector<Version> versions;
  for (const std::filesystem::path& path : *paths) {
    auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    versions.push_back({.path = path.lexically_relative(folder).generic_string(),
                        .text = std::move(*text),
                        .listing = {path.generic_string(), path.stem().string(), {}}});
  }
  return versions;
}

void read_tree(Version& version, const catalog::checker::Schema& schema) {
  auto tree = catalog::checker::parse_yaml(version.text, version.listing.file, version.findings);
  if (!tree) return;
  version.listing.tree = std::move(*tree);
  Findings of_shape;
  catalog::checker::check_shape(version.listing.tree, schema, version.listing.file, of_shape);
  version.is_sound = version.listing.tree.kind == Tree::Kind::map && of_shape.empty();
}

}  // namespace

catalog::Expected<Versions> read_versions(const std::filesystem::path& before,
                                          const std::filesystem::path& after,
                                          const catalog::checker::Schema& schema) {
  auto old_versions = read_texts(before);
  if (!old_versions) return tl::unexpected(old_versions.error());
  auto new_versions = read_texts(after);
  if (!new_versions) return tl::unexpected(new_versions.error());
  std::map<std::string_view, std::string_view> by_path;
  for (Version& version : *new_versions) {
    read_tree(version, schema);
    by_path.emplace(version.path, version.text);
  }
  for (Version& version : *old_versions)
    if (const auto same = by_path.find(version.path);
        same == by_path.end() || same->second != version.text)
      read_tree(version, schema);
  return Versions{std::move(*old_versions), std::move(*new_versions)};
}

}  // namespace indexer::diff
