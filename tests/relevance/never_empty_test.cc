#include "tests/relevance/never_empty.h"

#include <doctest/doctest.h>

#include "tests/relevance/shipped.h"

namespace never_empty_test {

using namespace relevance;

TEST_SUITE("relevance") {
  TEST_CASE("every condition finds something, anywhere and nowhere in particular") {
    const auto snapshot = shipped().directory().get();
    const DeadEnds found =
        conditions_without_answer(*snapshot, {"Tulsa, OK", "Wyoming", "Punta Arenas, CL"});

    CHECK(found.searches > 900);
    for (const std::string& search : found.empty) CHECK_MESSAGE(false, search);
  }

  // tests/relevance/README.md says how to ask of every place.
  TEST_CASE("one in a thousand places, from every end of the gazetteer, finds something") {
    const auto snapshot = shipped().directory().get();
    const DeadEnds found = places_without_answer(*snapshot, 1000);

    CHECK(found.searches > 150);
    for (const std::string& search : found.empty) CHECK_MESSAGE(false, search);
  }
}

}  // namespace never_empty_test
