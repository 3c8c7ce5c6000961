// An example of the rule book as a whole listing (indexer/book/book.h says what it leaves out).
#pragma once

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "indexer/book/book.h"

namespace tests {

// The lines of each top-level key, in order.
inline std::vector<std::pair<std::string, std::string>> keys_of(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> keys;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const bool begins_key =
        !line.empty() && line[0] >= 'a' && line[0] <= 'z' && line.find(':') != std::string::npos;
    if (begins_key) keys.emplace_back(line.substr(0, line.find(':')), "");
    if (!keys.empty()) keys.back().second += line + '\n';
  }
  return keys;
}

inline std::string listing_with(const std::string& example) {
  std::string text;
  std::set<std::string> without;
  std::istringstream in(example);
  std::string lines;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("# without: "))
      without.insert(line.substr(11));
    else if (!line.starts_with("# file: "))
      lines += line + '\n';
  const auto replaced = keys_of(lines);
  for (const auto& [key, own] : keys_of(indexer::book::smallest_listing)) {
    const bool is_replaced = std::any_of(replaced.begin(), replaced.end(),
                                         [&](const auto& pair) { return pair.first == key; });
    if (!is_replaced && !without.contains(key)) text += own;
  }
  return text + lines;
}

// "# file: us/name.yaml" of an example, or a name made of the rule.
inline std::string path_of(const indexer::book::Page& page, const std::string& example,
                           const std::string& which) {
  const std::string mark = "# file: ";
  const std::size_t at = example.find(mark);
  if (at == std::string::npos) return "us/" + std::string(page.id) + "-" + which + ".yaml";
  const std::size_t begin = at + mark.size();
  return example.substr(begin, example.find('\n', begin) - begin);
}

}  // namespace tests
