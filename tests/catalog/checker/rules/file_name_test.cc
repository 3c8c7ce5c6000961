#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace file_name_test {

using catalog::checker::ListingFile;
using catalog::checker::rules::file_name;
using tests::listing_file;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/file_name") {
  TEST_CASE("lower-case words with hyphens are an id") {
    for (const std::string& id : {std::string("a"), std::string("lighthouse-2"),
                                  std::string("9-8-8"), std::string(100, 'a')})
      CHECK_MESSAGE(ruled(file_name, listing_file(id, "name: x\n")).empty(), id);
  }

  TEST_CASE("anything else is not, and the finding is about the file as a whole") {
    for (const std::string& id :
         {std::string("Lighthouse"), std::string("a_b"), std::string("a b"), std::string("-a"),
          std::string("a-"), std::string("a--b"), std::string("niño"), std::string("a.b"),
          std::string(), std::string(101, 'a')})
      CHECK_MESSAGE(spots(ruled(file_name, listing_file(id, "name: x\n"))) == "file-name 0:0", id);
  }

  TEST_CASE("two files of one name are found at the second, which names the first") {
    const std::vector<ListingFile> files{{"us/ma/a.yaml", "a", {}}, {"us/nh/a.yaml", "a", {}}};
    catalog::checker::Findings findings;

    catalog::checker::rules::unique_ids(files, findings);

    CHECK(spots(findings) == "duplicate-id 0:0");
    CHECK(findings[0].file == "us/nh/a.yaml");
    CHECK(tests::mentions(findings[0].message, "us/ma/a.yaml"));
  }

  TEST_CASE("a former id that is in use is found at its token, even one's own") {
    const std::vector<ListingFile> files{listing_file("a", "formerly: [old, b]\n"),
                                         listing_file("b", "formerly: [b]\n")};
    catalog::checker::Findings findings;

    catalog::checker::rules::unique_ids(files, findings);

    CHECK(spots(findings) == "duplicate-id 1:17; duplicate-id 1:12");
    CHECK(findings[0].file == "a.yaml");
    CHECK(tests::mentions(findings[0].message, "b.yaml"));
  }

  TEST_CASE("a former id that two listings had is found at the second, which names the first") {
    const std::vector<ListingFile> files{listing_file("a", "formerly: [old, older]\n"),
                                         listing_file("b", "formerly: [other, old]\n"),
                                         listing_file("c", "formerly: [old]\n")};
    catalog::checker::Findings findings;

    catalog::checker::rules::unique_ids(files, findings);

    CHECK(spots(findings) == "duplicate-id 1:19; duplicate-id 1:12");
    CHECK(findings[0].file == "b.yaml");
    CHECK(tests::mentions(findings[0].message, "a.yaml"));
    CHECK(findings[1].file == "c.yaml");
  }

  TEST_CASE("a former id that one listing names twice is for its shape to tell") {
    const std::vector<ListingFile> files{listing_file("a", "formerly: [old, old]\n")};
    catalog::checker::Findings findings;

    catalog::checker::rules::unique_ids(files, findings);

    CHECK(findings.empty());
  }
}

}  // namespace file_name_test
