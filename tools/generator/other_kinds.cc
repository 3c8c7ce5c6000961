// What is no group: organizations, events, resources and helplines.
#include "tools/generator/address.h"
#include "tools/generator/contacts.h"
#include "tools/generator/life.h"
#include "tools/generator/subject.h"
#include "tools/generator/words.h"

namespace generator {
namespace {

using std::chrono::days;

void add_tail(YamlLines& yaml, const Subject& subject, const Making& making) {
  add_verified(yaml, making.plan.today, making.random);
  yaml.value("source", "https://" + subject.site + "/about");
}

std::string time_text(catalog::Day day, std::size_t hour) {
  return catalog::to_text(day) + (hour < 10 ? " 0" : " ") + std::to_string(hour) + ":00";
}

}  // namespace

MadeListing make_organization(const Making& making) {
  Random& random = making.random;
  const Organization& organization = making.organizations[making.number];
  Subject subject(making, &organization);
  subject.name = organization.name;
  subject.id = organization.id;
  subject.site = organization.site;
  subject.writer.word = organization.word;
  YamlLines yaml;
  subject.add_head(yaml, "organization", subject.writer.speech().organization_summaries);
  yaml.value("reach", "national");
  yaml.list("serves", {std::string(subject.country.facts.code)});
  if (random.happens(60))
    add_address(yaml, subject.country, subject.town, Detail::exact, subject.writer, random);
  subject.add_languages(yaml);
  add_contact(yaml, {.site = subject.site, .country = subject.country.facts.code}, random);
  add_tail(yaml, subject, making);
  return subject.finished(yaml, subject.country_letters() + "/national");
}

MadeListing make_event(const Making& making) {
  Random& random = making.random;
  // From two years ago to one year ahead.
  const catalog::Day today = making.plan.today;
  const catalog::Day first = today - days(730) + days(random.below(1095));
  const catalog::Day last = first + days(random.happens(25) ? 1 : 0);
  const std::size_t hour = random.between(9, 14);
  const bool has_place = random.happens(60);
  Subject subject(making, nullptr);
  subject.writer.year = catalog::to_text(first).substr(0, 4);
  subject.name_it(subject.writer.speech().event_names);
  YamlLines yaml;
  subject.add_head(yaml, "event", subject.writer.speech().event_summaries);
  yaml.value("format", has_place ? "in-person" : "online");
  yaml.plain("starts", time_text(first, hour));
  yaml.plain("ends", time_text(last, hour + random.between(1, 7)));
  subject.add_timezone(yaml, has_place, true);
  if (has_place)
    add_address(yaml, subject.country, subject.town, Detail::exact, subject.writer, random);
  subject.add_languages(yaml);
  yaml.value("join_url", "https://" + subject.site + "/register");
  add_contact(yaml, {.site = subject.site, .country = subject.country.facts.code}, random);
  if (last < today) add_closed(yaml, last, "");
  add_tail(yaml, subject, making);
  return subject.finished(yaml, has_place ? subject.area_of_town() : "online");
}

MadeListing make_resource(const Making& making) {
  Random& random = making.random;
  Subject subject(making, nullptr);
  subject.name_it(subject.writer.speech().resource_names);
  constexpr std::string_view types[] = {"book",  "podcast", "website", "article", "course",
                                        "video", "guide",   "app",     "forum"};
  YamlLines yaml;
  subject.add_head(yaml, "resource", subject.writer.speech().resource_summaries);
  subject.add_languages(yaml);
  if (random.happens(40)) yaml.value("cost", "free");
  yaml.begin("resource");
  yaml.value("type", random.near_front(types));
  const std::string first_name = invented_word(random.next());
  yaml.list("authors", {first_name + " " + invented_word(random.next())});
  yaml.plain("published", std::to_string(random.between(2004, 2025)));
  yaml.value("publisher", invented_word(random.next()) + " Press");
  yaml.value("url", "https://" + subject.site + "/");
  yaml.end();
  add_tail(yaml, subject, making);
  return subject.finished(yaml, "resources");
}

MadeListing make_helpline(const Making& making) {
  Random& random = making.random;
  Subject subject(making, nullptr);
  subject.name_it(subject.writer.speech().helpline_names);
  constexpr std::string_view hours[] = {"Weekdays 9:00-17:30", "24 hours a day",
                                        "Tuesday and Thursday 18:00-21:00"};
  YamlLines yaml;
  subject.add_head(yaml, "helpline", subject.writer.speech().helpline_summaries);
  yaml.list("serves", {std::string(subject.country.facts.code)});
  subject.add_languages(yaml);
  yaml.value("cost", "free");
  yaml.begin("contact");
  yaml.value("website", "https://" + subject.site + "/");
  yaml.end();
  yaml.begin("helpline");
  yaml.value("number", fictional_phone(subject.country.facts.code, random));
  yaml.value("hours", random.near_front(hours));
  yaml.end();
  add_tail(yaml, subject, making);
  return subject.finished(yaml, subject.country_letters() + "/national");
}

}  // namespace generator
