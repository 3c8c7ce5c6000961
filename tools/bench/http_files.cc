#include "tools/bench/http_files.h"

namespace bench {
namespace {

std::string escaped(const std::string& text) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string address;
  for (const char c : text) {
    const bool is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_plain)
      address += c;
    else
      address += {'%', digits[c >> 4 & 15], digits[c & 15]};
  }
  return address;
}

// A line of a record: its own ends would begin another field.
std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n' || c == '\r') c = ' ';
  return text;
}

}  // namespace

std::string addresses(const std::vector<Query>& queries, const std::string& before_condition,
                      const std::string& before_place) {
  std::string lines;
  for (const Query& query : queries)
    lines += before_condition + escaped(query.condition_label) + before_place +
             escaped(query.place) + "\n";
  return lines;
}

std::string omega_addresses(const std::vector<Query>& queries) {
  std::string lines;
  for (const Query& query : queries)
    lines += "/omega?DB=default&DEFAULTOP=and&HITSPERPAGE=20&P=" +
             escaped(query.condition_label + " " + query.place.substr(0, query.place.find(','))) +
             "\n";
  return lines;
}

std::string scriptindex_record(const Row& row) {
  return "id=" + std::to_string(row.id) + "\nname=" + one_line(row.name) +
         "\ntext=" + one_line(row.text) + "\n\n";
}

}  // namespace bench
