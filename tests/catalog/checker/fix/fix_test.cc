#include "catalog/checker/fix/fix.h"

#include <doctest/doctest.h>

#include "tests/support/fixing.h"

namespace fix_test {

using tests::fixed;

TEST_SUITE("catalog/checker/fix/fix") {
  TEST_CASE("a hasty listing becomes the one that was meant, and its comments stay") {
    const std::string hasty =
        "\xEF\xBB\xBF# Typed from a leaflet.\r\n\r\nsource: HTTP://Example.org/?utm_source=news\r\n"
        "Name: Lighthouse Example Group  \r\nformat: In Person\r\nconditions: Fibromyalgia\r\n"
        "# the first floor\r\nplace:\r\n\tcountry: us\r\n\tpostal_code: 02476\r\n"
        "\tcity: Arlington # a town\r\n\tregion: MA\r\nmeets: evry Tuesday 18:00\r\n"
        "verified: {on: 2026/5/1, how: Website}\r\nsummary: A fictional group for tests.\r\n"
        "contact: {phone: (617) 555-0123}\r\n# Note: no more is known.";

    const std::string mended = fixed(hasty);

    CHECK(mended ==
          "# Typed from a leaflet.\n\nname: Lighthouse Example Group\n"
          "summary: A fictional group for tests.\nconditions: [fibromyalgia]\nformat: in-person\n"
          "meets: every Tuesday 18:00\n# the first floor\nplace:\n  city: Arlington # a town\n"
          "  region: MA\n  postal_code: \"02476\"\n  country: US\n"
          "contact: {phone: \"+1 617 555 0123\"}\nverified: {on: 2026-05-01, how: website}\n"
          "source: https://example.org\n# Note: no more is known.\n");
    tests::Directory directory;
    CHECK(tests::spots(directory.add("us/ma/lighthouse.yaml", mended).findings()).empty());
  }

  TEST_CASE("a file that cannot be read as YAML gets the mends of lines alone") {
    CHECK(fixed("source: \"a  \r\nname: b\r\n") == "source: \"a\nname: b\n");
    CHECK(fixed("source: a\nname: b\nname: c") == "source: a\nname: b\nname: c\n");
    CHECK(fixed("source: &a b\nname: *a\n") == "source: &a b\nname: *a\n");
    CHECK(fixed("- source\n").size() == 9);
    CHECK(fixed("").empty());
  }

  TEST_CASE("a time zone is added where only one is possible") {
    const std::string online = "format: online\nmeets: every Tuesday 18:00\n";
    CHECK(fixed("serves: [GB]\n" + online) ==
          "format: online\nserves: [GB]\nmeets: every Tuesday 18:00\ntimezone: Europe/London\n");
    CHECK(fixed(online) == online);
    const std::string two = "format: online\nserves: [US-TN]\nmeets: every Tuesday 18:00\n";
    CHECK(fixed(two) == two);
    const std::string said = two + "timezone: Europe/London\n";
    CHECK(fixed(said) == said);
  }

  TEST_CASE("a time zone that needs no saying is not added, and one that is said stays") {
    const std::string tulsa =
        "format: in-person\nmeets: every Tuesday 18:00\nplace: {city: Tulsa, region: OK, country: "
        "US}\n";
    CHECK(fixed(tulsa) == tulsa);
    CHECK(fixed("timezone: America/Chicago\n" + tulsa) ==
          "format: in-person\nmeets: every Tuesday 18:00\ntimezone: America/Chicago\nplace: {city: "
          "Tulsa, region: OK, country: US}\n");
  }

  TEST_CASE("a step that would change what the file says is not taken") {
    // The second line is part of the name, though it looks like a comment.
    const std::string text = "source: \"a\n# b\"\nname: c\n";
    const auto before = tests::listing_file("a", text).tree;
    const auto after = tests::listing_file("a", fixed(text)).tree;
    CHECK(after["source"].text == before["source"].text);
    CHECK(after["name"].text == "c");
  }

  TEST_CASE("line ends of a block of text are no part of what it says") {
    CHECK(fixed("description: |\r\n  one\r\n  two\r\nname: abc\r\n") ==
          "name: abc\ndescription: |\n  one\n  two\n");
  }
}

}  // namespace fix_test
