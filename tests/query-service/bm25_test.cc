#include "query-service/search/bm25.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <array>
#include <random>

namespace bm25_test {

using namespace query_service;

namespace {

constexpr unsigned listings = 200;

// Listings of different length: "rare" in few, "usual" in most, each now and then several times.
Xapian::WritableDatabase made_up() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(7);
  const auto up_to = [&](unsigned most) { return static_cast<unsigned>(1 + random() % most); };
  for (unsigned at = 0; at < listings; ++at) {
    Xapian::Document document;
    document.add_term("filling", up_to(60));
    if (at % 20 == 0) document.add_term("rare", up_to(5));
    if (at % 5 != 0) document.add_term("usual", up_to(9));
    database.add_document(document);
  }
  return database;
}

}  // namespace

TEST_SUITE("query-service/search/bm25") {
  TEST_CASE("a word weighs what Xapian says, be it rare or usual") {
    const Xapian::WritableDatabase database = made_up();
    for (const std::string term : {"rare", "usual"}) {
      Xapian::Enquire enquire(database);
      enquire.set_query(Xapian::Query(term));
      const Xapian::MSet matches = enquire.get_mset(0, listings);
      REQUIRE(matches.size() > 5);
      for (auto match = matches.begin(); match != matches.end(); ++match) {
        auto posting = database.postlist_begin(term);
        posting.skip_to(*match);
        const double length = database.get_doclength(*match) / database.get_average_length();
        CAPTURE(term);
        CHECK(word_weight(database.get_termfreq(term), listings) *
                  share_of_weight(posting.get_wdf(), length) ==
              doctest::Approx(match.get_weight()).epsilon(1e-12));
      }
    }
  }

  TEST_CASE("several terms are as likely as by chance, from none to all") {
    const auto likely = [](std::array<std::uint32_t, 3> with_each) {
      return likely_with_any(with_each, 100);
    };

    CHECK(likely({0, 0, 0}) == 0);
    CHECK(likely({10, 0, 0}) == 10);
    CHECK(likely({50, 50, 0}) == 75);
    CHECK(likely({50, 50, 50}) == 88);
    CHECK(likely({100, 3, 0}) == 100);
    CHECK(likely_with_any({}, 0) == 0);
  }
}

}  // namespace bm25_test
