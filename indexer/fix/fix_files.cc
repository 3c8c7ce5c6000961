#include "indexer/fix/fix_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "catalog/checker/fix/fix.h"
#include "indexer/text_file.h"

namespace indexer::fix {
namespace {

namespace fs = std::filesystem;

bool write_all(int handle, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(handle, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(handle) == 0;
}

}  // namespace

catalog::Expected<std::vector<FixedFile>> fixed_files(
    const fs::path& data, const fs::path& schema, const Reference& reference, catalog::Day today,
    const std::function<bool(const fs::path&)>& is_wanted) {
  auto shape = catalog::checker::fix::read_shape(schema.string());
  if (!shape) return tl::unexpected(shape.error());
  catalog::checker::fix::Guide guide(std::move(*shape), reference.vocabularies, reference.gazetteer,
                                     today);
  const auto paths = files_below(data / "listings", ".yaml");
  if (!paths) return tl::unexpected(paths.error());
  std::vector<FixedFile> files;
  for (const fs::path& path : *paths) {
    auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    catalog::checker::fix::add_secure_hosts(*text, guide.secure_hosts);
    if (is_wanted(path)) files.push_back({path, std::move(*text), {}});
  }
  for (FixedFile& file : files)
    file.after = catalog::checker::fix::fixed(file.before, file.path.generic_string(), guide);
  std::erase_if(files, [](const FixedFile& file) { return file.before == file.after; });
  return files;
}

catalog::Expected<void> write(const FixedFile& file) {
  const auto failed = [&](const std::string& what) {
    return catalog::failure(catalog::FailureKind::unreadable,
                            file.path.string() + " cannot be written: " + what);
  };
  std::error_code code;
  const fs::path target = fs::canonical(file.path, code);
  if (code) return failed(code.message());
  // Hidden, so that nobody reads it for a listing.
  std::string name = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX"));
  const int handle = ::mkstemp(name.data());
  if (handle < 0) return failed(std::strerror(errno));
  struct stat status {};
  const bool is_written = ::stat(target.c_str(), &status) == 0 &&
                          ::fchmod(handle, status.st_mode & 07777) == 0 &&
                          write_all(handle, file.after);
  const std::string problem = is_written ? "" : std::strerror(errno);
  const bool is_closed = ::close(handle) == 0;
  if (is_written && is_closed && ::rename(name.c_str(), target.c_str()) == 0) return {};
  const std::string why = problem.empty() ? std::strerror(errno) : problem;
  ::unlink(name.c_str());
  return failed(why);
}

}  // namespace indexer::fix
