// Known words with one letter wrong: is the right one what the checker suggests first?
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <random>
#include <set>

#include "catalog/checker/check_listing.h"
#include "catalog/nearest.h"
#include "catalog/schedule/phrase.h"
#include "catalog/time_zone.h"
#include "tests/support/book_example.h"
#include "tests/support/findings.h"

namespace typos_test {

namespace {

using catalog::checker::Schema;

// A kind of known words, and how a listing says one of them.
struct Kind {
  std::string name;
  std::vector<std::string> words;
  std::function<std::string(const std::string&)> written;  // lines of a listing
  std::function<std::string(const std::string&)> meant;    // what should be suggested
};

std::string itself(const std::string& word) { return word; }

const Schema& schema() {
  static const Schema read = *Schema::read(KITH_SOURCE "/schemas/listing.schema.json");
  return read;
}

// The shipped one, read once.
const indexer::Gazetteer& all_places() {
  static const indexer::Gazetteer read(*indexer::read_gazetteer(KITH_SOURCE "/data"));
  return read;
}

std::vector<std::string> keys_at(const nlohmann::json& node) {
  std::vector<std::string> keys;
  for (const auto& [key, unused] : node.at("properties").items())
    if (key.size() > 3) keys.push_back(key);
  return keys;
}

std::string one_letter_wrong(const std::string& word, std::mt19937& random) {
  std::vector<std::size_t> letters;  // where an ASCII letter stands
  for (std::size_t at = 0; at < word.size(); ++at)
    if (std::isalpha(static_cast<unsigned char>(word[at])) != 0) letters.push_back(at);
  const std::size_t at = letters[random() % letters.size()];
  const char letter = static_cast<char>('a' + random() % 26);
  std::string wrong = word;
  switch (random() % 4) {
    case 0: wrong.insert(at, 1, letter); break;
    case 1: wrong.erase(at, 1); break;
    case 2: wrong[at] = letter; break;
    default:
      if (at + 1 < word.size() && static_cast<unsigned char>(word[at + 1]) < 0x80)
        std::swap(wrong[at], wrong[at + 1]);
  }
  return wrong;
}

// What stands in the first quotes.
std::string first_quoted(const std::string& text) {
  const std::size_t begin = text.find('"');
  const std::size_t end = begin == std::string::npos ? begin : text.find('"', begin + 1);
  return end == std::string::npos ? "" : text.substr(begin + 1, end - begin - 1);
}

indexer::Findings findings_of(const std::string& lines) {
  const indexer::ListingFile file = tests::listing_file("lighthouse", tests::listing_with(lines));
  static const catalog::checker::FilesKnown none;
  static catalog::checker::ZoneClocks clocks(tests::test_day);
  indexer::Findings findings;
  check_listing(file, schema(),
                {tests::vocabularies(), all_places(), none, tests::test_day, clocks}, findings);
  return findings;
}

// The remedies of all that is said of the wrong word.
std::vector<std::string> suggested_for(const std::string& wrong, const std::string& lines) {
  std::vector<std::string> suggested;
  for (const auto& finding : findings_of(lines))
    if (tests::mentions(finding.message, "\"" + wrong + "\""))
      suggested.push_back(first_quoted(finding.remedy));
  return suggested;
}

std::vector<Kind> schema_kinds() {
  const auto& root = schema().document();
  std::vector<Kind> kinds{{"key of a listing", keys_at(root),
                           [](const std::string& key) { return key + ": {}"; }, itself}};
  const auto add_part = [&](const char* name, const nlohmann::json& node, std::string around) {
    kinds.push_back({std::string("key of ") + name, keys_at(node),
                     [name, around](const std::string& key) {
                       return std::string(name) + ": {" + around + key + ": 1}";
                     },
                     itself});
  };
  add_part("place", root["definitions"]["place"], "city: Arlington, region: MA, country: US, ");
  add_part("contact", root["properties"]["contact"], "");
  const auto add_words = [&](const char* key, const nlohmann::json& node) {
    kinds.push_back({std::string("word of ") + key, node.at("enum"),
                     [key](const std::string& word) { return std::string(key) + ": " + word; },
                     itself});
  };
  for (const char* key : {"kind", "reach", "led_by", "join", "status", "address_visibility"})
    add_words(key, root["properties"][key]);
  add_words("format", root["definitions"]["format"]);
  return kinds;
}

std::vector<Kind> vocabulary_kinds() {
  std::vector<Kind> kinds;
  const auto list = [](const char* key) {
    return [key](const std::string& word) { return std::string(key) + ": [\"" + word + "\"]"; };
  };
  const std::pair<const char*, const char*> keys[] = {{"conditions", "conditions"},
                                                      {"audience", "audiences"},
                                                      {"topics", "topics"},
                                                      {"accessibility", "accessibility"}};
  for (const auto& [key, file] : keys) {
    Kind ids{std::string("id of ") + file, {}, list(key), itself};
    std::map<std::string, std::string> id_of;
    for (const auto& word : tests::vocabularies().find(file)->second.concepts()) {
      ids.words.push_back(word.id);
      id_of[word.label.en] = word.id;
      id_of[word.label.es] = word.id;
    }
    kinds.push_back(ids);
    Kind labels{std::string("label of ") + file, {}, list(key), [id_of](const std::string& label) {
                  return id_of.at(label);
                }};
    for (const auto& [label, unused] : id_of) labels.words.push_back(label);
    kinds.push_back(labels);
  }
  return kinds;
}

std::vector<Kind> place_kinds() {
  Kind towns{"town",
             {},
             [](const std::string& town) {
               const std::size_t comma = town.find(", ");
               return "place: {city: \"" + town.substr(0, comma) +
                      "\", region: " + town.substr(comma + 2) + ", country: US}";
             },
             [](const std::string& town) { return town.substr(0, town.find(", ")); }};
  Kind regions{"region",
               {},
               [](const std::string& region) {
                 const std::size_t comma = region.find(", ");
                 return "place: {city: Arlington, region: \"" + region.substr(0, comma) +
                        "\", country: " + region.substr(comma + 2) + "}";
               },
               [](const std::string& region) { return region.substr(0, region.find(", ")); }};
  const std::set<std::string> countries{"US", "CA", "AU", "GB", "ES", "MX", "AR"};
  for (const auto& place : all_places().places()) {
    if (place.type == catalog::PlaceType::city && place.country == "US" && place.population > 0)
      towns.words.push_back(place.name + ", " + place.region.substr(3));
    if (place.type == catalog::PlaceType::region && countries.contains(place.country) &&
        place.name.find(", ") == std::string::npos && place.name.size() > 3)
      regions.words.push_back(place.name + ", " + place.country);
  }
  Kind zones{"time zone", catalog::time_zones(),
             [](const std::string& zone) { return "timezone: " + zone; }, itself};
  std::erase_if(zones.words,
                [](const std::string& zone) { return zone.find('/') == std::string::npos; });
  return {towns, regions, zones};
}

std::vector<Kind> phrase_kinds() {
  const auto english = [](const std::string& day) { return "meets: every " + day + " at 18:00"; };
  const auto spanish = [](const std::string& day) {
    return "meets: todos los " + day + " a las 18:00";
  };
  return {{"day in English",
           {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
           english,
           [=](const std::string& day) { return english(day).substr(7); }},
          {"day in Spanish",
           {"lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos"},
           spanish,
           [=](const std::string& day) { return spanish(day).substr(7); }}};
}

// The town or region without what follows its comma, whose letters are not to be wrong.
std::string with_wrong_letter(const std::string& word, std::mt19937& random) {
  const std::size_t comma = word.find(", ");
  return one_letter_wrong(word.substr(0, comma), random) +
         (comma == std::string::npos ? "" : word.substr(comma));
}

bool is_what_was_meant(const std::string& suggested, const std::string& meant) {
  if (suggested == meant) return true;
  const auto one = catalog::parse_phrase(suggested), other = catalog::parse_phrase(meant);
  return one && other && !one->empty() && *one == *other;
}

}  // namespace

TEST_SUITE("catalog/checker: typing mistakes") {
  TEST_CASE("of 500 known words with one letter wrong, 95 in 100 are suggested first") {
    std::mt19937 random(20261129);
    std::vector<Kind> kinds;
    for (const auto& some : {schema_kinds(), vocabulary_kinds(), place_kinds(), phrase_kinds()})
      kinds.insert(kinds.end(), some.begin(), some.end());
    std::map<std::string, std::pair<int, int>> rates;  // right, drawn
    std::string missed;
    int right = 0;
    constexpr int drawn = 500;
    for (int number = 0; number < drawn; ++number) {
      const Kind& kind = kinds[static_cast<std::size_t>(number) % kinds.size()];
      const std::string& word = kind.words[random() % kind.words.size()];
      std::string wrong = with_wrong_letter(word, random);
      while (wrong == word) wrong = with_wrong_letter(word, random);
      const std::string meant = kind.meant(word);
      const bool is_phrase = kind.name.starts_with("day");
      const std::string said = is_phrase ? kind.meant(wrong) : wrong;
      const bool has_comma = kind.name == "town" || kind.name == "region";
      const auto suggested =
          suggested_for(has_comma ? said.substr(0, said.find(", ")) : said, kind.written(wrong));
      // A word that is understood all the same is no mistake: "Mondays".
      const bool is_understood = is_phrase && is_what_was_meant(said, meant);
      const bool is_right =
          is_understood || (!suggested.empty() && is_what_was_meant(suggested[0], meant));
      right += is_right ? 1 : 0;
      rates[kind.name].first += is_right ? 1 : 0;
      ++rates[kind.name].second;
      if (!is_right)
        missed += kind.name + ": " + wrong + " for " + word + " -> " +
                  (suggested.empty() ? "(nothing said)" : catalog::joined(suggested)) + "\n";
    }
    for (const auto& [name, rate] : rates)
      MESSAGE(name << ": " << rate.first << " of " << rate.second);
    MESSAGE(right << " of " << drawn << " known words with one letter wrong are suggested first");
    CHECK_MESSAGE(right * 100 >= drawn * 95, missed);
  }
}

}  // namespace typos_test
