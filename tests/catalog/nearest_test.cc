#include "catalog/nearest.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace nearest_test {

using catalog::edit_distance;
using catalog::nearest;
using Known = std::vector<std::string>;

TEST_SUITE("catalog/nearest") {
  TEST_CASE("the distance counts insertions, deletions, replacements and swaps of neighbours") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("hybird", "hybrid") == 1);
    CHECK(edit_distance("ab", "ba") == 1);
    CHECK(edit_distance("ca", "abc") == 3);  // restricted: 2 where a part may be edited twice
  }

  TEST_CASE("the distance is the same both ways") {
    const Known all{"", "a", "pain", "pian", "hybrid", "hybird", "fibromyalgia"};
    for (const std::string& left : all)
      for (const std::string& right : all)
        CHECK(edit_distance(left, right) == edit_distance(right, left));
  }

  TEST_CASE("a slip of the fingers is understood") {
    const Known known{"hybrid", "online", "in-person"};

    CHECK(nearest("hybird", known) == "hybrid");
    CHECK(nearest("HYBRID", known) == "hybrid");
    CHECK(nearest("onlíne", known) == "online");
    CHECK(nearest("inperson", known) == "in-person");
  }

  TEST_CASE("what is too far from all is not guessed at") {
    const Known known{"hybrid", "online"};

    CHECK_FALSE(nearest("zoom", known));
    CHECK_FALSE(nearest("hxbxxd", known));
    CHECK_FALSE(nearest("online", Known{}));
    CHECK_FALSE(nearest(std::string(5000, 'x'), known));
  }

  TEST_CASE("of equals the first is meant, of others the nearer") {
    CHECK(nearest("lane", Known{"lame", "late", "lake"}) == "lame");
    CHECK(nearest("lupus", Known{"lupas", "lupus"}) == "lupus");
  }

  TEST_CASE("of equals that is meant of which letters were swapped or left out") {
    CHECK(nearest("lake", Known{"late", "flake"}) == "flake");
    CHECK(nearest("trial", Known{"tribal", "triad", "trail"}) == "tribal");
    CHECK(nearest("trial", Known{"triad", "trail"}) == "trail");
    CHECK(nearest("mains", Known{"main", "pains"}) == "pains");
  }

  TEST_CASE(
      "words that are not looked at are those that lie too far, whatever letters they share") {
    std::mt19937 random(7);
    const auto up_to = [&](int most) {
      return std::uniform_int_distribution<int>(0, most)(random);
    };
    for (int round = 0; round < 2'000; ++round) {
      const auto word = [&] {
        std::string text;
        for (int letters = up_to(9); letters >= 0; --letters)
          text += static_cast<char>('a' + up_to(3));
        return text;
      };
      const std::string typed = word();
      Known known;
      for (int count = 0; count < 6; ++count) known.push_back(word());
      std::size_t least = 100;
      for (const std::string& other : known) least = std::min(least, edit_distance(typed, other));
      const auto found = nearest(typed, known);
      const std::size_t most = std::min<std::size_t>(2, std::max<std::size_t>(1, typed.size() / 3));
      CHECK_MESSAGE(found.has_value() == (least <= most), typed);
      if (found) CHECK_MESSAGE(edit_distance(typed, *found) == least, typed << " and " << *found);
    }
  }

  TEST_CASE("words that are folded already are found by their place") {
    CHECK(catalog::nearest_folded("Hybrìd", Known{"online", "hybrid"}) == 1);
    CHECK_FALSE(catalog::nearest_folded("hybrid", Known{"online", "zoom"}));
    CHECK_FALSE(catalog::nearest_folded("hybrid", {}));
  }

  TEST_CASE("the sentence asks, or says otherwise") {
    const Known known{"hybrid", "online"};

    CHECK(catalog::did_you_mean("hybird", known, "use one") == "did you mean \"hybrid\"?");
    CHECK(catalog::did_you_mean("zoom", known, "use one") == "use one");
  }

  TEST_CASE("words are joined with commas") {
    CHECK(catalog::joined(Known{}).empty());
    CHECK(catalog::joined(Known{"a"}) == "a");
    CHECK(catalog::joined(Known{"a", "b", "c"}) == "a, b, c");
  }
}

}  // namespace nearest_test
