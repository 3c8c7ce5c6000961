#include "query-service/words/labels.h"

#include <cassert>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "query-service/assets.h"

namespace query_service {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

Words read_words(std::string_view json) { return nlohmann::json::parse(json).get<Words>(); }

const Words& words_of(Language language) {
  static const Words english = read_words(asset("words/en.json"));
  static const Words spanish = read_words(asset("words/es.json"));
  return language == Language::en ? english : spanish;
}

}  // namespace

std::string text_for(Language language, std::string_view key, Fill fill) {
  const Words& words = words_of(language);
  const auto found = words.find(key);
  assert(found != words.end());
  std::string text = found == words.end() ? std::string(key) : found->second;
  for (const auto& [name, value] : fill) {
    const std::string place = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(place); at != std::string::npos;
         at = text.find(place, at + value.size()))
      text.replace(at, place.size(), value);
  }
  return text;
}

std::string counted_text(Language language, std::string_view key, std::size_t count, Fill fill) {
  std::string text = text_for(language, std::string(key) + (count == 1 ? ".one" : ".other"), fill);
  if (const std::size_t at = text.find("{count}"); at != std::string::npos)
    text.replace(at, 7, std::to_string(count));
  return text;
}

const std::string& label_in(Language language, const catalog::Labels& labels) {
  return language == Language::en ? labels.en : labels.es;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (text.starts_with("ú")) text.replace(0, std::string_view("ú").size(), "Ú");
  return text;
}

std::string_view code_of(Language language) { return language == Language::en ? "en" : "es"; }

std::string distance_text(Language language, double metres, Units units) {
  const double value =
      metres / (units == Units::miles ? catalog::metres_per_mile : catalog::metres_per_kilometre);
  char number[32];
  std::snprintf(number, sizeof number, value < 9.95 ? "%.1f" : "%.0f", value);
  std::string text = number;
  if (language == Language::es)
    if (const std::size_t point = text.find('.'); point != std::string::npos) text[point] = ',';
  return text + (units == Units::miles ? " mi" : " km");
}

std::string date_text(Language language, const catalog::PartialDate& date) {
  const std::string year = std::to_string(static_cast<int>(date.year));
  if (!date.month) return year;
  char key[16];
  std::snprintf(key, sizeof key, "month.%02u", static_cast<unsigned>(*date.month));
  const std::string month = text_for(language, key);
  const std::string of = language == Language::es ? " de " : " ";
  if (!date.day) return month + of + year;
  return std::to_string(static_cast<unsigned>(*date.day)) + of + month + of + year;
}

}  // namespace query_service
