#include "catalog/vocabulary.h"

#include <doctest/doctest.h>

namespace vocabulary_test {

using catalog::AbbreviationUse;
using catalog::Concept;
using catalog::Vocabulary;
using Ordinals = std::vector<catalog::Ordinal>;

TEST_SUITE("catalog/vocabulary") {
  TEST_CASE("a word is found by its id, and its ordinal is its place in the file") {
    const Vocabulary words(std::vector<Concept>{{.id = "pain"}, {.id = "nerve-pain"}});

    CHECK(words.find("pain") == 0);
    CHECK(words.find("nerve-pain") == 1);
    CHECK(words.at(1).id == "nerve-pain");
    CHECK_FALSE(words.find("nerve"));
    CHECK_FALSE(words.find(""));
    CHECK_FALSE(Vocabulary().find("pain"));
  }

  TEST_CASE("every name of a word is there, folded, ids first; abbreviations are not") {
    const Vocabulary words(
        std::vector<Concept>{{.id = "pain",
                              .label = {"Pain", "Dolor crónico"},
                              .also_en = {"Aches"},
                              .abbreviations = {{.text = "CP"}},
                              .hidden = {"pian"}},
                             {.id = "other", .label = {"Other", "Otro"}, .also_es = {"Más"}}});
    const catalog::FoldedNames& folded = words.folded_names();

    CHECK(folded.names == std::vector<std::string>{"pain", "other", "pain", "dolor cronico",
                                                   "aches", "pian", "other", "otro", "mas"});
    CHECK(folded.concepts == Ordinals{0, 1, 0, 0, 0, 0, 1, 1, 1});
  }

  TEST_CASE("wider words are reached by every way, each once, in ascending order") {
    const Vocabulary words(
        std::vector<Concept>{{.id = "nerve-pain", .broader = {"face-pain", "pain"}},
                             {.id = "other"},
                             {.id = "face-pain", .broader = {"pain"}},
                             {.id = "pain"}});

    CHECK(words.with_broader(0) == Ordinals{0, 2, 3});
    CHECK(words.with_broader(2) == Ordinals{2, 3});
    CHECK(words.with_broader(3) == Ordinals{3});
    CHECK(words.with_broader(1) == Ordinals{1});
  }

  TEST_CASE("a circle of wider words, which no check should let through, still ends") {
    const Vocabulary words(std::vector<Concept>{{.id = "a", .broader = {"b"}},
                                                {.id = "b", .broader = {"c"}},
                                                {.id = "c", .broader = {"a", "c"}}});

    CHECK(words.with_broader(1) == Ordinals{0, 1, 2});
  }

  TEST_CASE("a wider word that is not there is passed over") {
    const Vocabulary words(std::vector<Concept>{{.id = "a", .broader = {"gone"}}});

    CHECK(words.with_broader(0) == Ordinals{0});
  }

  TEST_CASE("a full word comes back from its JSON, and so does a bare one") {
    const Concept full{.id = "nerve-pain",
                       .label = {"Nerve \"pain\"", "Dolor de los nervios, niño"},
                       .also_en = {"neuralgia", "burning\npain"},
                       .also_es = {"neuralgia"},
                       .abbreviations = {{"NP", AbbreviationUse::always, ""},
                                         {"N", AbbreviationUse::in_context, "north"},
                                         {"IT", AbbreviationUse::never, "the word it"}},
                       .hidden = {"nurve pain"},
                       .broader = {"pain"},
                       .mesh = "D009437",
                       .mondo = "MONDO:0021667"};
    const Concept bare{.id = "pain"};

    CHECK(catalog::concept_of(json_text_of(full)) == full);
    CHECK(catalog::concept_of(json_text_of(bare)) == bare);
  }

  TEST_CASE("a text that json_text_of does not write is damaged") {
    const std::string good = catalog::json_text_of(Concept{.id = "a", .abbreviations = {{"A"}}});
    std::string other_use = good;
    other_use.replace(other_use.find("always"), 6, "mostly");

    for (const std::string& text :
         {std::string(), std::string("{"), std::string("[]"), std::string("{}"),
          good.substr(0, good.size() - 2), other_use, std::string(R"({"id": 5})")}) {
      INFO(text);
      const auto read = catalog::concept_of(text);

      REQUIRE_FALSE(read);
      CHECK(read.error().kind == catalog::FailureKind::damaged);
      CHECK_FALSE(read.error().message.empty());
    }
  }
}

}  // namespace vocabulary_test
