#include "indexer/diff/report_words.h"

#include <doctest/doctest.h>

namespace report_words_test {

using namespace indexer::diff;
using Texts = std::vector<std::string>;

TEST_SUITE("indexer/diff/report_words") {
  TEST_CASE("a listing whose old address would break says what to add") {
    CHECK(notes_of({.fate = Fate::renamed,
                    .id = "harbor",
                    .former_id = "lighthouse",
                    .former_file = "listings/lighthouse.yaml",
                    .lacks_formerly = true,
                    .facts = {{"Name", "Lighthouse", "Harbor"}}}) ==
          Texts{"It was listings/lighthouse.yaml.",
                "Its address /listings/lighthouse would break: add formerly: [lighthouse]."});
  }

  TEST_CASE("complaints are counted and the worst is told; none is no sentence") {
    CHECK(text_of(Complaints{.errors = 2, .warnings = 1, .worst = "line 3: bad [rule]"}) ==
          "2 errors, 1 warning, the worst: line 3: bad [rule]; kith-index check tells what would "
          "be right");
    CHECK(text_of(Complaints{}).empty());
  }

  TEST_CASE("a duplicate says how it is answered") {
    CHECK(text_of(Duplicate{"harbor", "Harbor", "listings/harbor.yaml", 0.849,
                            "the same name and town"}) ==
          "harbor (\"Harbor\", listings/harbor.yaml): score 0.84, for the same name and town; if "
          "they are different groups, write distinct_from: [harbor]");
  }

  TEST_CASE("words of a vocabulary are counted by what became of them") {
    CHECK(text_of(VocabularyChange{"conditions", {"a", "b"}, {}, {"c → d"}, {}}) ==
          "conditions: 2 added (a, b), 1 renamed (c → d)");
  }

  TEST_CASE("of many files the first are named") {
    CHECK(files_text(Texts(12, "x")).ends_with("x and 2 more"));
  }
}

}  // namespace report_words_test
