#include "query-service/words/labels.h"

#include <cassert>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "query-service/assets.h"

namespace query_service {
namespace {

// A page asks for hundreds of them.
struct HashOfKey {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
};
using Words = std::unordered_map<std::string, std::string, HashOfKey, std::equal_to<>>;

Words read_words(std::string_view json) {
  const auto words = nlohmann::json::parse(json).get<std::map<std::string, std::string>>();
  return {words.begin(), words.end()};
}

// Of every language, read once.
const std::map<std::string_view, Words>& all_words() {
  static const std::map<std::string_view, Words> all = [] {
    std::map<std::string_view, Words> read;
    for (const Language language : Language::all())
      read[language.code()] = read_words(asset("words/" + std::string(language.code()) + ".json"));
    return read;
  }();
  return all;
}

const std::string& pattern_of(Language language, std::string_view key) {
  static const std::string none;
  const Words& words = all_words().at(language.code());
  const auto found = words.find(key);
  assert(found != words.end());
  return found == words.end() ? none : found->second;
}

std::string month_name(Language language, std::chrono::month month) {
  char key[16];
  std::snprintf(key, sizeof key, "month.%02u", static_cast<unsigned>(month));
  return text_for(language, key);
}

}  // namespace

std::string text_for(Language language, std::string_view key, Fill fill) {
  std::string text = pattern_of(language, key);
  for (const auto& [name, value] : fill) {
    const std::string place = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(place); at != std::string::npos;
         at = text.find(place, at + value.size()))
      text.replace(at, place.size(), value);
  }
  return text;
}

std::string counted_text(Language language, std::string_view key, std::size_t count, Fill fill) {
  return message(pattern_of(language, key), language, fill, count);
}

const std::string& label_in(Language language, const catalog::Labels& labels) {
  return language == Language::es ? labels.es : labels.en;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (text.starts_with("ú")) text.replace(0, std::string_view("ú").size(), "Ú");
  return text;
}

std::string_view code_of(Language language) { return language.code(); }

std::string distance_text(Language language, double metres, Units units) {
  const double value =
      metres / (units == Units::miles ? catalog::metres_per_mile : catalog::metres_per_kilometre);
  char number[32];
  std::snprintf(number, sizeof number, value < 9.95 ? "%.1f" : "%.0f", value);
  std::string text = number;
  if (const std::size_t point = text.find('.'); point != std::string::npos)
    text.replace(point, 1, text_for(language, "number.point"));
  return text + (units == Units::miles ? " mi" : " km");
}

std::string day_and_month_text(Language language, catalog::Day day) {
  const std::chrono::year_month_day date(day);
  return text_for(language, "date.day_month",
                  {{"day", std::to_string(static_cast<unsigned>(date.day()))},
                   {"month", month_name(language, date.month())}});
}

std::string date_text(Language language, const catalog::PartialDate& date) {
  const std::string year = std::to_string(static_cast<int>(date.year));
  if (!date.month) return year;
  const std::string month = month_name(language, *date.month);
  if (!date.day) return text_for(language, "date.month_year", {{"month", month}, {"year", year}});
  return text_for(language, "date.day_month_year",
                  {{"day", std::to_string(static_cast<unsigned>(*date.day))},
                   {"month", month},
                   {"year", year}});
}

}  // namespace query_service
