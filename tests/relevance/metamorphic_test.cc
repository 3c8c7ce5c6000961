// Changes to a search that change nothing for the reader leave its answer alike, and a filter never
// adds to it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>

#include "catalog/text.h"
#include "tests/relevance/answer.h"
#include "tests/relevance/shipped.h"

namespace metamorphic_test {

using namespace relevance;

namespace {

const std::filesystem::path root = KITH_SOURCE;

// Only these mean another thing in capitals: Maine or ME/CFS, spondylitis, Ontario, Italian.
const std::regex by_capitals(R"((^|[^a-z])(me|as|on|it)([^a-z]|$))", std::regex::icase);

const std::vector<Topic>& topics() {
  static const auto all = read_topics(root / "tests/relevance/topics.tsv");
  return all;
}

const query_service::CurrentSnapshot& directory() { return shipped().directory(); }

// The answers to the searches as they stand in topics.tsv, each asked once.
const Answer& unchanged(const Topic& topic) {
  static std::map<std::string, Answer> answers;
  const auto found = answers.find(topic.id);
  if (found != answers.end()) return found->second;
  return answers[topic.id] = ask(directory(), topic);
}

void check_alike(const Topic& topic, const std::string& changed) {
  if (changed == topic.q) return;
  Topic other = topic;
  other.q = changed;
  const Answer& before = unchanged(topic);
  const Answer after = ask(directory(), other);
  INFO("\"" << topic.q << "\" and \"" << changed << "\"");
  CHECK(before.total == after.total);
  CHECK(before.main == after.main);
}

template <typename Change>
std::string with_each_character(std::string text, Change change) {
  for (char& next : text) next = static_cast<char>(change(static_cast<unsigned char>(next)));
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " ") + part;
  return text;
}

// The characters of a text without accents; its punctuation stays.
std::string without_accents(const std::string& text) {
  std::string plain;
  std::size_t at = 0;
  for (const catalog::Word& word : catalog::words(text)) {
    const std::string written = text.substr(word.begin, word.end - word.begin);
    const bool is_plain =
        std::all_of(written.begin(), written.end(), [](unsigned char next) { return next < 0x80; });
    plain += text.substr(at, word.begin - at) + (is_plain ? written : word.folded);
    at = word.end;
  }
  return plain + text.substr(at);
}

}  // namespace

TEST_SUITE("relevance: changes that change nothing") {
  TEST_CASE("capitals") {
    for (const Topic& topic : topics()) {
      if (std::regex_search(topic.q, by_capitals)) continue;
      check_alike(topic, with_each_character(topic.q, [](int next) { return std::tolower(next); }));
      check_alike(topic, with_each_character(topic.q, [](int next) { return std::toupper(next); }));
    }
  }

  TEST_CASE("accents left out") {
    for (const Topic& topic : topics())
      if (const std::string plain = without_accents(topic.q); plain != topic.q)
        check_alike(topic, plain);
  }

  TEST_CASE("hyphens written as spaces") {
    // Of 10001-1234 the hyphen is what makes one postal code.
    const std::regex between_letters("([a-z])-([a-z])", std::regex::icase);
    for (const Topic& topic : topics())
      if (std::regex_search(topic.q, between_letters))
        check_alike(topic, std::regex_replace(topic.q, between_letters, "$1 $2"));
  }

  TEST_CASE("one or many") {
    for (const Topic& topic : topics())
      if (topic.plural.size() == 2)
        check_alike(topic, replaced(topic.q, topic.plural[0], topic.plural[1]));
  }

  TEST_CASE("the order of parts that say different things") {
    for (const Topic& topic : topics()) {
      std::vector<std::string> parts = topic.parts;
      std::sort(parts.begin(), parts.end());
      while (!parts.empty() && std::next_permutation(parts.begin(), parts.end()))
        check_alike(topic, joined(parts));
    }
  }

  TEST_CASE("spaces and full stops at the ends") {
    for (const Topic& topic : topics()) check_alike(topic, "  " + topic.q + " . ");
  }

  TEST_CASE("a filter never adds a hit") {
    for (const Topic& topic : topics()) {
      const Parameters parameters = parameters_of(topic);
      const std::size_t all = ask(directory(), parameters).total;
      for (const auto& [name, value] :
           {std::pair("kind", "group"), {"language", "en"}, {"verified_within", "1500"}}) {
        Parameters filtered = parameters;
        filtered.emplace_back(name, value);
        INFO(topic.q << " with " << name << "=" << value);
        CHECK(ask(directory(), filtered).total <= all);
      }
    }
  }
}

}  // namespace metamorphic_test
