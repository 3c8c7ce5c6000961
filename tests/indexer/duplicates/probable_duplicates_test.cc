#include "indexer/duplicates/probable_duplicates.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace probable_duplicates_test {

using indexer::Findings;
using indexer::Severity;
using tests::listing_file;
using tests::mentions;

namespace {

const std::string lighthouse =
    "name: Lighthouse Pain Circle\nconditions: [chronic-pain]\nformat: in-person\n"
    "meets: every Tuesday 18:00-19:30\n"
    "place: {venue: Example Library, street: 1 Example Street, city: Boston, region: MA, "
    "country: US}\n"
    "contact: {website: 'https://example.org/lighthouse', phone: 617-555-0123}\n";

// Another volunteer's words for it.
const std::string again =
    "name: Lighthouse Circle for Pain\nconditions: [chronic-pain, fibromyalgia]\n"
    "format: in-person\nmeets: Tuesdays 6:15pm\n"
    "place: {street: 1 Example St., city: Boston, region: Massachusetts, country: US}\n"
    "contact: {phone: (617) 555 0123}\n";

Findings found(const std::vector<indexer::ListingFile>& files) {
  std::vector<const indexer::ListingFile*> pointers;
  for (const auto& file : files) pointers.push_back(&file);
  Findings findings;
  indexer::duplicates::probable_duplicates(pointers, catalog::checker::organization_names(files),
                                           tests::gazetteer(), findings);
  return findings;
}

Findings found(const std::string& one, const std::string& other) {
  return found({listing_file("a", one), listing_file("b", other)});
}

std::string replaced(std::string text, const std::string& part, const std::string& by) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), by);
}

}  // namespace

