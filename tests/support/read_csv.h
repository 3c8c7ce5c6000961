// Rows of a spreadsheet's text, read by the letter of RFC 4180.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/csv_text.h"

namespace tests {

// Strict, so that what we write must be right.
inline std::vector<catalog::CsvRow> read_csv(std::string_view text) {
  REQUIRE(text.starts_with("\xEF\xBB\xBF"));
  text.remove_prefix(3);
  std::vector<catalog::CsvRow> rows(1);
  std::string cell;
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_quoted) {
      if (text[at] != '"')
        cell += text[at];
      else if (at + 1 < text.size() && text[at + 1] == '"')
        cell += text[++at];
      else
        is_quoted = false;
    } else if (text[at] == '"') {
      REQUIRE(cell.empty());
      is_quoted = true;
    } else if (text[at] == ',') {
      rows.back().push_back(std::exchange(cell, ""));
    } else if (text[at] == '\r') {
      REQUIRE(text.substr(at, 2) == "\r\n");
      ++at;
      rows.back().push_back(std::exchange(cell, ""));
      rows.emplace_back();
    } else {
      REQUIRE(text[at] != '\n');
      cell += text[at];
    }
  }
  REQUIRE(rows.back().empty());
  rows.pop_back();
  return rows;
}

}  // namespace tests
