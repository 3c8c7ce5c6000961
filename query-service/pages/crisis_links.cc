#include "query-service/pages/crisis_links.h"

#include <algorithm>

#include "query-service/search/crisis.h"
#include "query-service/words/country_name.h"
#include "query-service/words/labels.h"
#include "query-service/words/telephone.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_of_a_country = 3;
constexpr std::size_t most_countries = 6;

// "call or text 988", "call 116 123", "text SHOUT to 85258".
std::string how_to_reach(const catalog::Helpline& line, Language language) {
  if (line.number.empty()) return text_for(language, "crisis_text", {{"text", line.text}});
  const char* key = line.text.empty()          ? "crisis_call"
                    : line.text == line.number ? "crisis_call_or_text"
                                               : "crisis_call_and_text";
  return text_for(language, key, {{"number", line.number}, {"text", line.text}});
}

}  // namespace

Json crisis_links(const std::string& country, Language language, const Snapshot& snapshot) {
  Json links = Json::array();
  for (const catalog::Listing& line : crisis_lines(country, "", language, snapshot)) {
    const std::string of = country_of(line);
    const bool is_here = of == country;
    if (!line.audience.empty() || links.size() == (is_here ? most_of_a_country : most_countries))
      continue;
    // Where someone answers in the reader's language, a line of another one is no help.
    const bool is_understood = std::find(line.languages.begin(), line.languages.end(),
                                         language.code()) != line.languages.end();
    if (is_here && !links.empty() && !is_understood) continue;
    const std::string url = telephone_url(line.helpline->number);
    // 988 answers in two languages and has a listing for each: it is one number to call.
    const bool is_said =
        !url.empty() && std::any_of(links.begin(), links.end(), [&](const Json& said) {
          return said["url"] == url && said["country"] == country_name(language, of);
        });
    if (is_said) continue;
    links.push_back({{"country", of.empty() ? line.name : country_name(language, of)},
                     {"text", how_to_reach(*line.helpline, language)},
                     {"url", url.empty() ? Json() : Json(url)}});
  }
  return links;
}

}  // namespace query_service
