#include "tools/generator/life.h"

namespace generator {

void add_verified(YamlLines& yaml, catalog::Day today, Random& random) {
  const std::size_t age = random.below(random.below(days_of_verifying) + 1);
  std::string on = catalog::to_text(today - std::chrono::days(age));
  const std::size_t kind = random.below(100);
  if (kind < 15) on.resize(7);
  if (kind < 3) on.resize(4);
  if (kind == 99) on = "unknown";
  constexpr std::string_view ways[] = {"website", "website", "source", "phone", "email", "visit"};
  yaml.plain("verified", "{on: " + on + ", how: " + std::string(random.near_front(ways)) + "}");
}

void add_closed(YamlLines& yaml, catalog::Day closed_on, const std::string& instead) {
  yaml.value("status", "closed");
  yaml.plain("closed_on", catalog::to_text(closed_on).substr(0, 7));
  if (!instead.empty()) yaml.list("see_instead", {instead});
}

}  // namespace generator
