#include "tests/relevance/generated/topics.h"

#include <algorithm>
#include <map>

#include "tests/support/generated_directory.h"

namespace relevance {
namespace {

using tests::Dice;

// What a condition is called before any bracket; empty for what nobody types as it stands.
std::string spoken(const Json& condition, const char* language) {
  std::string label = condition.at(language);
  label = label.substr(0, label.find(" ("));
  return label.find_first_of("/,") == std::string::npos ? label : "";
}

std::string lower_case(std::string text) {
  for (char& next : text)
    if (next >= 'A' && next <= 'Z') next = static_cast<char>(next - 'A' + 'a');
  return text;
}

std::string region_letters(const Json& place) {
  const std::string region = place.at("region");
  return region.substr(region.find('-') + 1);
}

std::string display(const Json& place) {
  const std::string country = place.at("country");
  const bool has_letters = country == "US" || country == "CA" || country == "AU";
  return place.at("city").get<std::string>() + ", " +
         (has_letters ? region_letters(place) + ", " : "") + country;
}

std::string day_of(const Json& listing) {
  const std::string phrase = listing.at("meets").at(0).value("phrase", "");
  for (const char* day :
       {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
    if (phrase.find(day) != std::string::npos) return day;
  return "";
}

bool is_alive_group(const Json& listing) {
  return listing.at("id").get<std::string>().starts_with("example-") &&
         listing.at("kind") == "group" && listing.at("status") == "active" &&
         !listing.contains("audience");
}

// The forms a search takes; each needs something of the listing it is made from.
enum class Form { town, spanish_town, day, online, state, radius, name };

bool suits(Form form, const Json& listing) {
  if (!is_alive_group(listing)) return false;
  if (form == Form::name) return true;
  if (form == Form::online) return listing.at("format") == "online";
  if (!listing.contains("place") || listing.at("format") == "online") return false;
  const std::string country = listing.at("place").at("country");
  if (form == Form::spanish_town) return country == "ES" || country == "MX" || country == "AR";
  if (form == Form::day && day_of(listing).empty()) return false;
  return country == "US";
}

Json expectation(Form form, const Json& listing, Need& need) {
  Json expect{{"conditions", {need.condition}}};
  if (form == Form::online) {
    need.online = true;
    expect["formats"] = {"online"};
    return expect;
  }
  const Json& place = listing.at("place");
  need.country = place.at("country");
  need.region = place.value("region", "");
  if (form == Form::state) {
    expect["region"] = need.region;
    return expect;
  }
  need.point = catalog::Coordinates{place.at("latitude"), place.at("longitude")};
  expect["place"] = display(place);
  if (form == Form::radius) expect["radius_km"] = need.limit_km;
  if (form == Form::day) {
    need.day = day_of(listing);
    expect["days"] = {lower_case(need.day.substr(0, 3))};
  }
  return expect;
}

std::string words_of(Form form, const Json& listing, const std::string& condition,
                     const std::map<std::string, std::string>& states) {
  if (form == Form::name) return listing.at("name");
  if (form == Form::online) return "online " + condition + " group";
  const Json& place = listing.at("place");
  const std::string town = place.at("city");
  const std::string in_state = town + " " + region_letters(place);
  switch (form) {
    case Form::spanish_town: return "grupo de apoyo " + condition + " en " + town;
    case Form::day: return condition + " " + in_state + " " + lower_case(day_of(listing));
    case Form::state: return condition + " groups in " + states.at(place.at("region"));
    case Form::radius: return condition + " within 50 miles of " + in_state;
    default: return condition + " support group " + in_state;
  }
}

const std::map<std::string, std::string> states{
    {"US-TX", "Texas"},    {"US-FL", "Florida"},  {"US-OH", "Ohio"},    {"US-CA", "California"},
    {"US-IL", "Illinois"}, {"US-MI", "Michigan"}, {"US-AZ", "Arizona"}, {"US-NJ", "New Jersey"}};

}  // namespace

GeneratedTopics generated_topics(const std::vector<Json>& listings,
                                 const std::vector<Json>& conditions, std::uint32_t seed) {
  std::map<std::string, Json> by_id;
  for (const Json& condition : conditions) by_id[condition.at("id")] = condition;
  std::vector<Form> forms;
  for (const auto& [form, count] : {std::pair(Form::town, 20),
                                    {Form::spanish_town, 8},
                                    {Form::day, 8},
                                    {Form::online, 8},
                                    {Form::state, 6},
                                    {Form::radius, 6},
                                    {Form::name, 4}})
    forms.insert(forms.end(), static_cast<std::size_t>(count), form);

  Dice dice(seed);
  GeneratedTopics made;
  while (made.topics.size() < forms.size()) {
    const Form form = forms[made.topics.size()];
    const Json& listing = dice.one_of(listings);
    if (!suits(form, listing)) continue;
    if (form == Form::state && !states.contains(listing.at("place").at("region"))) continue;
    Need need;
    need.condition = listing.at("conditions").at(0);
    need.language = form == Form::spanish_town ? "es" : "en";
    const std::string condition =
        lower_case(spoken(by_id.at(need.condition), need.language.c_str()));
    if (condition.empty()) continue;
    Json json{{"stratum", "made-up directory"},
              {"q", words_of(form, listing, condition, states)},
              {"lang", need.language}};
    if (form == Form::name) {
      need.known = listing.at("id");
      json["known"] = {need.known};
      json["unjudged"] = {"text", "times", "formats", "topics", "conditions"};
    } else {
      json["expect"] = expectation(form, listing, need);
    }
    if (form == Form::spanish_town) json["unjudged"] = {"place", "region"};
    made.topics.push_back(topic_of("made" + std::to_string(100 + made.topics.size()), json));
    made.needs.push_back(std::move(need));
  }
  return made;
}

}  // namespace relevance
