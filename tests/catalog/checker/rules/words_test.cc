#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace words_test {

using catalog::checker::rules::words;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/words") {
  TEST_CASE("ids of the vocabularies are known") {
    CHECK(ruled(words, "conditions: [chronic-pain, fibromyalgia]\nlanguages: [en, es]\n").empty());
    CHECK(ruled(words, "name: x\n").empty());
  }

  TEST_CASE("a word that its vocabulary lacks is found at its token, under each key") {
    CHECK(spots(ruled(words,
                      "conditions: [chronic-pain, zzz]\naudience: [zzz]\ntopics: [zzz]\n"
                      "accessibility: [zzz]\nlanguages: [zzz]\n")) ==
          "unknown-word 1:28; unknown-word 2:12; unknown-word 3:10; unknown-word 4:17; "
          "unknown-word 5:13");
  }

  TEST_CASE("the remedy names the id, from another name for it or the nearest spelling") {
    const auto remedy = [](const std::string& word) {
      const auto findings = ruled(words, "conditions: [" + word + "]\n");
      REQUIRE(spots(findings) == "unknown-word 1:14");
      return findings[0].remedy;
    };

    CHECK(remedy("nerve pain") == "its id is \"neuropathic-pain\"");
    CHECK(remedy("Dolor de los Nervios") == "its id is \"neuropathic-pain\"");
    CHECK(remedy("cwp") == "its id is \"chronic-widespread-pain\"");
    CHECK(remedy("fibromialgya") == "did you mean \"fibromyalgia\"?");
    CHECK(remedy("Frozen shouldre") == "did you mean \"frozen-shoulder\"?");
    CHECK(remedy("Frozen shoulder") == "its id is \"frozen-shoulder\"");
    CHECK(tests::mentions(remedy("zzzzzzzz"), "data/vocabulary/conditions.yaml"));
  }
}

}  // namespace words_test
