#include "query-service/json/json_text.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <iterator>

namespace query_service {

struct JsonText::Writer {
  // Room for most answers, so that it need not grow.
  rapidjson::StringBuffer buffer{nullptr, std::size_t{64} << 10};
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json{buffer};
};

namespace {

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

JsonText::JsonText() : writer_(std::make_unique<Writer>()) { writer_->json.SetIndent(' ', 2); }
JsonText::~JsonText() = default;

void JsonText::begin_object() { writer_->json.StartObject(); }
void JsonText::end_object() { writer_->json.EndObject(); }
void JsonText::begin_array() { writer_->json.StartArray(); }
void JsonText::end_array() { writer_->json.EndArray(); }

JsonText& JsonText::key(std::string_view key) {
  writer_->json.Key(key.data(), size_of(key));
  return *this;
}

void JsonText::value(std::string_view text) {
  // The library takes no null, even of no length.
  writer_->json.String(text.empty() ? "" : text.data(), size_of(text));
}

void JsonText::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts) value(text);
  end_array();
}

void JsonText::value(double number) {
  if (!std::isfinite(number)) return null();
  // This library's own digits are not always the fewest: -108.48095 would be -108.48095000000001.
  char text[32];
  const double size = std::abs(number);
  const bool is_plain = size == 0 || (size >= 1e-4 && size < 1e15);
  char* end = std::to_chars(text, std::end(text) - 2, number,
                            is_plain ? std::chars_format::fixed : std::chars_format::scientific)
                  .ptr;
  // A whole number still shows that it may have a fraction.
  if (is_plain && std::find(text, end, '.') == end) end = std::copy_n(".0", 2, end);
  writer_->json.RawValue(text, static_cast<std::size_t>(end - text), rapidjson::kNumberType);
}

void JsonText::flag(bool is_true) { writer_->json.Bool(is_true); }
void JsonText::count(std::uint64_t number) { writer_->json.Uint64(number); }
void JsonText::integer(std::int64_t number) { writer_->json.Int64(number); }
void JsonText::null() { writer_->json.Null(); }

void JsonText::tree(const nlohmann::ordered_json& tree) {
  switch (tree.type()) {
    case nlohmann::json::value_t::object:
      begin_object();
      for (const auto& [name, of] : tree.items()) key(name).tree(of);
      end_object();
      return;
    case nlohmann::json::value_t::array:
      begin_array();
      for (const auto& of : tree) this->tree(of);
      end_array();
      return;
    case nlohmann::json::value_t::string: return value(tree.get_ref<const std::string&>());
    case nlohmann::json::value_t::boolean: return flag(tree.get<bool>());
    case nlohmann::json::value_t::number_integer: return integer(tree.get<std::int64_t>());
    case nlohmann::json::value_t::number_unsigned: return count(tree.get<std::uint64_t>());
    case nlohmann::json::value_t::number_float: return value(tree.get<double>());
    default: return null();
  }
}

std::string JsonText::text() const {
  assert(writer_->json.IsComplete());
  return {writer_->buffer.GetString(), writer_->buffer.GetSize()};
}

}  // namespace query_service
