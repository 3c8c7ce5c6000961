#include "indexer/book/book.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "catalog/nearest.h"
#include "tests/support/findings.h"

namespace book_test {

using indexer::book::chapters;
using indexer::book::Page;

namespace {

bool begins_key(const std::string& line) {
  return !line.empty() && line[0] >= 'a' && line[0] <= 'z' && line.find(':') != std::string::npos;
}

// The lines of each top-level key, in order.
std::vector<std::pair<std::string, std::string>> keys_of(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> keys;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (begins_key(line)) keys.emplace_back(line.substr(0, line.find(':')), "");
    if (!keys.empty()) keys.back().second += line + '\n';
  }
  return keys;
}

std::string after(const std::string& text, const std::string& mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return "";
  return text.substr(at + mark.size(), text.find('\n', at) - at - mark.size());
}

// The whole listing of an example, as book.h says.
std::string listing_with(const std::string& example) {
  std::string text;
  std::set<std::string> without;
  std::istringstream in(example);
  std::string lines;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("# without: "))
      without.insert(line.substr(11));
    else if (!line.starts_with("# file: "))
      lines += line + '\n';
  const auto replaced = keys_of(lines);
  for (const auto& [key, own] : keys_of(indexer::book::smallest_listing)) {
    const bool is_replaced = std::any_of(replaced.begin(), replaced.end(),
                                         [&](const auto& pair) { return pair.first == key; });
    if (!is_replaced && !without.contains(key)) text += own;
  }
  return text + lines;
}

std::string path_of(const Page& page, const std::string& example, const char* which) {
  const std::string named = after(example, "# file: ");
  return named.empty() ? "us/" + std::string(page.id) + "-" + which + ".yaml" : named;
}

}  // namespace

TEST_SUITE("indexer/book") {
  TEST_CASE("what a page calls wrong breaks its rule and no other; what it calls right breaks none") {
    tests::Directory directory;
    std::map<std::string, std::string> expected;  // of the end of a path
    for (const auto& chapter : chapters())
      for (const Page& page : chapter.pages) {
        if (page.is_shown_elsewhere) continue;
        for (const bool is_bad : {true, false}) {
          const std::string example = is_bad ? page.bad : page.good;
          const std::string path = path_of(page, example, is_bad ? "bad" : "good");
          // Each at a place and under a name of its own: together they are no duplicates.
          std::string text = listing_with(example);
          directory.add(path, text);
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
