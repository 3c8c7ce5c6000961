#include "tools/generator/subject.h"

#include "tools/generator/words.h"

namespace generator {
namespace {

const catalog::Concept& draw_condition(const Making& making, const Organization* organization) {
  if (organization && making.random.happens(80)) return *organization->condition;
  return making.world.conditions.draw(making.random);
}

const Speech& draw_speech(const CountryFacts& country, const Town& town, Random& random) {
  if (country.code == "US" && random.happens(6)) return spanish;
  if (town.region == "CA-QC") return french;
  return speech_of(country.language);
}

}  // namespace

Subject::Subject(const Making& making, const Organization* organization)
    : country(organization ? *organization->country : making.world.draw_country(making.random)),
      town(country.draw_town(making.random)),
      condition(draw_condition(making, organization)),
      writer(draw_speech(country.facts, town, making.random), making.random),
      making_(making) {
  writer.word = invented_word(making.number);
  writer.town = town.name;
  writer.condition = name_of(condition, writer.speech());
  if (organization) writer.organization = organization->name;
}

void Subject::name_it(Patterns names) {
  name = writer.one_of(names);
  const std::string end = "-" + std::to_string(making_.number);
  id = slug(name) + end;
  site = slug(writer.word) + end + ".example";
}

void Subject::add_head(YamlLines& yaml, std::string_view kind, Patterns summaries,
                       const std::string& organization) {
  Random& random = making_.random;
  yaml.value("kind", kind);
  yaml.value("name", name);
  yaml.value("summary", writer.one_of(summaries));
  if (random.happens(75))
    yaml.value("description", writer.several_of(writer.speech().sentences, random.between(1, 4)));
  yaml.value("organization", organization);
  std::vector<std::string> conditions{condition.id};
  if (random.happens(20))
    if (const std::string& other = making_.world.conditions.draw(random).id; other != condition.id)
      conditions.push_back(other);
  yaml.list("conditions", conditions);
  if (random.happens(25)) yaml.list("audience", making_.world.audiences.draw_ids(random, 2));
  if (random.happens(60)) yaml.list("topics", making_.world.topics.draw_ids(random, 3));
}

void Subject::add_languages(YamlLines& yaml) {
  Random& random = making_.random;
  const std::string spoken(writer.speech().language);
  std::vector<std::string> languages{spoken};
  if (random.happens(4)) {
    if (const std::string& other = making_.world.languages.draw(random).id; other != spoken)
      languages.push_back(other);
  } else if (spoken != country.facts.language && random.happens(40)) {
    languages.emplace_back(country.facts.language);
  }
  // English alone goes without saying.
  if (languages.size() > 1 || spoken != "en") yaml.list("languages", languages);
}

void Subject::add_timezone(YamlLines& yaml, bool has_place, bool has_times) {
  const bool is_needed = has_times && !(has_place && town.has_one_zone);
  if (is_needed || making_.random.happens(30)) yaml.value("timezone", town.timezone);
}

MadeListing Subject::finished(const YamlLines& yaml, const std::string& area) const {
  return {id, area, yaml.text()};
}

std::string Subject::country_letters() const { return slug(country.facts.code); }

std::string Subject::area_of_town() const {
  const std::size_t hyphen = town.region.find('-');
  const bool has_region = hyphen != std::string::npos;
  return country_letters() + "/" + (has_region ? slug(town.region.substr(hyphen + 1)) : "towns");
}

}  // namespace generator
