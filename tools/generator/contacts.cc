#include "tools/generator/contacts.h"

namespace generator {
namespace {

// With zeros before it.
std::string figures(std::size_t number, std::size_t count) {
  const std::string text = std::to_string(number);
  return std::string(count - text.size(), '0') + text;
}

}  // namespace

std::string fictional_phone(std::string_view country, Random& random) {
  // The numbers kept for fiction are few: extensions let a million listings have their own.
  const std::string extension = " ext. " + std::to_string(random.between(100, 9999));
  if (country == "US" || country == "CA") {
    const std::string area = std::to_string(random.between(201, 989));
    return "+1 " + area + "-555-" + figures(random.between(100, 199), 4) + extension;
  }
  if (country == "GB") return "020 7946 " + figures(random.below(1000), 4) + extension;
  return "";
}

void add_contact(YamlLines& yaml, const Reach& reach, Random& random) {
  yaml.begin("contact");
  yaml.value("website", "https://" + reach.site + "/" + reach.page);
  if (random.happens(55)) yaml.value("email", reach.mailbox + "@" + reach.site);
  if (random.happens(50)) yaml.value("phone", fictional_phone(reach.country, random));
  if (random.happens(6))
    yaml.list("social",
              {"https://social.example/" + (reach.page.empty() ? reach.site : reach.page)});
  yaml.end();
}

}  // namespace generator
