#include "indexer/progress.h"

#include <doctest/doctest.h>

namespace progress_test {

using indexer::progress_text;
using namespace std::chrono_literals;

TEST_SUITE("indexer/progress") {
  TEST_CASE("a stage says how far it is, how fast, and how long it will take") {
    CHECK(progress_text("listings", 40'960, 100'000, 32s) ==
          "listings: 40,960 of 100,000, 1,280 a second, 47 s left");
    CHECK(progress_text("listings", 1'000, 1'000'000, 2s) ==
          "listings: 1,000 of 1,000,000, 500 a second, 34 min left");
    CHECK(progress_text("records", 999, 1'000, 10s) ==
          "records: 999 of 1,000, 100 a second, 1 s left");
  }

  TEST_CASE("what has just begun, or is done, leaves out what it cannot know") {
    CHECK(progress_text("listings", 0, 12, 0s) == "listings: 0 of 12");
    CHECK(progress_text("listings", 3, 12, 900ms) == "listings: 3 of 12");
    CHECK(progress_text("listings", 0, 12, 5s) == "listings: 0 of 12");
    CHECK(progress_text("listings", 12, 12, 6s) == "listings: 12 of 12, 2 a second");
    CHECK(progress_text("listings", 0, 0, 6s) == "listings: 0 of 0");
  }
}

}  // namespace progress_test
