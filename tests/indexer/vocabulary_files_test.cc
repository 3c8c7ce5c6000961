#include "indexer/vocabulary_files.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace vocabulary_files_test {

using tests::spots;

namespace {

// A folder of one good word for each facet, and conditions.yaml as given.
struct Folder {
  explicit Folder(const std::string& conditions) {
    for (const auto& facet : catalog::facets)
      folder.write("vocabulary/" + std::string(facet.vocabulary) + ".yaml",
                   "- {id: a, label: {en: A, es: B}}\n");
    for (const char* name : indexer::speech_vocabularies)
      folder.write("vocabulary/" + std::string(name) + ".yaml",
                   "- {id: a, label: {en: A, es: B}}\n");
    folder.write("vocabulary/conditions.yaml", conditions);
  }
  auto read() { return indexer::read_vocabularies(folder.path(), findings); }

  tests::TemporaryFolder folder;
  indexer::Findings findings;
};

std::string complaints(const std::string& conditions) {
  Folder folder(conditions);
  CHECK(folder.read());
  for (const auto& finding : folder.findings) {
    CHECK(finding.file.ends_with("vocabulary/conditions.yaml"));
    CHECK_FALSE(finding.message.empty());
    CHECK_FALSE(finding.remedy.empty());
  }
  return spots(folder.findings);
}

}  // namespace

TEST_SUITE("indexer/vocabulary_files") {
  TEST_CASE("a full word is read with everything it is called") {
    Folder folder(
        "- id: nerve-pain\n  label: {en: Nerve pain, es: Dolor de los nervios}\n"
        "  also: {en: [neuralgia], es: [neuralgia, nervios]}\n"
        "  abbreviations: [NP, {text: N, use: in-context, because: north},"
        " {text: IT, use: never, because: it}]\n"
        "  hidden: [nurve]\n  broader: [pain]\n  mesh: D1\n  mondo: \"MONDO:1\"\n"
        "- id: pain\n  label: {en: Pain, es: Dolor}\n");

    const auto all = folder.read();

    REQUIRE(all);
    CHECK(spots(folder.findings).empty());
    const auto& words = indexer::vocabulary_of(*all, catalog::Facet::condition);
    REQUIRE(words.concepts().size() == 2);
    const catalog::Concept expected{
        .id = "nerve-pain",
        .label = {"Nerve pain", "Dolor de los nervios"},
        .also_en = {"neuralgia"},
        .also_es = {"neuralgia", "nervios"},
        .abbreviations = {{"NP", catalog::AbbreviationUse::always, ""},
                          {"N", catalog::AbbreviationUse::in_context, "north"},
                          {"IT", catalog::AbbreviationUse::never, "it"}},
        .hidden = {"nurve"},
        .broader = {"pain"},
        .mesh = "D1",
        .mondo = "MONDO:1"};
    CHECK(words.at(0) == expected);
  }

  TEST_CASE("an entry without an id or a label in both languages is found") {
    CHECK(complaints("- label: {en: A, es: B}\n") == "vocabulary-entry 1:3");
    CHECK(complaints("- {id: a, label: {en: A}}\n") == "vocabulary-entry 1:3");
    CHECK(complaints("- {id: a, label: {es: B}}\n") == "vocabulary-entry 1:3");
    CHECK(complaints("- a\n") == "vocabulary-entry 1:3");
  }

  TEST_CASE("a key, a use or a whole file out of place is found") {
    CHECK(complaints("- {id: a, label: {en: A, es: B}, labels: x}\n") == "vocabulary-entry 1:34");
    CHECK(
        complaints("- {id: a, label: {en: A, es: B}, abbreviations: [{text: A, use: maybe}]}\n") ==
        "vocabulary-entry 1:50");
    CHECK(complaints("id: a\nlabel: {en: A, es: B}\n") == "vocabulary-entry 1:1");
  }

  TEST_CASE("an id twice, and a broader one that is not there, are found") {
    const std::string a = "- {id: a, label: {en: A, es: B}}\n";

    CHECK(complaints(a + a) == "vocabulary-id 2:3");
    CHECK(complaints("- {id: b, label: {en: A, es: B}, broader: [gone]}\n") ==
          "vocabulary-id 1:43");
    CHECK(complaints(a + a + "- {id: b, label: {en: A, es: B}, broader: [gone]}\n") ==
          "vocabulary-id 2:3; vocabulary-id 3:43");
  }

  TEST_CASE("two words that are each broader than the other are found") {
    CHECK(complaints("- {id: a, label: {en: A, es: B}, broader: [b]}\n"
                     "- {id: b, label: {en: A, es: B}, broader: [a]}\n") == "vocabulary-id 1:43");
  }

  TEST_CASE("what is not YAML is found by the reader's own rules") {
    CHECK(complaints("- {id: a, id: b, label: {en: A, es: B}}\n") == "duplicate-key 1:11");
  }

  TEST_CASE("a facet without its file can not be read, and the message names it") {
    Folder folder("- {id: a, label: {en: A, es: B}}\n");
    std::filesystem::remove(folder.folder.path() / "vocabulary/costs.yaml");

    const auto all = folder.read();

    REQUIRE_FALSE(all);
    CHECK(all.error().kind == catalog::FailureKind::unreadable);
    CHECK(tests::mentions(all.error().message, "costs.yaml"));
    CHECK_FALSE(indexer::read_vocabularies(folder.folder.path() / "gone", folder.findings));
  }
}

}  // namespace vocabulary_files_test
