#include "indexer/each_listing.h"

#include <algorithm>
#include <vector>

#include "catalog/listing_json.h"
#include "indexer/parallel.h"

namespace indexer {
namespace {

constexpr std::size_t held_at_a_time = 2048;

struct WholeListing {
  std::string json;
  catalog::Expected<catalog::Listing> listing;
};

WholeListing whole_listing_at(const Checked& checked, std::size_t file) {
  auto json = listing_json_at(checked, file);
  if (!json) return {"", tl::unexpected(json.error())};
  return {*json, catalog::listing_of(*json)};
}

}  // namespace

catalog::Expected<void> for_each_listing(
    const Checked& checked, std::span<const std::size_t> files,
    const std::function<catalog::Expected<void>(std::size_t file, const catalog::Listing& listing,
                                                const std::string& json)>& use) {
  for (std::size_t begin = 0; begin < files.size(); begin += held_at_a_time) {
    const auto some = files.subspan(begin, std::min(held_at_a_time, files.size() - begin));
    std::vector<WholeListing> held(some.size());
    for_each_part(some.size(), [&](std::size_t first, std::size_t last, std::size_t) {
      for (std::size_t at = first; at < last; ++at) held[at] = whole_listing_at(checked, some[at]);
    });
    for (std::size_t at = 0; at < some.size(); ++at) {
      if (!held[at].listing) return tl::unexpected(held[at].listing.error());
      if (auto done = use(some[at], *held[at].listing, held[at].json); !done) return done;
    }
  }
  return {};
}

}  // namespace indexer
