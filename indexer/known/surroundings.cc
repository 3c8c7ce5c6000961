#include "indexer/known/surroundings.h"

#include <link.h>

#include "catalog/checksum.h"
#include "indexer/known/stamp.h"
#include "indexer/text_file.h"

namespace indexer::known {
namespace {

// What the time zone database is read from; it is renewed more often than programs.
constexpr const char* time_zones = "/usr/share/zoneinfo/tzdata.zi";

void add_stamp(const std::string& file, std::string& all) {
  const auto stamp = stamp_of(file);
  all += file + '\n';
  if (!stamp) return;
  for (const std::int64_t number : {stamp->bytes, stamp->modified_at, stamp->inode})
    all += std::to_string(number) + '\n';
}

int add_object(dl_phdr_info* object, std::size_t, void* all) {
  // The program itself has no name here.
  add_stamp(*object->dlpi_name ? object->dlpi_name : "/proc/self/exe",
            *static_cast<std::string*>(all));
  return 0;
}

}  // namespace

std::string program_identity() {
  std::string all;
  dl_iterate_phdr(add_object, &all);
  add_stamp(time_zones, all);
  return catalog::sha256_of(all);
}

catalog::Expected<std::string> surroundings_of(const std::string& program,
                                               const std::filesystem::path& data,
                                               const std::filesystem::path& schema,
                                               catalog::Day today) {
  std::string all = program + '\n' + catalog::to_text(today) + '\n';
  std::vector<std::filesystem::path> files{schema};
  for (const char* folder : {"vocabulary", "gazetteer"}) {
    const auto some = files_below(data / folder, "");
    if (!some) return tl::unexpected(some.error());
    files.insert(files.end(), some->begin(), some->end());
  }
  for (const std::filesystem::path& file : files) {
    const auto sha256 = catalog::sha256_of_file(file);
    if (!sha256) return tl::unexpected(sha256.error());
    all += file.filename().string() + ' ' + *sha256 + '\n';
  }
  return catalog::sha256_of(all);
}

}  // namespace indexer::known
