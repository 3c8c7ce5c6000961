#include "query-service/words/exception_text.h"

#include <algorithm>

#include "catalog/schedule/schedule.h"
#include "query-service/words/labels.h"
#include "query-service/words/next_text.h"

namespace query_service {
namespace {

using catalog::Day;

constexpr std::size_t most_told = 10;

struct Exception {
  Day day;  // by which they are ordered
  std::string text;
};

class Exceptions {
 public:
  Exceptions(const Reader& reader, ClockStyle clock)
      : reader_(reader), clock_(clock), today_(reader.today()) {}

  void add(const catalog::ScheduleLine& line) {
    for (const Day day : line.except)
      if (day >= today_ && meets_on(line, day) && !is_moved(line, day))
        all_.push_back({day, text("exception.off", {{"date", date(day)}})});
    for (const catalog::ExtraDate& extra : line.extra) add(line, extra);
  }

  std::vector<std::string> texts() && {
    std::stable_sort(all_.begin(), all_.end(), [](const Exception& one, const Exception& other) {
      return one.day < other.day;
    });
    std::vector<std::string> texts;
    for (Exception& exception : all_) {
      const bool is_told = !texts.empty() && texts.back() == exception.text;
      if (!is_told) texts.push_back(std::move(exception.text));
    }
    if (texts.size() <= most_told) return texts;
    texts.resize(most_told);
    texts.push_back(text("exception.more", {}));
    return texts;
  }

 private:
  std::string text(const char* key, Fill fill) const {
    return text_for(reader_.language, key, fill);
  }
  std::string date(Day day) const { return day_and_date(reader_.language, day, today_); }

  static bool meets_on(const catalog::ScheduleLine& line, Day day) {
    return std::any_of(line.rules.begin(), line.rules.end(),
                       [&](const auto& rule) { return catalog::occurs_on(rule, day); });
  }

  static bool is_moved(const catalog::ScheduleLine& line, Day day) {
    return std::any_of(line.extra.begin(), line.extra.end(),
                       [&](const auto& extra) { return extra.moved_from == day; });
  }

  // With its time where that is another than the rule's.
  std::string when(const catalog::ScheduleLine& line, const catalog::ExtraDate& extra) const {
    const bool is_usual = std::any_of(line.rules.begin(), line.rules.end(), [&](const auto& rule) {
      return rule.start_minute == extra.start_minute;
    });
    if (is_usual || !extra.start_minute) return date(extra.day);
    return date(extra.day) + ", " +
           clock_text(clock_, reader_.language, *extra.start_minute, extra.minutes);
  }

  void add(const catalog::ScheduleLine& line, const catalog::ExtraDate& extra) {
    if (!extra.moved_from) {
      if (extra.day >= today_)
        all_.push_back({extra.day, text("exception.also", {{"date", when(line, extra)}})});
      return;
    }
    if (std::max(extra.day, *extra.moved_from) < today_) return;
    all_.push_back(
        {std::min(extra.day, *extra.moved_from),
         text("exception.moved", {{"to", when(line, extra)}, {"from", date(*extra.moved_from)}})});
  }

  const Reader& reader_;
  ClockStyle clock_;
  Day today_;
  std::vector<Exception> all_;
};

}  // namespace

std::vector<std::string> exception_texts(const catalog::Listing& listing, const Reader& reader,
                                         ClockStyle clock) {
  if (listing.status != "active") return {};
  Exceptions exceptions(reader, clock);
  for (const catalog::ScheduleLine& line : catalog::schedule_of(listing).lines)
    exceptions.add(line);
  return std::move(exceptions).texts();
}

}  // namespace query_service
