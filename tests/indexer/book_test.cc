#include "indexer/book/book.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "catalog/nearest.h"
#include "tests/support/book_example.h"
#include "tests/support/findings.h"

namespace book_test {

using indexer::book::chapters;
using indexer::book::Page;

TEST_SUITE("indexer/book") {
  TEST_CASE(
      "what a page calls wrong breaks its rule and no other; what it calls right breaks none") {
    tests::Directory directory;
    std::map<std::string, std::string> expected;  // of the end of a path
    for (const auto& chapter : chapters())
      for (const Page& page : chapter.pages) {
        if (page.is_shown_elsewhere) continue;
        for (const bool is_bad : {true, false}) {
          const std::string example = is_bad ? page.bad : page.good;
          const std::string path = tests::path_of(page, example, is_bad ? "bad" : "good");
          directory.add(path, tests::listing_with(example));
          expected[path] = is_bad ? page.id : "";
        }
      }

    std::map<std::string, std::set<std::string>> found;
    for (const auto& finding : directory.findings())
      if (finding.rule != "probable-duplicate")
        for (const auto& [path, rule] : expected)
          if (finding.file.ends_with("/" + path)) found[path].insert(finding.rule);

    for (const auto& [path, rule] : expected) {
      INFO(path);
      const std::vector<std::string> rules(found[path].begin(), found[path].end());
      CHECK(catalog::joined(rules) == rule);
    }
    MESSAGE((expected.size() / 2) << " rules with examples");
    CHECK(expected.size() >= 100);
  }

  TEST_CASE("every rule that the sources name has its page, and each page its rule") {
    std::set<std::string> ids;
    for (const auto& chapter : chapters())
      for (const Page& page : chapter.pages) CHECK(ids.insert(page.id).second);
    for (const char* id : {"tab", "private-email", "schedule-phrase", "stale"})
      CHECK(ids.contains(id));
    CHECK(indexer::book::page_of("no-such-rule") == nullptr);
    CHECK(std::string(indexer::book::page_of("tab")->id) == "tab");
  }

  TEST_CASE("a page reads as a page") {
    const std::string text = indexer::book::text_of(*indexer::book::page_of("not-one-of"));

    CHECK(text ==
          "not-one-of\n\nWhere a key has fixed words, the value is one of them.\n"
          "Searches filter by these words.\n\nWrong:\n\n  format: in person\n\nRight:\n\n"
          "  format: in-person\n");
    CHECK(tests::mentions(indexer::book::markdown(), "\n### not-one-of\n"));
  }
}

}  // namespace book_test
