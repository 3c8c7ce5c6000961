#include "catalog/schedule/clock_time_reader.h"

namespace catalog {
namespace {

using enum SignKind;

tl::unexpected<Failure> refused_time(const char* why) { return failure(FailureKind::invalid, why); }

// Noon and midnight.
bool is_named(const Sign& sign) { return sign.kind == clock && !is_ascii_digit(sign.text[0]); }

bool ends_time(SignKind kind) {
  return kind == clock || kind == number || kind == meridiem || kind == hours || kind == half ||
         kind == oclock;
}

bool may_follow_day(SignKind kind) {
  return kind == months || kind == month || kind == year || kind == week || kind == day;
}

// A clock as it is read, with what decides whether it is one.
struct ReadClock {
  Clock clock;
  bool is_bare = true;              // a number with nothing beside it
  bool has_hours = false;           // "19 h", "19:00 horas"
  bool has_hour_sign = false;       // "h", not "hours"
  bool is_number_of_hours = false;  // "19 h"
};

class ClockReader {
 public:
  explicit ClockReader(SignCursor& cursor) : cursor_(cursor) {}

  Expected<ReadClock> read() {
    if (const auto first = read_first(); !first) return tl::unexpected(first.error());
    if (cursor_.kind() == oclock) cursor_.skip();
    read_hours();
    if (cursor_.kind() == oclock) cursor_.skip();
    if (cursor_.kind() == meridiem) {
      read_.clock.half = static_cast<int>(cursor_.sign().value);
      read_.is_bare = false;
      cursor_.skip();
    }
    read_part();
    return read_;
  }

 private:
  Expected<void> read_first() {
    const Sign sign = cursor_.sign();
    if (sign.kind == shift) return read_shifted(sign.value);
    if (sign.kind == number && sign.value > 24) return not_understood(cursor_);
    if (sign.kind == clock && sign.value > 24 * 60) return not_understood(cursor_);
    cursor_.skip();
    Clock& time = read_.clock;
    if (sign.kind == number) {
      time.hour = static_cast<int>(sign.value);
      read_spanish_minutes();
    } else {
      read_.is_bare = false;
      time = {static_cast<int>(sign.value / 60), static_cast<int>(sign.value % 60), true};
      if (is_named(sign)) time = {12, 0, true, static_cast<int>(sign.value)};
    }
    if (time.hour == 12 && time.minute == 0 && !time.half) read_name_of_twelve();
    return {};
  }

  // "half past six"
  Expected<void> read_shifted(unsigned minute) {
    cursor_.skip();
    const Sign& hour = cursor_.sign();
    if (hour.kind != number || hour.value < 1 || hour.value > 12) return not_understood(cursor_);
    set_minutes(static_cast<int>(hour.value), static_cast<int>(minute));
    cursor_.skip();
    return {};
  }

  void set_minutes(int hour, int minute) {
    const int before = hour == 1 ? 12 : hour - 1;
    read_.clock.hour = minute == 45 ? before : hour;
    read_.clock.minute = minute;
    read_.clock.is_exact = hour > 12;
    read_.is_bare = false;
  }

  // "y media", "y cuarto" and "menos cuarto"; but "a las 7 y cuarto lunes" is a fourth Monday.
  void read_spanish_minutes() {
    const int hour = read_.clock.hour;
    const bool is_and = cursor_.sign().text == "y", is_less = cursor_.sign().text == "menos";
    const SignKind next = cursor_.kind(cursor_.telling(2));
    const bool is_quarter = cursor_.sign(1).text == "cuarto" && next != weekdays && next != ordinal;
    if (is_and && cursor_.kind(1) == half)
      set_minutes(hour, 30);
    else if ((is_and || is_less) && is_quarter)
      set_minutes(hour, is_and ? 15 : 45);
    else
      return;
    cursor_.skip(2);
  }

  // "12 noon", "12 del mediodia"
  void read_name_of_twelve() {
    const std::size_t name = after_fillers();
    if (!is_named(cursor_.sign(name))) return;
    read_.clock = {12, 0, true, static_cast<int>(cursor_.sign(name).value)};
    read_.is_bare = false;
    cursor_.skip(name + 1);
  }

  void read_hours() {
    if (cursor_.kind() != hours) return;
    read_.has_hours = true;
    read_.has_hour_sign = cursor_.sign().text == "h" || cursor_.sign().text == "hs";
    read_.is_number_of_hours = read_.is_bare;
    read_.is_bare = false;
    read_.clock.is_exact = true;
    cursor_.skip();
  }

