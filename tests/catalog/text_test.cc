#include "catalog/text.h"

#include <doctest/doctest.h>

namespace text_test {

using catalog::fold;
using catalog::words_joined;

TEST_SUITE("catalog/text") {
  TEST_CASE("folding takes away case, accents and letters that hold a mark") {
    CHECK(fold("Müller's CAFÉ") == "muller's cafe");
    CHECK(fold("Łódź, Ærø, Straße, ¿Dónde?") == "lodz, aero, strasse, ¿donde?");
    CHECK(fold("Þór Đặng Ħal Œuvre Ðorn ıspanak") == "thor dang hal oeuvre dorn ispanak");
    CHECK(fold("").empty());
  }

  TEST_CASE("folding makes one of what only looks different") {
    CHECK(fold("ＦＩＢＲＯ") == "fibro");
    CHECK(fold("ﬁbro") == "fibro");
    CHECK(fold("ΣΊΣΥΦΟΣ") == fold("σίσυφος"));
  }

  TEST_CASE("folding twice changes nothing more") {
    for (const char* text : {"Müller's CAFÉ", "Łódź", "Straße", "İstanbul", "ＦＩＢＲＯ", "ﬁ", "が",
                             "Dolor crónico", "\xFF"})
      CHECK(fold(fold(text)) == fold(text));
  }

  TEST_CASE("composed and decomposed letters are the same") {
    CHECK(fold("Mu\u0308ller") == fold("M\u00FCller"));
    CHECK(words_joined("Cafe\u0301 nin\u0303o") == "cafe nino");
    CHECK(words_joined("Caf\u00E9 ni\u00F1o") == "cafe nino");
  }

  TEST_CASE("words are runs of letters and digits") {
    CHECK(words_joined("Müller's CAFÉ, 2nd fl.") == "mullers cafe 2nd fl");
    CHECK(words_joined("self-help/peer_support (online)") == "self help peer support online");
    CHECK(words_joined("  ,.!?  ").empty());
    CHECK(words_joined("").empty());
  }

  TEST_CASE("each word knows the bytes it was read from") {
    const auto all = catalog::words("Müller's CAFÉ, 2nd");

    REQUIRE(all.size() == 3);
    CHECK(all[0].begin == 0);
    CHECK(all[0].end == 9);
    CHECK(all[1].begin == 10);
    CHECK(all[1].end == 15);
    CHECK(all[2].begin == 17);
    CHECK(all[2].end == 20);
  }

  TEST_CASE("an apostrophe inside a word is passed over, at its end it parts") {
    CHECK(words_joined("Crohn's") == "crohns");
    CHECK(words_joined("Crohn\u2019s") == "crohns");
    CHECK(words_joined("Crohn\u2018s") == "crohns");
    CHECK(words_joined("Crohn\u02BCs") == "crohns");
    CHECK(words_joined("veterans' room") == "veterans room");
    CHECK(words_joined("'quoted'") == "quoted");
    CHECK(catalog::words("veterans'")[0].end == 8);
  }

  TEST_CASE("a full stop between single letters is passed over, elsewhere it parts") {
    CHECK(words_joined("U.S.") == "us");
    CHECK(words_joined("U.S.A. veterans") == "usa veterans");
    CHECK(words_joined("M.E./C.F.S.") == "me cfs");
    CHECK(words_joined("A.Smith") == "a smith");
    CHECK(words_joined("St.Louis") == "st louis");
    CHECK(words_joined("3.5") == "3 5");
  }

  TEST_CASE("Spanish and German words fold as people type them without accents") {
    CHECK(words_joined("Reunión de Niños: ¡mañana!") == "reunion de ninos manana");
    CHECK(words_joined("Größe, Übelkeit, Straße, ÄRZTE") == "grosse ubelkeit strasse arzte");
  }

  TEST_CASE("a word is cut at 64 bytes, never inside a character") {
    const std::string latin(70, 'a');
    std::string cyrillic, kana;
    for (int count = 0; count < 40; ++count) cyrillic += "ж";
    for (int count = 0; count < 40; ++count) kana += "か";

    CHECK(words_joined(std::string(64, 'a')) == std::string(64, 'a'));
    CHECK(words_joined(latin) == std::string(64, 'a'));
    CHECK(words_joined(cyrillic) == cyrillic.substr(0, 64));
    CHECK(words_joined(kana) == kana.substr(0, 63));
    CHECK(catalog::words(latin)[0].end == 70);
  }

  TEST_CASE("bytes that are not UTF-8 part words and fold to U+FFFD") {
    CHECK(fold("a\xFF") == "a\uFFFD");
    CHECK(words_joined("caf\xFF x\xC3") == "caf x");
    CHECK(catalog::is_utf8(fold("\xF0\x9F\x98")));
  }

  TEST_CASE("UTF-8 is told from what is not") {
    for (const char* good : {"", "plain", "Łódź", "日本語", "😀", "\x7F", "\xEF\xBB\xBF"})
      CHECK_MESSAGE(catalog::is_utf8(good), good);
    for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xFF", "\xE2\x82", "a\xE2\x28\xA1"})
      CHECK_FALSE(catalog::is_utf8(bad));
  }

  TEST_CASE("a letter and its accents become one character where there is one") {
    CHECK(catalog::composed("Ma\u0301laga") == "Málaga");
    CHECK(catalog::composed("Málaga, plain") == "Málaga, plain");
    CHECK(catalog::composed("x\u0301") == "x\u0301");
    CHECK(catalog::composed("").empty());
    CHECK(catalog::composed("\xFF") == "\uFFFD");
  }

  TEST_CASE("characters are counted, not bytes") {
    CHECK(catalog::character_count("") == 0);
    CHECK(catalog::character_count("Łódź") == 4);
    CHECK(catalog::character_count("日本語 😀") == 5);
  }

  TEST_CASE("the okina of Hawaii does not part the word") {
    CHECK(catalog::words_joined("Hawai\u02BBi") == "hawaii");
  }
}

}  // namespace text_test
