// Every rule's own example of what is wrong, written in six ways, and several in one file; and what
// takes more than one file, or other bytes.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "catalog/nearest.h"
#include "indexer/output/excerpt.h"
#include "tests/support/book_example.h"
#include "tests/support/findings.h"

namespace seeded_faults_test {

using indexer::book::Page;

namespace {

std::vector<const Page*> pages() {
  std::vector<const Page*> all;
  for (const auto& chapter : indexer::book::chapters())
    for (const Page& page : chapter.pages)
      if (!page.is_shown_elsewhere) all.push_back(&page);
  return all;
}

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string all;
  for (const char c : text) all += c == '\n' ? end : std::string(1, c);
  return all;
}

constexpr int ways = 6;

std::string written(const std::string& text, int way) {
  switch (way) {
    case 1: return with_line_ends(text, "\r\n");
    case 2: return "# C\u00edrculo del Faro\n# \u65e5\u672c\u8a9e\n\n" + text;
    case 3: return with_line_ends(text, "  # as told\n");
    case 4: return with_line_ends(text, "\n\n");
    case 5: return "---\n" + text + "...\n";
    default: return text;
  }
}

// The words under the carets.
std::string token_of(const indexer::Finding& finding, const std::string& text) {
  const auto excerpt = indexer::output::excerpt_at(text, finding.where);
  if (!excerpt) return "(the file)";
  std::size_t begin = 0;
  for (std::size_t left = excerpt->before.size(); left > 0; --left)
    for (++begin; begin < excerpt->line.size() && (excerpt->line[begin] & 0xC0) == 0x80;) ++begin;
  return excerpt->line.substr(begin, excerpt->carets.size());
}

}  // namespace