  // "in the evening", "de la tarde"; and "2 del mediodia".
  void read_part() {
    const std::size_t at = after_fillers();
    const Sign& sign = cursor_.sign(at);
    if (sign.is_apart) return;
    if (sign.kind == day_part)
      read_.clock.part = static_cast<DayPart>(sign.value);
    else if (sign.text == "mediodia" && at > 0 && !read_.clock.half)
      read_.clock.part = DayPart::midday;
    else
      return;
    read_.is_bare = false;
    cursor_.skip(at + 1);
  }

  std::size_t after_fillers() const {
    std::size_t ahead = 0;
    while (cursor_.kind(ahead) == filler || cursor_.sign(ahead).text == "at") ++ahead;
    return ahead;
  }

  SignCursor& cursor_;
  ReadClock read_;
};

// What stands around a time, from before it was read.
struct Surroundings {
  bool is_after_time = false;    // a comma between or not
  bool is_beside_time = false;   // with nothing between
  bool is_beside_month = false;  // "January 18"
  bool has_at = false;
};

Surroundings surroundings_of(const SignCursor& cursor) {
  const Sign& before = cursor.before();
  const bool is_apart = cursor.sign().is_apart;
  return {.is_after_time = ends_time(before.kind),
          .is_beside_time = ends_time(before.kind) && !is_apart,
          .is_beside_month = before.kind == months && !is_apart,
          .has_at = before.kind == at || before.text == "las" || before.text == "la"};
}

// "18 January", "18 de enero".
bool is_before_month(const SignCursor& cursor) {
  std::size_t ahead = 0;
  while (cursor.kind(ahead) == filler) ++ahead;
  return may_follow_day(cursor.kind(ahead)) && !cursor.sign().is_apart;
}

tl::unexpected<Failure> no_year() { return refused_time("a date needs its year: from 2026-01-07"); }

// A time without an end: a number may be a day of a month or hours of length.
Expected<void> check_single(const ReadClock& time, const Surroundings& around,
                            const SignCursor& cursor) {
  const int hour = time.clock.hour;
  if (time.is_bare && (around.is_beside_month || is_before_month(cursor))) return no_year();
  if (around.has_at) return {};
  const bool may_be_length = hour < 7 || (hour <= 12 && !time.has_hour_sign);
  if (time.is_number_of_hours && (may_be_length || around.is_after_time))
    return refused_time("hours may be how long it takes: write 9:00, or 18:00-19:30");
  if (time.is_bare && (hour > 12 || hour == 0))
    return refused_time("a number alone may be a time or a date: write 19:00");
  return {};
}

Expected<WrittenTime> read_time_of(SignCursor& cursor, bool is_after_between) {
  const Surroundings around = surroundings_of(cursor);
  if (around.is_beside_time)
    return refused_time("write both times: 18:00-19:30, or 10:00 and 18:00");
  auto start = ClockReader(cursor).read();
  if (!start) return tl::unexpected(start.error());
  const bool is_parted =
      is_between(cursor.kind()) || (is_after_between && cursor.kind() == conjunction);
  if (!is_parted || !is_time(cursor, cursor.telling(1))) {
    if (is_after_between) return refused_time("say between which: between 18:00 and 19:30");
    if (const auto good = check_single(*start, around, cursor); !good)
      return tl::unexpected(good.error());
    return WrittenTime{start->clock};
  }
  cursor.skip(cursor.telling(1));
  const auto end = ClockReader(cursor).read();
  if (!end) return tl::unexpected(end.error());
  if (end->is_bare && is_before_month(cursor)) return no_year();
  if (end->is_bare && start->is_bare && around.is_beside_month) return no_year();
  if (end->has_hours && start->is_bare) start->clock.is_exact = true;  // 10-12 h
  return WrittenTime{start->clock, end->clock};
}

}  // namespace

bool is_time(const SignCursor& cursor, std::size_t ahead) {
  const SignKind kind = cursor.kind(ahead);
  return kind == number || kind == clock || kind == shift;
}

Expected<WrittenTime> read_time(SignCursor& cursor) { return read_time_of(cursor, false); }

Expected<WrittenTime> read_time_between(SignCursor& cursor) { return read_time_of(cursor, true); }

}  // namespace catalog