TEST_SUITE("indexer/duplicates/probable_duplicates") {
  TEST_CASE("a group listed twice is an error at the later file's name, with what agrees") {
    const Findings findings = found(lighthouse, again);

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].file == "b.yaml");
    CHECK(findings[0].where == indexer::Position{1, 7});
    CHECK(findings[0].rule == "probable-duplicate");
    CHECK(findings[0].severity == Severity::error);
    CHECK(
        findings[0].message ==
        "this is probably the same as a.yaml (\"Lighthouse Pain Circle\", a): score 0.99, for the "
        "same name, telephone number, address, day and time and conditions");
    CHECK(findings[0].remedy ==
          "if it is the same, keep one file and write the other's id in its formerly; if it is "
          "not, write distinct_from: [a]");
    CHECK(findings[0].other_file == "a.yaml");
  }

  TEST_CASE("distinct_from in either file answers, also by a former id") {
    CHECK(found(lighthouse, again + "distinct_from: [a]\n").empty());
    CHECK(found(lighthouse + "distinct_from: [b]\n", again).empty());
    CHECK(found(lighthouse + "formerly: [old-a]\n", again + "distinct_from: [old-a]\n").empty());
    CHECK(found(lighthouse, again + "distinct_from: [c]\n").size() == 1);
  }

  TEST_CASE("a closed group is not the one that took its place") {
    const std::string closed = lighthouse + "status: closed\nclosed_on: 2025\n";
    const Findings findings = found(closed, again);

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::warning);
    CHECK(mentions(findings[0].remedy, "write see_instead in the closed one"));
    CHECK(found(closed + "see_instead: [b]\n", again).empty());
    CHECK(found(closed, again + "status: closed\nclosed_on: 2025\n")[0].severity ==
          Severity::error);
  }

  TEST_CASE("files that claim one id are complained of for that") {
    CHECK(found({listing_file("a", lighthouse), listing_file("a", again)}).empty());
    CHECK(found(lighthouse, again + "formerly: [a]\n").empty());
  }

  TEST_CASE("a listing that was merged is still compared with others") {
    CHECK(found(lighthouse + "formerly: [x]\n", again + "formerly: [y]\n").size() == 1);
  }

  TEST_CASE("sisters of one organization are never duplicates") {
    const std::string one = lighthouse + "organization: Example Trust\n";
    const std::string friday = replaced(one, "every Tuesday", "every Friday");
    const std::string town =
        replaced(replaced(one, "Boston", "Cambridge"), "1 Example", "2 Example");
    const std::string door =
        replaced(replaced(one, "Example Library", "Sample Hall"), "1 Example", "22 Sample");
    CHECK(found(one, one).size() == 1);
    CHECK(found(one, friday).empty());
    CHECK(found(one, town).empty());
    CHECK(found(one, door).empty());
  }

  TEST_CASE("one that may be another is never an error") {
    for (const auto& [part, by] : std::vector<std::pair<std::string, std::string>>{
             {"every Tuesday", "every Friday"},
             {"Lighthouse Pain Circle", "Lighthouse Pain Circle for Women"},
             {"city: Boston", "city: Cambridge"},
             {"every Tuesday 18:00-19:30", "varies"},
             {"format: in-person", "format: in-person\nlanguages: [es]"}}) {
      CAPTURE(by);
      for (const auto& finding : found(lighthouse, replaced(lighthouse, part, by)))
        CHECK(finding.severity == Severity::warning);
    }
  }

  TEST_CASE("a name alone is not enough") {
    CHECK(found("name: Lupus Support Group\nconditions: [lupus]\nformat: in-person\n"
                "place: {city: Boston, region: MA, country: US}\n",
                "name: Lupus Support Group\nconditions: [lupus]\nformat: in-person\n"
                "place: {city: Tulsa, region: OK, country: US}\n")
              .empty());
    CHECK(found("name: Lupus Support Group\nconditions: [lupus]\nformat: online\n",
                "name: Migraine Support Group\nconditions: [migraine]\nformat: online\n")
              .empty());
  }

  TEST_CASE("a name and a town are a warning") {
    const std::string plain =
        "name: Lighthouse Walkers\nconditions: [lupus]\nformat: in-person\n"
        "place: {city: Boston, region: MA, country: US}\n";
    const Findings findings = found(plain, plain + "meets: every Tuesday 18:00\n");

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::warning);
    CHECK(mentions(findings[0].message, "this may be the same as a.yaml"));
  }

  TEST_CASE("a book is known by its ISBN, and told from another of its title by its author") {
    const std::string book = "kind: resource\nname: Living with Lighthouses\nconditions: [lupus]\n";
    const std::string ada = book + "resource: {type: book, authors: [Ada Example], isbn: '";
    const Findings findings = found(ada + "978-0-306-40615-7'}\n", ada + "0306406152'}\n");

    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::error);
    CHECK(mentions(findings[0].message, "ISBN"));
    CHECK(found(book + "resource: {type: book, authors: [Ada Example]}\n",
                book + "resource: {type: book, authors: [Ben Sample]}\n")
              .empty());
    CHECK(found(book + "resource: {type: book}\n", book + "resource: {type: podcast}\n").empty());
  }

  TEST_CASE("an organization and a helpline are listed once") {
    const std::string charity =
        "kind: organization\nname: Lighthouse Example Foundation\n"
        "conditions: [lupus]\nserves: [US]\n"
        "contact: {website: 'https://lighthouse.example.org/'}\n";
    CHECK(found(charity, replaced(charity, "Foundation", "Fndn"))[0].severity == Severity::error);
    const std::string line =
        "kind: helpline\nname: Lighthouse Line\nconditions: [lupus]\n"
        "serves: [US]\nhelpline: {number: '555'}\n";
    CHECK(found(line, line)[0].severity == Severity::error);
    CHECK(found(line, replaced(line, "[US]", "[CA]")).empty());
  }

  TEST_CASE("an organization is not its group, and a chapter not its charity") {
    const std::string charity = replaced(lighthouse, "format:", "kind: organization\nformat:");
    CHECK(found(charity, lighthouse).empty());
    CHECK(found(charity, charity).size() == 1);
    CHECK(found(charity, charity + "organization: a\n").empty());
  }

  TEST_CASE("a meeting of another year is another") {
    const std::string year =
        "kind: event\nname: Lighthouse Day\nconditions: [lupus]\n"
        "format: online\ncontact: {website: 'https://example.org/day'}\n"
        "starts: 2027-05-09\n";
    CHECK(found(year, year)[0].severity == Severity::error);
    CHECK(found(year, replaced(year, "2027", "2028")).empty());
  }

  TEST_CASE("of many that are alike each later file has one finding, with the others' ids") {
    std::vector<indexer::ListingFile> files;
    for (const char* id : {"a", "b", "c"}) files.push_back(listing_file(id, lighthouse));

    const Findings findings = found(files);

    REQUIRE(findings.size() == 2);
    CHECK(mentions(findings[1].message, "; also like b"));
    CHECK(mentions(findings[1].remedy, "distinct_from: [a, b]"));
  }
}

}  // namespace probable_duplicates_test
