#include "catalog/checker/shape/schema_choice.h"

#include <algorithm>
#include <map>
#include <string>

namespace catalog::checker {
namespace {

using Path = std::vector<std::string>;

bool is_within(const Path& path, const Path& root) {
  return path.size() >= root.size() && std::equal(root.begin(), root.end(), path.begin());
}

bool ends_form(const std::string& problem) {
  return problem.starts_with("Failed to validate against child schema #");
}

bool ends_choice(const std::string& problem) {
  return problem.find("allowed by oneOf") != std::string::npos ||
         problem.find("allowed by anyOf") != std::string::npos;
}

bool only_repeats(const std::string& problem) {
  return problem.starts_with("Failed to validate against schema associated with") ||
         problem.starts_with("Failed to validate against a conditional schema") ||
         problem.starts_with("Failed to validate against additional properties schema") ||
         problem.starts_with("Failed to validate item #") ||
         problem.starts_with("Failed to validate against dependent");
}

// A form is another one than was meant when the value itself is of another kind.
bool is_other_form(const std::vector<Violation>& form, const Path& root) {
  return std::any_of(form.begin(), form.end(), [&](const Violation& violation) {
    return violation.path == root && (violation.problem.starts_with("Value type") ||
                                      violation.problem.starts_with("Failed to match"));
  });
}

std::size_t strangeness(const std::vector<Violation>& form) {
  std::size_t count = form.size();
  for (const Violation& violation : form)
    if (violation.problem.starts_with("Object contains a property")) count += 10;
  return count;
}

}  // namespace

std::vector<Violation> meant_violations(const std::vector<Violation>& all) {
  std::vector<Violation> kept;
  std::map<Path, std::vector<std::vector<Violation>>> forms;
  for (const Violation& next : all) {
    if (ends_form(next.problem)) {
      // Everything kept below this path since the last form belongs to this form.
      auto first = std::find_if(kept.begin(), kept.end(),
                                [&](const Violation& v) { return is_within(v.path, next.path); });
      forms[next.path].emplace_back(first, kept.end());
      kept.erase(first, kept.end());
    } else if (ends_choice(next.problem)) {
      auto& choices = forms[next.path];
      std::erase_if(choices, [&](const auto& form) { return is_other_form(form, next.path); });
      const auto best =
          std::min_element(choices.begin(), choices.end(), [](const auto& left, const auto& right) {
            return strangeness(left) < strangeness(right);
          });
      if (best == choices.end() || best->empty())
        kept.push_back({next.path, std::string(no_form_fits)});
      else
        kept.insert(kept.end(), best->begin(), best->end());
      forms.erase(next.path);
    } else if (next.problem == "Failed to validate against exactly one child schema.") {
      kept.push_back({next.path, std::string(no_form_fits)});
    } else if (!only_repeats(next.problem)) {
      kept.push_back(next);
    }
  }
  std::vector<Violation> once;
  for (Violation& violation : kept)
    if (std::find(once.begin(), once.end(), violation) == once.end())
      once.push_back(std::move(violation));
  return once;
}

}  // namespace catalog::checker
