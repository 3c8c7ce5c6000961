// JSON written as it is told, field by field, with no tree of it in memory: an answer of twenty
// listings has some four thousand values, and to make, copy and free a tree of them takes longer
// than the search.
//
//   JsonText json;
//   json.begin_object();
//   json.field("name", listing.name);
//   json.field("languages", listing.languages);
//   json.key("place").tree(place);          // what is small may come as a tree
//   json.end_object();
//   json.text()                             // indented by two blanks
//
// Texts are UTF-8; a number that is none (not finite) becomes null, as with the library of trees.
//
// Thread promise: one for each answer.
#pragma once

#include <concepts>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace query_service {

class JsonText {
 public:
  JsonText();
  ~JsonText();
  JsonText(const JsonText&) = delete;
  JsonText& operator=(const JsonText&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  // In an object before each value.
  JsonText& key(std::string_view key);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const std::vector<std::string>& texts);
  void value(double number);
  template <std::integral Number>
  void value(Number number) {
    if constexpr (std::same_as<Number, bool>)
      flag(number);
    else if constexpr (std::unsigned_integral<Number>)
      count(number);
    else
      integer(number);
  }
  void null();
  void tree(const nlohmann::ordered_json& tree);

  template <typename Value>
  void field(std::string_view name, const Value& of) {
    key(name).value(of);
  }

  // What was written: one whole value.
  std::string text() const;

 private:
  void flag(bool is_true);
  void count(std::uint64_t number);
  void integer(std::int64_t number);

  struct Writer;
  std::unique_ptr<Writer> writer_;
};

}  // namespace query_service
