#include "tools/generator/writer.h"

#include <algorithm>
#include <vector>

namespace generator {
namespace {

struct Translation {
  std::string_view id, french, german;
};

// The vocabulary speaks English and Spanish; these are the most common of the other two.
constexpr Translation translations[] = {
    {"chronic-pain", "douleur chronique", "chronischem Schmerz"},
    {"fibromyalgia", "fibromyalgie", "Fibromyalgie"},
    {"neuropathic-pain", "douleur neuropathique", "Nervenschmerz"},
    {"cancer-pain", "cancer", "Krebs"},
    {"cancer", "cancer", "Krebs"},
    {"me-cfs", "fatigue chronique", "ME/CFS"},
    {"long-covid", "Covid long", "Long Covid"},
    {"lupus", "lupus", "Lupus"},
    {"migraine", "migraine", "Migräne"},
    {"arthritis", "arthrite", "Arthritis"},
    {"rheumatoid-arthritis", "polyarthrite", "Rheuma"},
    {"endometriosis", "endométriose", "Endometriose"},
    {"multiple-sclerosis", "sclérose en plaques", "Multipler Sklerose"},
    {"back-pain", "mal de dos", "Rückenschmerz"},
};

}  // namespace

std::string name_of(const catalog::Concept& condition, const Speech& speech) {
  if (speech.language == "en" || speech.language == "es") {
    const std::string& label = speech.language == "en" ? condition.label.en : condition.label.es;
    return label.substr(0, std::min(label.find(" ("), label.find(" / ")));
  }
  for (const Translation& known : translations)
    if (known.id == condition.id)
      return std::string(speech.language == "fr" ? known.french : known.german);
  return std::string(speech.any_condition);
}

std::string Writer::one_of(Patterns patterns) { return filled(random_.near_front(patterns)); }

std::string Writer::several_of(Patterns patterns, std::size_t count) {
  std::vector<std::string_view> left(patterns.begin(), patterns.end());
  std::string text;
  for (; count > 0 && !left.empty(); --count) {
    const auto drawn = left.begin() + static_cast<std::ptrdiff_t>(random_.below(left.size()));
    text += (text.empty() ? "" : " ") + filled(*drawn);
    left.erase(drawn);
  }
  return text;
}

void Writer::append_blank(std::string_view blank, std::string& text) {
  if (blank == "word") text += word;
  if (blank == "condition") text += condition;
  if (blank == "town") text += town;
  if (blank == "organization") text += organization;
  if (blank == "year") text += year;
  if (blank == "name") text += random_.near_front(speech_.names);
  if (blank == "theme") text += random_.near_front(speech_.themes);
}

std::string Writer::filled(std::string_view pattern) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t begin = std::min(pattern.find('{'), pattern.size());
    text += pattern.substr(0, begin);
    pattern.remove_prefix(begin);
    if (pattern.empty()) break;
    const std::size_t end = pattern.find('}');
    append_blank(pattern.substr(1, end - 1), text);
    pattern.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace generator
