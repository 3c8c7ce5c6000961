#include "indexer/listing_files.h"

#include "catalog/checker/reader/yaml.h"
#include "indexer/parallel.h"
#include "indexer/text_file.h"

#include <iterator>
#include <optional>

namespace indexer {

namespace {

// What came of one file: a failure, or a listing where it could be read as YAML.
struct Read {
  catalog::Expected<std::optional<ListingFile>> listing = {};
  Findings findings = {};
};

Read read_listing(const std::filesystem::path& path) {
  const auto text = read_text(path);
  if (!text) return {.listing = tl::unexpected(text.error())};
  Read read;
  const std::string file = path.generic_string();
  if (auto tree = catalog::checker::parse_yaml(*text, file, read.findings))
    read.listing = ListingFile{file, path.stem().string(), std::move(*tree)};
  return read;
}

}  // namespace

catalog::Expected<ListingFiles> read_listing_files(const std::filesystem::path& data,
                                                   Findings& findings) {
  const auto paths = files_below(data / "listings", "");
  if (!paths) return tl::unexpected(paths.error());
  std::vector<std::filesystem::path> listings;
  for (const std::filesystem::path& path : *paths) {
    if (path.extension() != ".yaml") {
      findings.push_back(
          {.file = path.generic_string(),
           .rule = "file-name",
           .message = "this file would never be read: its name does not end in .yaml",
           .remedy = "name it " + path.stem().string() + ".yaml"});
      continue;
    }
    listings.push_back(path);
  }
  std::vector<Read> read(listings.size());
  for_each_part(listings.size(), [&](std::size_t first, std::size_t last, std::size_t) {
    for (std::size_t at = first; at < last; ++at) read[at] = read_listing(listings[at]);
  });
  ListingFiles result{.files = {}, .seen = listings.size()};
  result.files.reserve(read.size());
  for (Read& one : read) {
    if (!one.listing) return tl::unexpected(one.listing.error());
    std::move(one.findings.begin(), one.findings.end(), std::back_inserter(findings));
    if (*one.listing) result.files.push_back(std::move(**one.listing));
  }
  return result;
}

}  // namespace indexer
