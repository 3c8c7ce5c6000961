// The sheet: the groups that someone picked to print or send, in the order of picking.  It stands
// in the addresses of the pages and nowhere else.
//
//   Sheet::read("a,b").with("c").text()  -> "a,b,c"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace query_service {

class Sheet {
 public:
  static constexpr std::size_t most_ids = 12;
  static constexpr std::size_t longest_id = 100;  // bytes

  // Ids with commas between them; what can be no id, comes twice or is too many is left out.
  static Sheet read(std::string_view text);

  const std::vector<std::string>& ids() const { return ids_; }
  bool has(std::string_view id) const;
  bool is_full() const { return ids_.size() == most_ids; }

  Sheet with(std::string_view id) const;
  Sheet without(std::string_view id) const;
  std::string text() const;

 private:
  std::vector<std::string> ids_;
};

}  // namespace query_service
