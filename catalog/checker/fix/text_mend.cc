#include "catalog/checker/fix/text_mend.h"

#include <algorithm>
#include <regex>

#include "catalog/checker/fix/date_mend.h"
#include "catalog/checker/fix/phone_mend.h"
#include "catalog/checker/phrase/nearest_phrase.h"
#include "catalog/schedule/phrase.h"
#include "catalog/time_zone.h"

namespace catalog::checker::fix {
namespace {

std::string mended_phrase(const std::string& phrase) {
  if (parse_phrase(phrase)) return phrase;
  const NearestPhrases near = nearest_phrases(phrase);
  return near.phrases.size() == 1 && near.advice.empty() ? near.phrases[0] : phrase;
}

// Codes are short, and a pattern is compiled only for one that has small letters.
std::string mended_code(const std::string& code, const std::string& pattern) {
  constexpr std::size_t longest = 8;
  std::string capitals = code;
  for (char& letter : capitals)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return code.size() <= longest && capitals != code &&
                 !std::regex_match(code, std::regex(pattern)) &&
                 std::regex_match(capitals, std::regex(pattern))
             ? capitals
             : code;
}

std::string mended_word(const std::string& word, const std::string& key, const Shape& shape,
                        const Guide& guide) {
  if (const auto ids = guide.ids.find(key); ids != guide.ids.end())
    return ids->second.mended(word, of_many).value_or(word);
  if (key == "timezone" && !is_time_zone(word))
    return guide.time_zones.mended(word, of_many).value_or(word);
  if (!shape.words.empty() &&
      std::find(shape.words.begin(), shape.words.end(), word) == shape.words.end())
    return WordList(shape.words).mended(word, of_few).value_or(word);
  return word;
}

}  // namespace

bool is_day(const Shape& shape) {
  constexpr std::string_view forms[] = {"year_month_or_date", "date_or_date_time", "day",
                                        "day_or_day_and_time"};
  return std::find(std::begin(forms), std::end(forms), shape.form) != std::end(forms) ||
         shape.pattern.starts_with("^[0-9]{4}");
}

std::string mended_text(const std::string& text, const std::string& key, const Shape& shape,
                        const Guide& guide, const Context& context) {
  if (std::string word = mended_word(text, key, shape, guide); word != text) return word;
  if (shape.form == "link") return mended_link(text, guide.secure_hosts);
  if (shape.form == "phone_number") return mended_phone(text, context.country);
  if (shape.form == "meeting_phrase") return context.is_closed ? text : mended_phrase(text);
  if (is_day(shape)) return mended_date(text);
  if (shape.pattern.starts_with("^[A-Z]{")) return mended_code(text, shape.pattern);
  constexpr std::string_view scheme = "mailto:";
  return key == "email" && text.starts_with(scheme) ? text.substr(scheme.size()) : text;
}

}  // namespace catalog::checker::fix
