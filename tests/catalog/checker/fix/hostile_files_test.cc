// Bytes that no one would write by hand: they crash nothing, lose nothing, and take no time.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "catalog/text.h"
#include "indexer/fix/diff.h"
#include "tests/support/fixing.h"

namespace hostile_files_test {

namespace {

const std::string file = "data/listings/us/ma/lighthouse.yaml";

const std::string good =
    "# Read on the page.\nname: Lighthouse Example Group\nsummary: A group for tests, in Málaga.\n"
    "description: |\n  One line  \n  # not a comment\nconditions: [fibromyalgia, migraine]\n"
    "format: hybrid\nserves: [US-MA]\nmeets:\n  - phrase: every Tuesday 18:00\n    # the day\n"
    "    until: 2026-12-01\n  - varies\ntimezone: America/New_York\nplace:\n  city: Arlington\n"
    "  # the code\n  postal_code: \"02476\"\n  country: US\nonline: {platform: Example, captions: "
    "true}\n"
    "contact:\n  website: https://example.org/a?utm_source=b\n  phone: '617-555-0123'\n"
    "verified: {on: 2026-05-01, how: website}\nsource: https://example.org/\n# Note: none.\n";

std::string without_space(const std::string& text) {
  std::string rest;
  for (const char c : text)
    if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) rest += c;
  return rest;
}

bool can_be_read(const std::string& text) {
  catalog::checker::Findings findings;
  return catalog::checker::parse_yaml(text, file, findings).has_value();
}

void check_kept(const std::string& text) {
  const std::string once = catalog::checker::fix::fixed(text, file, tests::guide());
  CHECK_MESSAGE(catalog::checker::fix::fixed(once, file, tests::guide()) == once, text);
  if (can_be_read(text)) CHECK_MESSAGE(can_be_read(once), text);
  if (can_be_read(once)) return;
  // Only space and marks of order may have gone.
  std::string_view body = text;
  while (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  const std::string before = without_space(std::string(body));
  CHECK(without_space(once) == (catalog::is_utf8(text) ? catalog::composed(before) : before));
}

double milliseconds_for(const std::string& text) {
  const auto started = std::chrono::steady_clock::now();
  const std::string once = catalog::checker::fix::fixed(text, file, tests::guide());
  const std::string shown = indexer::fix::diff(file, text, once);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  CHECK(shown.empty() == (once == text));
  return took.count();
}

std::string repeated(const std::string& text, std::size_t bytes) {
  std::string all;
  while (all.size() + text.size() <= bytes) all += text;
  return all;
}

}  // namespace

TEST_SUITE("catalog/checker/fix: hostile files") {
  TEST_CASE("a file cut anywhere loses nothing") {
    for (std::size_t size = 0; size <= good.size(); ++size) check_kept(good.substr(0, size));
  }

  TEST_CASE("a file with bytes changed, put in and taken out loses nothing") {
    std::mt19937 random(4);
    const std::vector<std::string> pieces{"\"",        "'",
                                          "[",         "]",
                                          "{",         "}",
                                          ": ",        "- ",
                                          "#",         " #",
                                          "\n",        "\r\n",
                                          "\r",        "\t",
                                          "  ",        "|",
                                          ">",         "&a ",
                                          "*a",        "!x ",
                                          "? ",        "---\n",
                                          "...\n",     "\\",
                                          ",",         "\xEF\xBB\xBF",
                                          "\xFF",      "\u0301",
                                          "e\u0301",   "\u202E",
                                          "~",         "null",
                                          "NO",        "http://",
                                          "%",         "@",
                                          "`",         "<<: ",
                                          "name: x\n", "0"};
    for (int count = 0; count < 1500; ++count) {
      std::string text = good;
      for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
          case 0: text[at] = static_cast<char>(random()); break;
          case 1: text.insert(at, pieces[random() % pieces.size()]); break;
          default: text.erase(at, 1 + random() % 12);
        }
      }
      check_kept(text);
    }
  }

  TEST_CASE("lines in any order lose nothing") {
    std::mt19937 random(5);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < good.size(); at = good.find('\n', at) + 1)
      lines.push_back(good.substr(at, good.find('\n', at) + 1 - at));
    for (int count = 0; count < 300; ++count) {
      std::shuffle(lines.begin(), lines.end(), random);
      std::string text;
      for (const std::string& line : lines) text += line;
      check_kept(text);
    }
  }

  TEST_CASE("64 KiB of anything are done with in little time") {
    constexpr std::size_t bytes = 64 * 1024;
    std::string keys, near_keys, words, phrases, meetings = "meets:\n";
    for (int count = 0; count < 1900; ++count) {
      keys += "k" + std::to_string(count) + ": v\n";
      near_keys += "postal_cod" + std::to_string(count) + ": v\n";
      words += (count == 0 ? "conditions: [" : ", ") + ("fibromyalgx" + std::to_string(count));
    }
    for (int count = 0; count < 900; ++count)
      phrases +=
          (count == 0 ? "meets: [" : ", ") + std::string("every Tuesdsy or so 18:00 whenever");
    for (int count = 0; count < 600; ++count)
      meetings += "  - until: 2026-12-01\n    phrase: evry Tuesdsy at 7\n";
    std::mt19937 random(6);
    std::string noise(bytes, ' ');
    for (char& c : noise) c = static_cast<char>(random());

    double longest = 0;
    std::string slowest;
    for (const std::string& text :
         {repeated("\t", bytes),
          repeated("a: \n", bytes),
          repeated("[", bytes),
          repeated("- ", bytes),
          repeated("\n", bytes),
          repeated("#\n", bytes),
          repeated("\r\n", bytes),
          repeated("\"", bytes),
          repeated("a", bytes),
          repeated("name: |\n", bytes),
          repeated("e\u0301", bytes),
          "name: " + repeated("\u0301", bytes - 10),
          "source: http://" + repeated("a?utm_&", bytes - 99),
          "a: [" + repeated("b,", 3900) + "]\n" + repeated("# c\n", bytes - 9000),
          keys,
          near_keys,
          words + "]\n",
          phrases + "]\n",
          meetings,
          noise,
          repeated("  \n", bytes)}) {
      const double took = milliseconds_for(text);
      if (took > longest) slowest = text.substr(0, 40);
      longest = std::max(longest, took);
      CHECK_MESSAGE(took < 1500, text.substr(0, 60));
    }
    MESSAGE("the slowest took " << longest << " ms in this build: " << slowest);
  }
}

}  // namespace hostile_files_test
