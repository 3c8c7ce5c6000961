#include "catalog/terms.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace terms_test {

using catalog::name_terms_of;
using catalog::terms_of;

namespace {

bool share_a_stem(const char* left, const char* right) {
  const auto first = terms_of(left);
  const auto second = terms_of(right);
  return std::find_first_of(first.begin() + 1, first.end(), second.begin() + 1, second.end()) !=
         first.end();
}

}  // namespace

TEST_SUITE("catalog/terms") {
  TEST_CASE("a word is found as itself and under both its stems") {
    const auto terms = terms_of("groups");

    REQUIRE(terms.size() == 3);
    CHECK(terms[0] == "groups");
    CHECK(terms[1] == "ZENgroup");
    CHECK(terms[2].starts_with("ZES"));
  }

  TEST_CASE("forms of one word meet in a stem, in English and in Spanish") {
    CHECK(share_a_stem("groups", "group"));
    CHECK(share_a_stem("caregivers", "caregiver"));
    CHECK(share_a_stem("migraines", "migraine"));
    CHECK(share_a_stem("cuidadoras", "cuidador"));
    CHECK(share_a_stem("grupos", "grupo"));
    CHECK(share_a_stem("dolores", "dolor"));
    CHECK_FALSE(share_a_stem("group", "grape"));
    CHECK_FALSE(share_a_stem("lupus", "lyme"));
  }

  TEST_CASE("a word of a name has the same terms under the name's prefix") {
    const auto terms = terms_of("lighthouse");
    const auto name_terms = name_terms_of("lighthouse");

    REQUIRE(name_terms.size() == terms.size());
    for (std::size_t at = 0; at < terms.size(); ++at) CHECK(name_terms[at] == "S" + terms[at]);
  }

  TEST_CASE("digits have no stem but themselves") {
    CHECK(terms_of("02476") == std::vector<std::string>{"02476", "ZEN02476", "ZES02476"});
  }
}

}  // namespace terms_test
