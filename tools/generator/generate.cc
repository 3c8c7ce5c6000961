#include "tools/generator/generate.h"

#include <fstream>
#include <set>

#include "tools/generator/listing.h"
#include "tools/generator/shelves.h"
#include "tools/generator/world.h"

namespace generator {
namespace {

namespace fs = std::filesystem;
using catalog::Expected;
using catalog::FailureKind;

Expected<void> copy_folder(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::copy(from, to, fs::copy_options::recursive, code);
  if (code)
    return catalog::failure(FailureKind::unreadable, from.string() + " cannot be copied to " +
                                                         to.string() + ": " + code.message());
  return {};
}

Expected<void> begin(const fs::path& data, const fs::path& out) {
  std::error_code code;
  if (fs::exists(out, code) && !fs::is_empty(out, code))
    return catalog::failure(FailureKind::invalid,
                            out.string() + " is there already: name a folder that is not");
  fs::create_directories(out / "data", code);
  if (code)
    return catalog::failure(FailureKind::unreadable,
                            out.string() + " cannot be made: " + code.message());
  const fs::path root = fs::absolute(data).lexically_normal().parent_path();
  return copy_folder(data / "vocabulary", out / "data" / "vocabulary")
      .and_then([&] { return copy_folder(data / "gazetteer", out / "data" / "gazetteer"); })
      .and_then([&] { return copy_folder(root / "schemas", out / "schemas"); });
}

class ListingWriter {
 public:
  explicit ListingWriter(fs::path listings) : listings_(std::move(listings)) {}

  Expected<void> write(const MadeListing& listing) {
    const fs::path folder = listings_ / shelves_.folder_for(listing.area, listing.id);
    std::error_code code;
    if (made_.insert(folder.string()).second) fs::create_directories(folder, code);
    const fs::path path = folder / (listing.id + ".yaml");
    std::ofstream file(path, std::ios::binary);
    file << listing.text;
    file.close();
    if (!file)
      return catalog::failure(FailureKind::unreadable, path.string() + " cannot be written");
    return {};
  }

 private:
  fs::path listings_;
  Shelves shelves_{most_files_in_folder};
  std::set<std::string> made_ = {};
};

}  // namespace

Expected<void> generate(const fs::path& data, const fs::path& out, const Plan& plan,
                        const Progress& progress) {
  const auto world = read_world(data);
  if (!world) return tl::unexpected(world.error());
  if (const auto begun = begin(data, out); !begun) return begun;
  const Organizations organizations(plan, *world);
  const ListingMaker maker(plan, *world, organizations);
  ListingWriter writer(out / "data" / "listings");
  for (std::size_t number = 0; number < plan.count; ++number) {
    if (const auto written = writer.write(maker.make(number)); !written) return written;
    progress(number + 1, plan.count);
  }
  return {};
}

}  // namespace generator
