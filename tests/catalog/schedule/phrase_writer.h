// Writes a rule as people might write it: what the writers of both languages need.
#pragma once

#include <algorithm>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "catalog/schedule/recurrence.h"

namespace tests {

using catalog::Cycle;
using catalog::Day;
using catalog::Recurrence;
using Texts = std::vector<std::string>;

// Each part of a phrase is worded anew, at random.
class Writer {
 public:
  Writer(std::mt19937& random, const Recurrence& rule) : random_(random), rule_(rule) {}
  virtual ~Writer() = default;

  std::string write() {
    Texts parts = {days(), months(), bounds()};
    std::erase(parts, "");
    const std::string when = time();
    if (!when.empty()) parts.insert(parts.begin() + below(2) * std::ssize(parts), when);
    std::string text;
    for (const std::string& part : parts) {
      if (!text.empty()) text += one_of({" ", ", ", ",  "});
      text += part;
    }
    return text;
  }

 protected:
  virtual std::string days() = 0;
  virtual std::string months() = 0;
  virtual std::string bounds() = 0;
  virtual std::string time() = 0;

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  std::string one_of(const Texts& texts) {
    return texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))];
  }

  std::string listed(const Texts& texts, const std::string& last) {
    std::string text;
    for (std::size_t at = 0; at < texts.size(); ++at) {
      if (at > 0) text += at + 1 == texts.size() ? last : ", ";
      text += texts[at];
    }
    return text;
  }

  template <std::size_t size>
  Texts named(const std::bitset<size>& set, const char* const (&names)[size]) {
    Texts texts;
    for (std::size_t bit = 0; bit < size; ++bit)
      if (set[bit]) texts.push_back(names[bit]);
    return texts;
  }

  // The first and the last of a run of three or more, or nothing.
  template <std::size_t size>
  static std::optional<std::pair<std::size_t, std::size_t>> run(const std::bitset<size>& set) {
    if (set.count() < 3 || set.all()) return {};
    std::optional<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t first = 0; first < size; ++first) {
      if (!set[first] || set[(first + size - 1) % size]) continue;
      if (found) return {};
      found = {first, (first + set.count() - 1) % size};
    }
    return found && set[found->second] ? found : std::nullopt;
  }

  std::string iso(Day day) { return catalog::to_text(day); }
  static std::chrono::year_month_day date(Day day) { return std::chrono::year_month_day(day); }
  static std::string number(unsigned value) { return std::to_string(value); }
  static std::string day_of(Day day) { return number(static_cast<unsigned>(date(day).day())); }
  static std::size_t month_of(Day day) { return static_cast<unsigned>(date(day).month()) - 1; }
  static std::string year_of(Day day) { return std::to_string(static_cast<int>(date(day).year())); }

  int start() const { return *rule_.start_minute; }
  int end() const { return (start() + *rule_.minutes) % 1440; }

  static std::string clock(const char* form, int minute) {
    char text[32];
    std::snprintf(text, sizeof text, form, minute / 60, minute % 60);
    return text;
  }
  std::string clock24(int minute) {
    return clock(one_of({"%d:%02d", "%02d:%02d"}).c_str(), minute);
  }
  static std::string hour12(int minute) {
    const int hour = (minute / 60 + 11) % 12 + 1;
    return minute % 60 == 0 ? std::to_string(hour) : clock("%d:%02d", hour * 60 + minute % 60);
  }

  std::mt19937& random_;
  const Recurrence& rule_;
};

std::string write_english(std::mt19937& random, const Recurrence& rule);
std::string write_spanish(std::mt19937& random, const Recurrence& rule);

}  // namespace tests
