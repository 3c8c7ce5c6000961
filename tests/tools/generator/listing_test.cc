// What made listings are like, many of them together.
#include "tools/generator/listing.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "tests/support/directory.h"
#include "tests/support/temporary_folder.h"
#include "tools/generator/shares.h"

namespace listing_test {

using generator::MadeListing;
namespace shares = generator::shares;

namespace {

constexpr std::size_t count = 4000;

generator::World read_small_world() {
  const tests::TemporaryFolder folder;
  std::filesystem::copy(KITH_SOURCE "/data/vocabulary", folder.path() / "vocabulary");
  std::filesystem::copy(KITH_SOURCE "/tests/support/gazetteer", folder.path() / "gazetteer");
  return generator::read_world(folder.path()).value();
}

const std::vector<MadeListing>& listings() {
  static const std::vector<MadeListing> all = [] {
    const generator::World world = read_small_world();
    const generator::Plan plan{.count = count, .seed = 3, .today = tests::test_day};
    const generator::Organizations organizations(plan, world);
    const generator::ListingMaker maker(plan, world, organizations);
    std::vector<MadeListing> made;
    for (std::size_t number = 0; number < count; ++number) made.push_back(maker.make(number));
    return made;
  }();
  return all;
}

// Whether a listing has a line that begins so.
bool has(const MadeListing& listing, const std::string& line) {
  return ("\n" + listing.text).find("\n" + line) != std::string::npos;
}

bool is_group(const MadeListing& listing) { return !has(listing, "kind:"); }

// How many of a hundred of those that are meant have the line.
template <typename Meant>
double percent(const std::string& line, const Meant& is_meant) {
  double all = 0, with_line = 0;
  for (const MadeListing& listing : listings())
    if (is_meant(listing)) {
      ++all;
      with_line += has(listing, line);
    }
  return 100 * with_line / all;
}

// Within three standard deviations of what chance does to so many.
void check_share(double found, std::size_t share) {
  const auto part = static_cast<double>(share) / 100;
  const double spread = 100 * std::sqrt(part * (1 - part) / (count / 2.0));
  CHECK(std::abs(found - static_cast<double>(share)) < 3 * spread);
}

}  // namespace

TEST_SUITE("tools/generator/listing") {
  TEST_CASE("kinds, formats and states have the shares that shares.h says") {
    const auto any = [](const MadeListing&) { return true; };
    check_share(percent("kind: organization", any), shares::organizations);
    check_share(percent("kind: event", any), shares::events);
    check_share(percent("kind: resource", any), shares::resources);
    check_share(percent("kind: helpline", any), shares::helplines);
    check_share(percent("format: in-person", is_group), shares::in_person);
    check_share(percent("format: online", is_group), shares::online);
    check_share(percent("format: hybrid", is_group), shares::hybrid);
    check_share(percent("status: closed", is_group), shares::closed);
    check_share(percent("status: paused", is_group), shares::paused);
    const auto has_place = [](const MadeListing& listing) {
      return is_group(listing) && has(listing, "place:");
    };
    check_share(percent("address_visibility: area", has_place), shares::area_only);
  }

  TEST_CASE("a listing is made of its number alone") {
    const generator::World world = read_small_world();
    const generator::Plan plan{.count = count, .seed = 3, .today = tests::test_day};
    const generator::Organizations organizations(plan, world);
    const generator::ListingMaker maker(plan, world, organizations);
    for (const std::size_t number : {3999u, 17u, 2000u})
      CHECK(maker.make(number).text == listings()[number].text);
  }

  TEST_CASE("ids are ids, and each listing has another") {
    std::set<std::string> ids;
    for (const MadeListing& listing : listings()) {
      ids.insert(listing.id);
      CHECK(listing.id.size() <= 100);
      CHECK(listing.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
            std::string::npos);
    }
    CHECK(ids.size() == count);
  }

  TEST_CASE("links, addresses and numbers are of those kept for examples") {
    for (const MadeListing& listing : listings()) {
      for (std::size_t at = listing.text.find("://"); at != std::string::npos;
           at = listing.text.find("://", at + 1)) {
        const std::size_t end = listing.text.find_first_of("/\n", at + 3);
        const std::string host = listing.text.substr(at + 3, end - at - 3);
        CHECK_MESSAGE(host.ends_with(".example"), listing.id << " links to " << host);
      }
      for (std::size_t at = listing.text.find("+1 "); at != std::string::npos;
           at = listing.text.find("+1 ", at + 1))
        CHECK(listing.text.substr(at + 6, 7) == "-555-01");
    }
  }

  TEST_CASE("one organization has many groups, and most have few") {
    std::map<std::string, std::size_t> groups;
    for (const MadeListing& listing : listings()) {
      const std::size_t at = listing.text.find("\norganization: ");
      if (at == std::string::npos) continue;
      const std::size_t begin = at + 15;
      ++groups[listing.text.substr(begin, listing.text.find('\n', begin) - begin)];
    }
    std::vector<std::size_t> sizes;
    for (const auto& [id, size] : groups) sizes.push_back(size);
    std::sort(sizes.rbegin(), sizes.rend());
    REQUIRE(sizes.size() > 100);
    CHECK(sizes[0] > 80);
    CHECK(sizes[sizes.size() / 2] < 15);
  }
}

}  // namespace listing_test
