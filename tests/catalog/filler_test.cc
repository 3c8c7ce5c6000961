#include "catalog/filler.h"

#include <doctest/doctest.h>

using catalog::telling_words;
using Words = std::vector<std::string>;

TEST_SUITE("catalog/filler") {
  TEST_CASE("polite and grammatical words are filler in both languages") {
    for (const char* word : {"support", "group", "groups", "for", "near", "grupo", "grupos",
                             "apoyo", "para", "cerca", "please", "a", "y"})
      CHECK_MESSAGE(catalog::is_filler(word), word);
  }

  TEST_CASE("words that say what is looked for are not filler") {
    for (const char* word : {"pain", "lupus", "dolor", "online", "veterans", "women", "free", "",
                             "Support", "supportive"})
      CHECK_MESSAGE(!catalog::is_filler(word), word);
  }

  TEST_CASE("telling words are folded, each once, in order") {
    CHECK(telling_words("Support Group for LUPUS, Pain and lupus") == Words{"lupus", "pain"});
    CHECK(telling_words("Grupo de apoyo para el Dolor Crónico") == Words{"dolor", "cronico"});
  }

  TEST_CASE("nothing is left of filler alone, or of nothing") {
    CHECK(telling_words("the support group near me") == Words{});
    CHECK(telling_words("") == Words{});
  }
}
