#include "indexer/known/stamp.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace stamp_test {

using namespace indexer::known;

namespace {

constexpr Instant second = 1'000'000'000;

}  // namespace

TEST_SUITE("indexer/known/stamp") {
  TEST_CASE("a file that is replaced, or given back its time, has another stamp") {
    const tests::TemporaryFolder folder;
    const auto file = folder.write("a.yaml", "one");
    const auto before = stamp_of(file);
    REQUIRE(before);
    CHECK(*stamp_of(file) == *before);

    folder.write("b.yaml", "two");
    std::filesystem::last_write_time(folder.path() / "b.yaml",
                                     std::filesystem::last_write_time(file));
    std::filesystem::rename(folder.path() / "b.yaml", file);

    const auto after = stamp_of(file);
    REQUIRE(after);
    CHECK(after->bytes == before->bytes);
    CHECK(after->inode != before->inode);
    CHECK_FALSE(*after == *before);
  }

  TEST_CASE("what was changed within two seconds of being read may be changed unseen") {
    const Stamp stamp{.modified_at = 100 * second, .changed_at = 90 * second};
    CHECK_FALSE(is_settled(stamp, 99 * second));
    CHECK_FALSE(is_settled(stamp, 100 * second));
    CHECK_FALSE(is_settled(stamp, 102 * second - 1));
    CHECK(is_settled(stamp, 102 * second));
    CHECK_FALSE(is_settled({.modified_at = 0, .changed_at = 100 * second}, 101 * second));
  }

  TEST_CASE("of a file that is not there a stamp is a failure") {
    const tests::TemporaryFolder folder;
    CHECK(stamp_of(folder.path() / "gone").error().kind == catalog::FailureKind::unreadable);
  }
}

}  // namespace stamp_test
