#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace plain_words_test {

using catalog::checker::rules::plain_words;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/plain_words") {
  TEST_CASE("sentences, short names in capitals, and arithmetic are silent") {
    for (const char* text :
         {"name: CRPS/RSD Circle\n", "name: RSDSA NYC ME/CFS POTS\n", "name: MASS ME CFS FM\n",
          "summary: There is no cure, and we do not promise one.\n",
          "summary: We hope to find a cure for lupus.\n", "description: \"3 < 4 and <3\"\n",
          "description: \"See <https://example.org/a>.\"\n"})
      CHECK_MESSAGE(ruled(plain_words, text).empty(), text);
  }

  TEST_CASE("capitals, promised cures and HTML are found") {
    CHECK(spots(ruled(plain_words, "name: LIGHTHOUSE CIRCLE OF PAIN FRIENDS\n")) == "shouting 1:7");
    CHECK(spots(ruled(plain_words, "summary: Our diet cures fibromyalgia.\n")) ==
          "cure-claim 1:10");
    CHECK(spots(ruled(plain_words, "description: Guaranteed relief for all.\n")) ==
          "cure-claim 1:14");
    CHECK(spots(ruled(plain_words, "description: A <b>warm</b> group\n")) == "html-in-text 1:14");
    CHECK(spots(ruled(plain_words, "meets_note: \"line<br/>line\"\n")) == "html-in-text 1:13");
    CHECK(spots(ruled(plain_words, "name: \"<script>alert(1)</script>\"\n")) == "html-in-text 1:7");
  }

  TEST_CASE("each is a warning") {
    CHECK(ruled(plain_words, "summary: A miracle for you\n")[0].severity ==
          catalog::checker::Severity::warning);
    CHECK(ruled(plain_words, "summary: A <i>warm</i> group\n")[0].severity ==
          catalog::checker::Severity::warning);
  }
}

}  // namespace plain_words_test
