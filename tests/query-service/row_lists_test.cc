#include "query-service/snapshot/row_lists.h"

#include <doctest/doctest.h>

#include "tests/support/generated_directory.h"

namespace row_lists_test {

using query_service::Row;
using query_service::RowLists;
using tests::Dice;

using Values = std::vector<std::uint16_t>;

TEST_SUITE("query-service/snapshot/row_lists") {
  TEST_CASE("each row has its own lists, in the order in which they were added") {
    RowLists<2> lists;
    lists.add(Values{7, 3});
    lists.add(Values{});
    lists.add(Values{});
    lists.add(Values{65'535});
    lists.close();

    const auto values = [&](std::size_t list, Row row) {
      const auto found = lists.list(list, row);
      return Values(found.begin(), found.end());
    };
    CHECK(values(0, 0) == Values{7, 3});
    CHECK(values(1, 0) == Values{});
    CHECK(values(0, 1) == Values{});
    CHECK(values(1, 1) == Values{65'535});
  }

  TEST_CASE("property: a row may hold as many values as it likes, also more than a byte tells") {
    constexpr std::size_t list_count = 3, rows = 500;
    Dice dice(11);
    RowLists<list_count> lists;
    std::vector<std::array<Values, list_count>> expected(rows);
    std::size_t longest = 0;
    for (auto& row : expected) {
      std::size_t of_row = 0;
      for (Values& values : row) {
        // Around 255 together, and of some rows far more.
        const std::uint32_t most = dice.below(20) == 0 ? 3'000 : 90;
        values.resize(dice.below(most));
        for (std::uint16_t& value : values) value = static_cast<std::uint16_t>(dice.below(65'536));
        lists.add(values);
        of_row += values.size();
      }
      longest = std::max(longest, of_row);
    }
    lists.close();

    CHECK(longest > 1'000);
    for (Row row = 0; row < rows; ++row)
      for (std::size_t list = 0; list < list_count; ++list) {
        const auto found = lists.list(list, row);
        CHECK(std::equal(found.begin(), found.end(), expected[row][list].begin(),
                         expected[row][list].end()));
      }
  }
}

}  // namespace row_lists_test
