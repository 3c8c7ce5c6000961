#include "catalog/text.h"

#include <doctest/doctest.h>

TEST_SUITE("catalog/text") {
  TEST_CASE("folding takes away case, accents and letters that hold a mark") {
    CHECK(catalog::fold("Müller's CAFÉ") == "muller's cafe");
    CHECK(catalog::fold("Łódź, Ærø, Straße, ¿Dónde?") == "lodz, aero, strasse, ¿donde?");
  }
}
