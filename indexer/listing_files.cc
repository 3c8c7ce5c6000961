#include "indexer/listing_files.h"

#include "catalog/checker/reader/yaml.h"
#include "indexer/text_file.h"

namespace indexer {

catalog::Expected<ListingFiles> read_listing_files(const std::filesystem::path& data,
                                                   Findings& findings) {
  const auto paths = files_below(data / "listings", "");
  if (!paths) return tl::unexpected(paths.error());
  ListingFiles result;
  for (const std::filesystem::path& path : *paths) {
    if (path.extension() != ".yaml") {
      findings.push_back(
          {.file = path.generic_string(),
           .rule = "file-name",
           .message = "this file would never be read: its name does not end in .yaml",
           .remedy = "name it " + path.stem().string() + ".yaml"});
      continue;
    }
    ++result.seen;
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    const std::string file = path.generic_string();
    if (auto tree = catalog::checker::parse_yaml(*text, file, findings))
      result.files.push_back({file, path.stem().string(), std::move(*tree)});
  }
  return result;
}

}  // namespace indexer
