// Each file of tests/broken says in its first lines what is wrong with it, and where.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "catalog/nearest.h"
#include "tests/support/findings.h"

namespace broken_listings_test {

namespace {

struct Broken {
  std::string name;  // 01-missing-summary.yaml
  std::string text;
  std::vector<std::string> expected;  // "missing-key 2:1"
};

std::vector<Broken> broken_listings() {
  std::vector<Broken> all;
  for (const auto& entry : std::filesystem::directory_iterator(KITH_SOURCE "/tests/broken")) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    Broken broken{entry.path().filename().string(), text.str(), {}};
    const std::string mark = "# expect: ";
    for (std::string line; std::getline(text, line) && line.starts_with(mark);)
      broken.expected.push_back(line.substr(mark.size()));
    all.push_back(std::move(broken));
  }
  std::sort(all.begin(), all.end(),
            [](const Broken& left, const Broken& right) { return left.name < right.name; });
  return all;
}

}  // namespace

TEST_SUITE("indexer/check: tests/broken") {
  TEST_CASE("each broken listing is told exactly what is wrong with it, where, and what to do") {
    const std::vector<Broken> all = broken_listings();
    REQUIRE(all.size() >= 40);
    tests::Directory directory;
    for (const Broken& broken : all) directory.add("us/" + broken.name, broken.text);

    const indexer::Findings findings = directory.findings();

    for (const Broken& broken : all) {
      INFO(broken.name);
      CHECK_FALSE(broken.expected.empty());
      std::vector<std::string> found;
      for (const auto& finding : findings)
        // Most are one listing with another mistake.
        if (finding.file.ends_with("/" + broken.name) && finding.rule != "probable-duplicate") {
          found.push_back(tests::spots({finding}));
          CHECK_FALSE(finding.message.empty());
          CHECK_FALSE(finding.remedy.empty());
          CHECK(std::filesystem::exists(finding.file));
        }
      std::vector<std::string> expected = broken.expected;
      std::sort(expected.begin(), expected.end());
      std::sort(found.begin(), found.end());
      CHECK(catalog::joined(found) == catalog::joined(expected));
    }
  }

  TEST_CASE("a broken listing alone is told the same as among all the others") {
    for (const Broken& broken : broken_listings()) {
      if (broken.name > "03") break;
      tests::Directory directory;
      directory.add(broken.name, broken.text);

      CHECK(directory.findings().size() == broken.expected.size());
    }
  }
}

}  // namespace broken_listings_test
