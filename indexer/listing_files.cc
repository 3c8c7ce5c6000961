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

Read read_listing(const std::string& path) {
  const auto text = read_text(path);
  if (!text) return {.listing = tl::unexpected(text.error())};
  Read read;
  read.listing = listing_file_of(path, *text, read.findings);
  return read;
}

}  // namespace

std::optional<ListingFile> listing_file_of(const std::string& path, const std::string& text,
                                           Findings& findings) {
  auto tree = catalog::checker::parse_yaml(text, path, findings);
  if (!tree) return {};
  return ListingFile{path, std::filesystem::path(path).stem().string(), std::move(*tree)};
}

catalog::Expected<std::vector<std::string>> listing_paths(const std::filesystem::path& data,
                                                          Findings& findings) {
  const auto paths = files_below(data / "listings", "");
  if (!paths) return tl::unexpected(paths.error());
  std::vector<std::string> listings;
  for (const std::filesystem::path& path : *paths)
    if (path.extension() == ".yaml")
      listings.push_back(path.generic_string());
    else
      findings.push_back(
          {.file = path.generic_string(),
           .rule = "file-name",
           .message = "this file would never be read: its name does not end in .yaml",
           .remedy = "name it " + path.stem().string() + ".yaml"});
  return listings;
}

catalog::Expected<ListingFiles> read_listing_files(const std::filesystem::path& data,
                                                   Findings& findings) {
  const auto paths = listing_paths(data, findings);
  if (!paths) return tl::unexpected(paths.error());
  const std::vector<std::string>& listings = *paths;
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
