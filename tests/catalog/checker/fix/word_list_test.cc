#include "catalog/checker/fix/word_list.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace word_list_test {

using catalog::checker::fix::of_few;
using catalog::checker::fix::of_many;
using catalog::checker::fix::WordList;

TEST_SUITE("catalog/checker/fix/word_list") {
  const WordList formats({"in-person", "online", "phone", "hybrid"});

  TEST_CASE("a word is known again whatever its case and joints") {
    CHECK(formats.mended("In Person", of_few) == "in-person");
    CHECK(formats.mended("IN_PERSON", of_few) == "in-person");
    CHECK(formats.mended(" Online ", of_few) == "online");
    CHECK_FALSE(formats.mended("online", of_few));
  }

  TEST_CASE("one edit is mended, two are not") {
    CHECK(formats.mended("hybird", of_few) == "hybrid");
    CHECK(formats.mended("phon", of_few) == "phone");
    CHECK(formats.mended("inperson", of_few) == "in-person");
    CHECK_FALSE(formats.mended("hyberd", of_few));
    CHECK_FALSE(formats.mended("zoom", of_few));
    CHECK_FALSE(formats.mended("", of_few));
    CHECK_FALSE(formats.mended(std::string(5000, 'o'), of_few));
  }

  TEST_CASE("between two that are as near nothing is chosen") {
    const WordList words({"teens", "teems"});
    CHECK_FALSE(words.mended("teeps", of_few));
    CHECK(words.mended("teenss", of_few) == "teens");
  }

  TEST_CASE("a short word is not guessed where others than the known may be meant") {
    const WordList languages(
        catalog::checker::vocabulary_of(tests::vocabularies(), catalog::Facet::language));
    CHECK(languages.mended("EN", of_many) == "en");
    CHECK_FALSE(languages.mended("ej", of_many));
  }

  TEST_CASE("a condition may be written by a name that it alone has") {
    const WordList conditions(
        catalog::checker::vocabulary_of(tests::vocabularies(), catalog::Facet::condition));
    CHECK(conditions.mended("Fibromyalgia", of_many) == "fibromyalgia");
    CHECK(conditions.mended("fibromialgia", of_many) == "fibromyalgia");
    CHECK(conditions.mended("fibromyalgya", of_many) == "fibromyalgia");
    CHECK(conditions.mended("Chronic Pain", of_many) == "chronic-pain");
    CHECK_FALSE(conditions.mended("fibro xyz", of_many));
  }
}

}  // namespace word_list_test
