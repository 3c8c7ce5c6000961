#include "query-service/snapshot/text_readers.h"

#include <doctest/doctest.h>

#include "tests/support/generated_directory.h"

namespace text_readers_test {

using query_service::TextReaders;

TEST_SUITE("query-service/snapshot/text_readers") {
  TEST_CASE("a reader that was given back is taken again, and two at once are two") {
    tests::Directory directory;
    tests::add_generated_listings(directory, 20, 5);
    const auto snapshot = directory.snapshot();
    const TextReaders readers(snapshot->index_path());

    auto first = readers.take();
    const Xapian::Database* const known = first.get();
    CHECK(first->get_doccount() == 20);
    const auto second = readers.take();
    CHECK(second.get() != known);
    first.reset();

    CHECK(readers.take().get() == known);
    CHECK(readers.take()->term_exists("example"));
  }

  TEST_CASE("of an index that is not there no reader is made") {
    const TextReaders readers("/nowhere/at/all.glass");
    CHECK_THROWS_AS(readers.take(), Xapian::Error);
  }
}

}  // namespace text_readers_test
