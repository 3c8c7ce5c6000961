#include "indexer/asking/interview.h"

#include <doctest/doctest.h>

#include <deque>

#include "indexer/asking/questions.h"
#include "tests/support/fixing.h"

namespace interview_test {

using catalog::checker::FilesKnown;
using catalog::checker::form::Answers;
using tests::mentions;

namespace {

struct Interview {
  std::optional<Answers> answers;
  std::string told;
  std::vector<std::string> asked;
};

// Somebody who answers by the first words of a question, and else presses Enter.
Interview with(std::deque<std::pair<std::string, std::string>> lines, std::size_t most = 60) {
  static const FilesKnown nobody;
  Interview interview;
  const auto ask = [&](const std::string& text) -> std::optional<std::string> {
    interview.asked.push_back(text);
    if (interview.asked.size() > most) return {};
    for (auto line = lines.begin(); line != lines.end(); ++line)
      if (mentions(text, line->first)) {
        const std::string answer = line->second;
        lines.erase(line);
        return answer;
      }
    return "";
  };
  interview.answers =
      indexer::asking::interview({tests::schema(), tests::guide(), nobody}, ask,
                                 [&](const std::string& text) { interview.told += text; });
  return interview;
}

const std::deque<std::pair<std::string, std::string>> good{
    {"called", "Lighthouse Example Group"},
    {"whom is it for", "Monthly peer meeting for anyone who lives with chronic pain."},
    {"conditions", "chronic-pain"},
    {"How do people meet", "in-person"},
    {"When does it meet", "2nd Friday of the month, 11:00-12:30"},
    {"country", "US"},
    {"state", "MA"},
    {"town", "Arlington"},
    {"web page", "https://example.org/group"},
    {"last known", "2026-11-01"},
    {"How is that known", "website"},
    {"say so", "https://example.org/group"}};

std::deque<std::pair<std::string, std::string>> instead(const std::string& question,
                                                        std::deque<std::string> answers) {
  auto lines = good;
  std::erase_if(lines, [&](const auto& line) { return line.first == question; });
  for (const std::string& answer : answers) lines.emplace_back(question, answer);
  return lines;
}

}  // namespace

TEST_SUITE("indexer/asking/interview") {
  TEST_CASE("each question asks for a field that there is") {
    for (const auto& question : indexer::asking::questions())
      CHECK_MESSAGE(catalog::checker::form::field_named(question.field), question.field);
  }

  TEST_CASE("a group in a library is told with twelve answers, and nothing online is asked about") {
    const Interview interview = with(good);

    REQUIRE(interview.answers);
    CHECK_MESSAGE(interview.told.empty(), interview.told);
    CHECK(interview.answers->at("city") == "Arlington");
    CHECK(interview.answers->size() == 12);
    for (const std::string& text : interview.asked) CHECK_MESSAGE(!mentions(text, "dial"), text);
  }

  TEST_CASE("what is wrong with an answer is told at once, and it is asked for again") {
    const Interview interview =
        with(instead("When does it meet", {"usually on Fridays", "every Friday 11:00"}));

    REQUIRE(interview.answers);
    CHECK_MESSAGE(mentions(interview.told, "usually"), interview.told);
    CHECK(interview.answers->at("meets") == "every Friday 11:00");
  }

  TEST_CASE("an answer that has one right form takes it, and the next questions follow from it") {
    const Interview interview = with(instead("How do people meet", {"in person"}));

    REQUIRE(interview.answers);
    CHECK(interview.answers->at("format") == "in-person");
    CHECK(interview.answers->contains("city"));
  }

  TEST_CASE("the same answer twice stays as it is") {
    const Interview interview = with(instead("town", {"Smallexampleville", "Smallexampleville"}));

    REQUIRE(interview.answers);
    CHECK_MESSAGE(mentions(interview.told, "Smallexampleville"), interview.told);
    CHECK(interview.answers->at("city") == "Smallexampleville");
  }

  TEST_CASE("what every listing needs is asked for until it is there") {
    const Interview interview = with(instead("called", {"", " ", "Lighthouse Example Group"}));

    REQUIRE(interview.answers);
    CHECK(mentions(interview.told, "This one is needed."));
    CHECK(interview.answers->at("name") == "Lighthouse Example Group");
  }

  TEST_CASE("answers that end are no form") { CHECK_FALSE(with(good, 5).answers); }
}

}  // namespace interview_test
