#include "indexer/asking/new_file.h"

#include <fstream>
#include <system_error>

namespace indexer::asking {
namespace {

namespace fs = std::filesystem;

tl::unexpected<catalog::Failure> cannot(const fs::path& file, const std::string& why) {
  return catalog::failure(catalog::FailureKind::unreadable,
                          file.string() + " cannot be written: " + why);
}

}  // namespace

catalog::Expected<void> write_new(const fs::path& file, std::string_view text) {
  std::error_code code;
  fs::create_directories(file.parent_path(), code);
  if (code) return cannot(file, code.message());
  // Hidden until it is whole: nobody reads half a listing.
  const fs::path half = file.parent_path() / ("." + file.filename().string() + ".new");
  std::ofstream out(half, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) {
    fs::remove(half, code);
    return cannot(file, "the disk is full, or the folder may not be written to");
  }
  // A second name fails where the first exists already; a renaming would write over it.
  fs::create_hard_link(half, file, code);
  const bool is_taken = code == std::errc::file_exists;
  const std::string why = is_taken ? "it is already there" : code.message();
  const bool failed = static_cast<bool>(code);
  fs::remove(half, code);
  if (failed) return cannot(file, why);
  return {};
}

}  // namespace indexer::asking
