// The text of one listing, key by key.
//
//   YamlLines yaml;
//   yaml.value("name", "Tessarin Circle: Nashua");        name: "Tessarin Circle: Nashua"
//   yaml.list("conditions", {"fibromyalgia"});            conditions: [fibromyalgia]
//   yaml.begin("place");                                  place:
//   yaml.value("city", "Nashua");                           city: Nashua
//   yaml.end();
//
// Quotes stand only where a text would mean something else without them.  What is empty is left
// out, as a volunteer would.
//
// Thread promise: one thread for each text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace generator {

class YamlLines {
 public:
  void value(std::string_view key, std::string_view text);
  // As it stands: a number, a list in its brackets.
  void plain(std::string_view key, std::string_view text);
  void list(std::string_view key, const std::vector<std::string>& items);
  void begin(std::string_view key);
  void end();
  void item(std::string_view text);  // of a list with a line for each
  void item_map(std::initializer_list<std::pair<std::string_view, std::string>> values);

  const std::string& text() const { return text_; }

 private:
  void start(std::string_view key);

  std::string text_ = {};
  std::size_t depth_ = 0;
};

}  // namespace generator
