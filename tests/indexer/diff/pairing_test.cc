#include "indexer/diff/pairing.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace pairing_test {

using indexer::diff::Fate;
using indexer::diff::Version;

namespace {

Version version(const std::string& path, const std::string& yaml) {
  const std::string id = std::filesystem::path(path).stem().string();
  return {.path = path, .text = yaml, .listing = tests::listing_file(id, yaml), .is_sound = true};
}

// "changed a.yaml; renamed a.yaml b.yaml, lacks formerly"
std::string told(const std::vector<Version>& before, const std::vector<Version>& after) {
  std::string text;
  for (const auto& pair : indexer::diff::pairings(before, after, {}, tests::gazetteer())) {
    text += (text.empty() ? "" : "; ") + std::string(to_text(pair.fate));
    if (pair.before) text += " " + pair.before->path;
    if (pair.after && (!pair.before || pair.after->path != pair.before->path))
      text += " " + pair.after->path;
    if (pair.lacks_formerly) text += ", lacks formerly";
  }
  return text;
}

const std::string lighthouse =
    "name: Lighthouse Pain Circle\nconditions: [chronic-pain]\nformat: in-person\n"
    "meets: every Tuesday 18:00-19:30\n"
    "place: {venue: Example Library, street: 1 Example Street, city: Boston, region: MA, "
    "country: US}\n"
    "contact: {website: 'https://example.org/lighthouse', phone: 617-555-0123}\n";

const std::string harbor =
    "name: Harbor Lupus Tea\nconditions: [lupus]\nformat: online\n"
    "contact: {website: 'https://harbor.example.com/tea'}\n";

}  // namespace

TEST_SUITE("indexer/diff/pairing") {
  TEST_CASE("what is the same byte by byte is not told") {
    CHECK(told({version("a.yaml", lighthouse)}, {version("a.yaml", lighthouse)}).empty());
  }

  TEST_CASE("one path is one listing; what has no other is added or removed; by path") {
    CHECK(
        told({version("a.yaml", harbor), version("c.yaml", harbor + "x: 1\n")},
             {version("a.yaml", lighthouse), version("b.yaml", lighthouse + "formerly: [z]\n")}) ==
        "changed a.yaml; added b.yaml; removed c.yaml");
  }

  TEST_CASE("one id in another folder has moved, also where it changed") {
    CHECK(told({version("us/ma/a.yaml", lighthouse)}, {version("us/nh/a.yaml", harbor)}) ==
          "moved us/ma/a.yaml us/nh/a.yaml");
  }

  TEST_CASE("who names an id in formerly had it, however much else has changed") {
    CHECK(told({version("a.yaml", lighthouse)}, {version("b.yaml", harbor + "formerly: [a]\n")}) ==
          "renamed a.yaml b.yaml");
  }

  TEST_CASE("the same bytes, or the same group in other words, lack formerly") {
    CHECK(told({version("a.yaml", harbor)}, {version("b.yaml", harbor)}) ==
          "renamed a.yaml b.yaml, lacks formerly");
    CHECK(told({version("a.yaml", lighthouse)}, {version("b.yaml", lighthouse + "cost: free\n")}) ==
          "renamed a.yaml b.yaml, lacks formerly");
  }

  TEST_CASE("another group is another group") {
    CHECK(told({version("a.yaml", lighthouse)}, {version("b.yaml", harbor)}) ==
          "removed a.yaml; added b.yaml");
  }

  TEST_CASE("each finds one other") {
    CHECK(
        told({version("a.yaml", harbor)}, {version("b.yaml", harbor), version("c.yaml", harbor)}) ==
        "renamed a.yaml b.yaml, lacks formerly; added c.yaml");
  }

  TEST_CASE("what can not be read is paired by its path and id alone") {
    Version broken = version("us/nh/a.yaml", "name: [\n");
    broken.is_sound = false;
    CHECK(told({version("us/ma/a.yaml", lighthouse)}, {broken}) ==
          "moved us/ma/a.yaml us/nh/a.yaml");
  }
}

}  // namespace pairing_test