TEST_SUITE("indexer/check: seeded faults") {
  TEST_CASE("each of 300 single faults is found by its rule, at its token, however it is written") {
    tests::Directory directory;
    std::map<std::string, std::pair<const Page*, std::string>> seeded;  // by the file's name
    for (const Page* page : pages())
      for (int way = 0; way < ways; ++way) {
        // A comment in a line changes what some faults are; a file's name is one.
        const std::string example = page->bad;
        const bool is_of_bytes = example.find("# ") != std::string::npos ||
                                 example.find('\t') != std::string::npos ||
                                 example.find("yaml-syntax") != std::string::npos;
        if (way == 3 && (is_of_bytes || std::string(page->id) == "yaml-syntax")) continue;
        if (example.find("# file: ") != std::string::npos) continue;
        const std::string path =
            "us/" + std::string(page->id) + "-" + std::to_string(way) + ".yaml";
        const std::string text = written(tests::listing_with(example), way);
        directory.add(path, text);
        seeded[path] = {page, text};
      }

    std::map<std::string, std::vector<indexer::Finding>> found;
    for (const auto& finding : directory.findings())
      if (finding.rule != "probable-duplicate")
        for (const auto& [path, unused] : seeded)
          if (finding.file.ends_with("/" + path)) found[path].push_back(finding);

    std::map<std::string, std::string> token_of_rule;
    for (const auto& [path, seed] : seeded) {
      CAPTURE(path);
      std::set<std::string> rules;
      for (const auto& finding : found[path]) rules.insert(finding.rule);
      CHECK(rules == std::set<std::string>{seed.first->id});
      if (found[path].empty()) continue;
      const std::string token = token_of(found[path].front(), seed.second);
      CHECK_FALSE(token.empty());
      const auto [known, is_first] = token_of_rule.emplace(seed.first->id, token);
      CHECK_MESSAGE(known->second == token, known->second << " or " << token);
    }
    MESSAGE(seeded.size() << " single faults");
    CHECK(seeded.size() >= 300);
  }

  TEST_CASE("so is each fault that takes a second file, or bytes that no page can show") {
    const std::string good = tests::listing_with("");
    const auto about = [&](const std::string& path, const std::string& text) {
      tests::Directory directory;
      directory.add("us/ma/lighthouse-circle.yaml", good);
      directory.add(path, text);
      std::string told;
      for (const auto& finding : directory.findings())
        if (finding.file.ends_with("/" + path))
          told += finding.rule + " " + std::to_string(finding.where.line) + ":" +
                  std::to_string(finding.where.column) + ";";
      return told;
    };
    const std::string other = tests::listing_with(
        "name: Harbor Example Circle\nplace: {city: Tulsa, region: OK, country: US}\n"
        "contact: {website: \"https://harbor.example/\"}\n");
    CHECK(about("us/ok/lighthouse-circle.yaml", other) == "duplicate-id 0:0;");
    CHECK(about("us/ok/harbor.yaml", other + "formerly: [lighthouse-circle]\n")
              .starts_with("duplicate-id "));
    CHECK(about("us/ok/harbor.yaml", good).starts_with("probable-duplicate "));
    CHECK(about("us/ok/harbor.yaml", other + "organization: lighthouse-circle\n")
              .starts_with("not-organization "));
    CHECK(about("us/ok/harbor.yaml", "\xEF\xBB\xBF" + other) == "not-utf8 1:1;");
    CHECK(about("us/ok/harbor.yaml", other + "description: caf\xE9\n").starts_with("not-utf8 "));
    CHECK(about("us/ok/harbor.yaml", other + "# " + std::string(70'000, 'x') + "\n")
              .starts_with("file-too-large "));
    std::string many = "meets: [daily 18:00";
    for (int number = 0; number < 2'100; ++number) many += ", 1";
    CHECK(
        about("us/ok/harbor.yaml",
              tests::listing_with("place: {city: Tulsa, region: OK, country: US}\n" + many + "]\n"))
            .starts_with("too-many "));
  }

  TEST_CASE("of 100 files with two to four faults every fault is reported") {
    std::mt19937 random(20261129);
    std::vector<const Page*> all = pages();
    // Where the file cannot be read as YAML, or what is wrong is a whole key less, others are
    // hidden; and of a place that is not known nobody knows the zone.
    std::erase_if(all, [](const Page* page) {
      const std::string id = page->id;
      return id.starts_with("yaml-") || id == "tab" || id == "control-character" ||
             id == "duplicate-key" || id.starts_with("time-zone-") || id == "blank-text" ||
             id.starts_with("too-") || std::string(page->bad).find("# ") != std::string::npos;
    });
    tests::Directory directory;
    std::map<std::string, std::set<std::string>> seeded;
    while (seeded.size() < 100) {
      std::string lines;
      std::set<std::string> keys, rules;
      for (int turn = 0; turn < 40 && rules.size() < 2 + seeded.size() % 3; ++turn) {
        const Page& page = *all[random() % all.size()];
        const std::string bad = std::string(page.bad) + "\n";
        const auto own = tests::keys_of(bad);
        if (std::any_of(own.begin(), own.end(),
                        [&](const auto& pair) { return keys.contains(pair.first); }))
          continue;
        for (const auto& [key, unused] : own) keys.insert(key);
        // An event has no group's meeting, what is closed is not old, and so on.
        if (keys.contains("kind") || keys.contains("status") || keys.contains("format")) {
          for (const auto& [key, unused] : own) keys.erase(key);
          continue;
        }
        lines += bad;
        rules.insert(page.id);
      }
      const std::string path = "us/faults-" + std::to_string(seeded.size()) + ".yaml";
      directory.add(path, tests::listing_with(lines));
      seeded[path] = rules;
    }

    std::map<std::string, std::set<std::string>> found;
    for (const auto& finding : directory.findings())
      for (const auto& [path, unused] : seeded)
        if (finding.file.ends_with("/" + path)) found[path].insert(finding.rule);

    int complete = 0;
    std::string missed;
    for (const auto& [path, rules] : seeded) {
      const bool has_all =
          std::includes(found[path].begin(), found[path].end(), rules.begin(), rules.end());
      complete += has_all ? 1 : 0;
      const std::vector<std::string> wanted(rules.begin(), rules.end());
      const std::vector<std::string> got(found[path].begin(), found[path].end());
      if (!has_all) missed += catalog::joined(wanted) + " <> " + catalog::joined(got) + "\n";
    }
    CHECK_MESSAGE(complete == 100, missed);
    MESSAGE(complete << " of 100 files with several faults are told all of them");
  }
}

}  // namespace seeded_faults_test
