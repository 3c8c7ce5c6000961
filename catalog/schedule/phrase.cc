#include "catalog/schedule/phrase.h"

#include <algorithm>

#include "catalog/schedule/phrase_signs.h"
#include "catalog/schedule/rule_reader.h"

namespace catalog {
namespace {

tl::unexpected<Failure> refused(const char* why) { return failure(FailureKind::invalid, why); }

}  // namespace

Expected<std::vector<Recurrence>> parse_phrase(std::string_view phrase) {
  if (phrase.size() > longest_phrase) return refused("it is too long: write a list of phrases");
  if (timeless_form(phrase)) return std::vector<Recurrence>{};

  const std::vector<Sign> signs = signs_of(phrase);
  if (signs.empty()) return refused("say when: every Tuesday 18:00-19:30, or varies");
  const auto is_parting = [](const Sign& sign) { return sign.kind == SignKind::parting; };
  std::vector<Recurrence> all;
  for (auto begin = signs.begin(); begin < signs.end();) {
    const auto end = std::find_if(begin, signs.end(), is_parting);
    const auto rules = read_rule({begin, end});
    if (!rules) return tl::unexpected(rules.error());
    all.insert(all.end(), rules->begin(), rules->end());
    if (all.size() > most_recurrences) return refused("these are too many times for one phrase");
    begin = end == signs.end() ? end : end + 1;
  }
  return all;
}

}  // namespace catalog
