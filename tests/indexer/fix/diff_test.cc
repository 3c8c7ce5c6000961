#include "indexer/fix/diff.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <random>
#include <sstream>
#include <vector>

namespace diff_test {

using indexer::fix::diff;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line + (in.eof() ? "" : "\n"));
  return lines;
}

// The text after, made of the text before as a person with a pencil would.
std::string patched(const std::string& before, const std::string& shown) {
  const std::vector<std::string> old_lines = lines_of(before);
  std::vector<std::string> result;
  std::size_t at = 0;
  const std::vector<std::string> all_shown = lines_of(shown);
  for (std::size_t next = 2; next < all_shown.size(); ++next) {  // behind the names of the files
    const std::string& line = all_shown[next];
    std::size_t first = 0, count = 0;
    if (std::sscanf(line.c_str(), "@@ -%zu,%zu +", &first, &count) == 2) {
      // A hunk that takes no line stands behind the line it names.
      for (const std::size_t begin = count == 0 ? first : first - 1; at < begin; ++at)
        result.push_back(old_lines.at(at));
    } else if (line[0] == '+') {
      result.push_back(line.substr(1));
    } else if (line[0] == '\\') {
      CHECK(line == "\\ No newline at end of file\n");
    } else {
      const std::string& old = old_lines.at(at++);
      CHECK(line.substr(1) == (old.ends_with('\n') ? old : old + '\n'));
      if (line[0] == ' ') result.push_back(line.substr(1));
    }
  }
  while (at < old_lines.size()) result.push_back(old_lines[at++]);
  std::string all;
  for (const std::string& line : result) all += line;
  return all;
}

}  // namespace

TEST_SUITE("indexer/fix/diff") {
  TEST_CASE("a changed line is shown with the lines around it") {
    CHECK(diff("a.yaml", "1\n2\n3\n4\nx\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\n9\n") ==
          "--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-x\n+5\n 6\n 7\n 8\n");
  }

  TEST_CASE("nothing changed is nothing to show") { CHECK(diff("a", "x\n", "x\n").empty()); }

  TEST_CASE("a line end that was missing is said") {
    CHECK(diff("a", "x", "x\n") ==
          "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n");
  }

  TEST_CASE("what it shows makes the one of the other") {
    std::mt19937 random(3);
    for (int count = 0; count < 500; ++count) {
      std::string before, after;
      for (std::size_t line = random() % 30; line > 0; --line) {
        const std::string text(1, "abcdefg-+@ "[random() % 11]);
        const std::string other(1, "abcdefg-+@ "[random() % 11]);
        const auto chance = random() % 8;
        if (chance != 0) before += text + '\n';
        if (chance != 1) after += (chance == 2 ? other : text) + '\n';
      }
      if (random() % 4 == 0 && !before.empty()) before.pop_back();
      CHECK_MESSAGE(patched(before, diff("a", before, after)) == after, diff("a", before, after));
    }
  }

  TEST_CASE("a text of very many lines is shown whole") {
    std::string odd, even;
    for (int line = 0; line < 2400; ++line)
      (line % 2 == 0 ? even : odd) += std::to_string(line) + '\n';
    const std::string shown = diff("a", odd, even);
    CHECK(shown.starts_with("--- a\n+++ a\n@@ -1,1200 +1,1200 @@\n-1\n-3\n"));
    CHECK(patched(odd, shown) == even);
  }
}

}  // namespace diff_test
