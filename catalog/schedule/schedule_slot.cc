#include "catalog/schedule/schedule_slot.h"

#include <algorithm>
#include <cstdint>

namespace catalog {
namespace {

constexpr std::int32_t no_day = INT32_MIN;
constexpr std::int16_t no_minute = -1;

class Writer {
 public:
  void number(std::uint32_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
      text_ += static_cast<char>(value >> shift & 0xFF);
  }
  void count(std::size_t value) { number(static_cast<std::uint32_t>(value), 2); }
  void day(std::optional<Day> day) {
    const std::int32_t days =
        day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : no_day;
    number(static_cast<std::uint32_t>(days), 4);
  }
  void minute(std::optional<int> minute) {
    number(static_cast<std::uint32_t>(minute.value_or(no_minute)), 2);
  }
  void text(const std::string& text) {
    count(text.size());
    text_ += text;
  }
  std::string finish() && { return std::move(text_); }

 private:
  std::string text_;
};

// Reads past the end are zeros, and remembered.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::uint32_t number(int bytes) {
    std::uint32_t value = 0;
    for (int at = 0; at < bytes; ++at) {
      if (text_.empty()) {
        is_short_ = true;
        return 0;
      }
      value = value << 8 | static_cast<unsigned char>(text_.front());
      text_.remove_prefix(1);
    }
    return value;
  }
  std::size_t count() { return number(2); }
  std::optional<Day> day() {
    const auto days = static_cast<std::int32_t>(number(4));
    return days == no_day ? std::nullopt : std::optional(Day(std::chrono::days(days)));
  }
  std::optional<int> minute() {
    const auto minute = static_cast<std::int16_t>(number(2));
    return minute < 0 ? std::nullopt : std::optional<int>(minute);
  }
  std::string text() {
    const std::size_t size = count();
    if (size > text_.size()) is_short_ = true;
    const std::string_view found = text_.substr(0, size);
    text_.remove_prefix(found.size());
    return std::string(found);
  }
  bool is_whole() const { return !is_short_ && text_.empty(); }
  bool is_short() const { return is_short_; }

 private:
  std::string_view text_;
  bool is_short_ = false;
};

void write(Writer& to, const Recurrence& rule) {
  to.number(static_cast<std::uint32_t>(rule.cycle), 1);
  to.number(static_cast<std::uint32_t>(rule.weekdays.to_ulong()), 1);
  to.number(static_cast<std::uint32_t>(rule.weeks_of_month.to_ulong()), 1);
  to.number(static_cast<std::uint32_t>(rule.days_of_month.to_ulong()), 4);
  to.count(static_cast<std::size_t>(rule.interval));
  to.number(static_cast<std::uint32_t>(rule.months.to_ulong()), 2);
  to.day(rule.from);
  to.day(rule.until);
  to.minute(rule.start_minute);
  to.minute(rule.minutes);
}

Recurrence read_rule(Reader& from) {
  Recurrence rule;
  rule.cycle = static_cast<Cycle>(std::min(from.number(1), 2u));
  rule.weekdays = from.number(1);
  rule.weeks_of_month = from.number(1);
  rule.days_of_month = from.number(4);
  rule.interval = static_cast<int>(std::max<std::size_t>(from.count(), 1));
  rule.months = from.number(2);
  rule.from = from.day();
  rule.until = from.day();
  rule.start_minute = from.minute();
  rule.minutes = from.minute();
  return rule;
}

void write(Writer& to, const ScheduleLine& line) {
  to.count(line.rules.size());
  for (const Recurrence& rule : line.rules) write(to, rule);
  to.count(line.except.size());
  for (const Day day : line.except) to.day(day);
  to.count(line.extra.size());
  for (const ExtraDate& extra : line.extra) {
    to.day(extra.day);
    to.minute(extra.start_minute);
    to.minute(extra.minutes);
    to.day(extra.moved_from);
  }
  to.text(line.timezone);
}

ScheduleLine read_line(Reader& from) {
  ScheduleLine line;
  for (std::size_t left = from.count(); left > 0 && !from.is_short(); --left)
    line.rules.push_back(read_rule(from));
  for (std::size_t left = from.count(); left > 0 && !from.is_short(); --left)
    line.except.push_back(from.day().value_or(Day{}));
  for (std::size_t left = from.count(); left > 0 && !from.is_short(); --left) {
    ExtraDate extra;
    extra.day = from.day().value_or(Day{});
    extra.start_minute = from.minute();
    extra.minutes = from.minute();
    extra.moved_from = from.day();
    line.extra.push_back(extra);
  }
  line.timezone = from.text();
  return line;
}

}  // namespace

std::string schedule_slot(const Schedule& schedule) {
  if (schedule.is_empty()) return {};
  Writer to;
  to.count(schedule.lines.size());
  for (const ScheduleLine& line : schedule.lines) write(to, line);
  if (const auto& event = schedule.event) {
    to.day(event->first);
    to.minute(event->start_minute);
    to.day(event->last);
    to.minute(event->end_minute);
  }
  return std::move(to).finish();
}

Schedule schedule_in(std::string_view slot, std::string timezone) {
  Schedule schedule{.timezone = std::move(timezone)};
  if (slot.empty()) return schedule;
  Reader from(slot);
  for (std::size_t left = from.count(); left > 0 && !from.is_short(); --left)
    schedule.lines.push_back(read_line(from));
  if (!from.is_whole()) {
    EventDates event;
    event.first = from.day().value_or(Day{});
    event.start_minute = from.minute();
    event.last = from.day().value_or(Day{});
    event.end_minute = from.minute();
    schedule.event = event;
  }
  if (!from.is_whole()) return {.timezone = std::move(schedule.timezone)};
  return schedule;
}

}  // namespace catalog
