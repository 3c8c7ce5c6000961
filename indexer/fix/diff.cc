#include "indexer/fix/diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "catalog/checker/fix/lines.h"

namespace indexer::fix {
namespace {

using catalog::checker::fix::Line;
using catalog::checker::fix::lines_of;

constexpr std::size_t around = 3;  // lines shown before and behind a change

using Texts = std::vector<std::string_view>;  // each with its \n, if it has one

struct Step {
  char mark;  // ' ', '-' or '+'
  std::string_view line;
};
using Steps = std::vector<Step>;

Texts texts_of(std::string_view text) {
  Texts texts;
  for (const Line& line : lines_of(text))
    texts.push_back(text.substr(line.begin, line.end - line.begin));
  return texts;
}

void replace(const Texts& before, const Texts& after, Steps& steps) {
  for (const std::string_view line : before) steps.push_back({'-', line});
  for (const std::string_view line : after) steps.push_back({'+', line});
}

// By the longest common subsequence of every two ends of the texts.
void align(const Texts& before, const Texts& after, Steps& steps) {
  const std::size_t width = after.size() + 1;
  if ((before.size() + 1) * width > most_cells) return replace(before, after, steps);
  std::vector<std::uint32_t> common((before.size() + 1) * width, 0);
  const auto at = [&](std::size_t left, std::size_t right) -> std::uint32_t& {
    return common[left * width + right];
  };
  for (std::size_t left = before.size(); left-- > 0;)
    for (std::size_t right = after.size(); right-- > 0;)
      at(left, right) = before[left] == after[right]
                            ? at(left + 1, right + 1) + 1
                            : std::max(at(left + 1, right), at(left, right + 1));
  std::size_t left = 0, right = 0;
  while (left < before.size() || right < after.size())
    if (left < before.size() && right < after.size() && before[left] == after[right]) {
      steps.push_back({' ', before[left++]});
      ++right;
    } else if (right == after.size() ||
               (left < before.size() && at(left + 1, right) >= at(left, right + 1))) {
      steps.push_back({'-', before[left++]});
    } else {
      steps.push_back({'+', after[right++]});
    }
}

Steps steps_between(Texts before, Texts after) {
  const auto [left, right] =
      std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  Steps steps;
  for (auto same = before.begin(); same != left; ++same) steps.push_back({' ', *same});
  before.erase(before.begin(), left);
  after.erase(after.begin(), right);
  Steps end;
  while (!before.empty() && !after.empty() && before.back() == after.back()) {
    end.push_back({' ', before.back()});
    before.pop_back();
    after.pop_back();
  }
  align(before, after, steps);
  steps.insert(steps.end(), end.rbegin(), end.rend());
  return steps;
}

// "3,7": where the lines begin and how many they are; of none, the line they stand behind.
std::string range(std::size_t begin, std::size_t count) {
  return std::to_string(count == 0 ? begin : begin + 1) + ',' + std::to_string(count);
}

std::string hunk(const Steps& steps, std::size_t begin, std::size_t end) {
  const auto count = [&](std::size_t from, std::size_t to, char other) {
    return static_cast<std::size_t>(
        std::count_if(steps.begin() + static_cast<std::ptrdiff_t>(from),
                      steps.begin() + static_cast<std::ptrdiff_t>(to),
                      [&](const Step& step) { return step.mark != other; }));
  };
  std::string text = "@@ -" + range(count(0, begin, '+'), count(begin, end, '+')) + " +" +
                     range(count(0, begin, '-'), count(begin, end, '-')) + " @@\n";
  for (std::size_t at = begin; at < end; ++at) {
    text.append(1, steps[at].mark).append(steps[at].line);
    if (!steps[at].line.ends_with('\n')) text += "\n\\ No newline at end of file\n";
  }
  return text;
}

}  // namespace

std::string diff(const std::string& file, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Steps steps = steps_between(texts_of(before), texts_of(after));
  std::string text = "--- " + file + "\n+++ " + file + '\n';
  for (std::size_t at = 0; at < steps.size();) {
    if (steps[at].mark == ' ') {
      ++at;
      continue;
    }
    // On to the last change that is near enough to share the lines between.
    std::size_t end = at + 1;
    for (std::size_t next = end; next < std::min(steps.size(), end + 2 * around + 1); ++next)
      if (steps[next].mark != ' ') end = next + 1;
    text += hunk(steps, at - std::min(at, around), std::min(steps.size(), end + around));
    at = end;
  }
  return text;
}

}  // namespace indexer::fix
