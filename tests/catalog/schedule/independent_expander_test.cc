// Rules held to libical, which expands the same rules by itself, and instants to the C library's
// clocks, which read the time zone database by themselves.  (libical 3.0.16 has wrong clocks for
// some years and zones, such as Sao Paulo's of 2014, and of a time that comes twice it takes the
// second, where RFC 5545 section 3.3.5 means the first.)
//
// 300 random rules in every run; 100,000 with
//   build/debug/bin/kith-tests --no-skip --test-suite="*independent_expander*"
#include <doctest/doctest.h>
#include <libical/ical.h>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <random>
#include <string>

#include "catalog/schedule/next_meeting.h"
#include "catalog/time_zone.h"

namespace independent_expander_test {

using namespace catalog;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_seconds;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

namespace {

// Both halves of the world, both sides of the date line, half and quarter hours, changes of the
// clock at midnight, by half an hour, by the moon, and days that were left out.
constexpr const char* zones[] = {
    "America/New_York", "America/Los_Angeles", "America/St_Johns",    "America/Havana",
    "America/Santiago", "America/Sao_Paulo",   "Europe/London",       "Europe/Dublin",
    "Europe/Madrid",    "Africa/Casablanca",   "Asia/Kathmandu",      "Asia/Tokyo",
    "Asia/Beirut",      "Australia/Sydney",    "Australia/Lord_Howe", "Pacific/Auckland",
    "Pacific/Chatham",  "Pacific/Apia",        "Pacific/Kiritimati",  "Pacific/Pago_Pago"};

constexpr const char* weekday_names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

class RandomRules {
 public:
  explicit RandomRules(unsigned seed) : random_(seed) {}

  int up_to(int most) { return std::uniform_int_distribution(0, most)(random_); }
  const char* zone() { return zones[up_to(static_cast<int>(std::size(zones)) - 1)]; }

  // Its `from` is its first day.
  std::optional<Recurrence> next() {
    Recurrence rule{.cycle = static_cast<Cycle>(up_to(2)), .interval = 1 + up_to(3) * up_to(1)};
    for (int count = 1 + up_to(2) * up_to(1); count > 0; --count)
      rule.weekdays.set(static_cast<std::size_t>(up_to(6)));
    if (rule.cycle == Cycle::daily && up_to(1) == 0) rule.weekdays = all_weekdays;
    if (rule.cycle == Cycle::monthly) {
      if (up_to(3) == 0) {
        rule.weekdays = all_weekdays;
        rule.days_of_month.set(static_cast<std::size_t>(up_to(31)));
      } else {
        rule.weeks_of_month.set(static_cast<std::size_t>(up_to(5)));
        if (up_to(2) == 0) rule.weeks_of_month.set(static_cast<std::size_t>(up_to(5)));
      }
    }
    if (up_to(2) == 0)
      for (int count = 1 + up_to(4); count > 0; --count)
        rule.months.reset(static_cast<std::size_t>(up_to(11)));
    // Many near the hours at which clocks change.
    rule.start_minute = up_to(2) == 0 ? up_to(179) : up_to(1439);
    rule.from = next_day(rule, Day(days(13'880 + up_to(3'800))));  // from 2008 on
    // An interval is counted from there on, and so the first day may not be one any more.
    if (!rule.from || !occurs_on(rule, *rule.from)) return {};
    return rule;
  }

 private:
  std::mt19937 random_;
};

// The rule as RFC 5545 writes it, by the grammar of section 3.3.10.
std::string rrule_of(const Recurrence& rule, Day until) {
  constexpr const char* frequencies[] = {"DAILY", "WEEKLY", "MONTHLY"};
  std::string text = std::string("FREQ=") + frequencies[static_cast<int>(rule.cycle)] +
                     ";INTERVAL=" + std::to_string(rule.interval) + ";WKST=MO";
  std::string by_day, by_month_day, by_month;
  const auto add = [](std::string& list, const std::string& next) {
    list += (list.empty() ? "" : ",") + next;
  };
  for (std::size_t day = 0; day < 7; ++day) {
    if (!rule.weekdays[day]) continue;
    if (rule.weeks_of_month.none()) add(by_day, weekday_names[day]);
    for (std::size_t week = 0; week < 6; ++week)
      if (rule.weeks_of_month[week])
        add(by_day,
            (week == last_week_of_month ? "-1" : std::to_string(week + 1)) + weekday_names[day]);
  }
  for (std::size_t day = 0; day < 32; ++day)
    if (rule.days_of_month[day]) add(by_month_day, day == 0 ? "-1" : std::to_string(day));
  for (std::size_t month = 0; month < 12; ++month)
    if (rule.months[month]) add(by_month, std::to_string(month + 1));
  if (!by_month_day.empty())
    text += ";BYMONTHDAY=" + by_month_day;
  else if (rule.weekdays != all_weekdays || rule.cycle != Cycle::daily)
    text += ";BYDAY=" + by_day;
  if (rule.months != all_months) text += ";BYMONTH=" + by_month;
  const year_month_day last(until);
  char end[40];
  std::snprintf(end, sizeof end, ";UNTIL=%04d%02u%02uT235959", static_cast<int>(last.year()),
                static_cast<unsigned>(last.month()), static_cast<unsigned>(last.day()));
  return text + end;
}

std::vector<local_seconds> by_libical(const Recurrence& rule, Day until) {
  const year_month_day first(*rule.from);
  icaltimetype start = icaltime_null_time();
  start.year = static_cast<int>(first.year());
  start.month = static_cast<int>(static_cast<unsigned>(first.month()));
  start.day = static_cast<int>(static_cast<unsigned>(first.day()));
  start.hour = *rule.start_minute / 60;
  start.minute = *rule.start_minute % 60;
  const auto written = icalrecurrencetype_from_string(rrule_of(rule, until).c_str());
  const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> dates(
      icalrecur_iterator_new(written, start), &icalrecur_iterator_free);
  REQUIRE(dates);
  std::vector<local_seconds> times;
  for (icaltimetype date = icalrecur_iterator_next(dates.get()); !icaltime_is_null_time(date);
       date = icalrecur_iterator_next(dates.get()))
    times.emplace_back(std::chrono::seconds(icaltime_as_timet(date)));
  return times;
}

// What the C library's clock shows at an instant, in the zone that TZ names.
local_seconds shown(sys_seconds instant) {
  const std::time_t seconds = (instant - sys_seconds{}).count();
  std::tm parts{};
  REQUIRE(localtime_r(&seconds, &parts));
  return local_seconds(std::chrono::seconds(seconds + parts.tm_gmtoff));
}

// True where the instant is the first at which the clock shows the time; or, where the clock passes
// over the time, where it shows it moved on by as much as the clock jumps.
bool is_when(sys_seconds instant, local_seconds time) {
  const auto offset = [&](sys_seconds at) {
    return shown(at).time_since_epoch() - at.time_since_epoch();
  };
  const local_seconds there = shown(instant);
  if (there != time) {
    const auto jump = offset(instant) - offset(instant - 25h);
    return jump > 0s && there - time == jump && offset(instant - jump) == offset(instant - 25h);
  }
  for (const auto earlier : {30min, 60min, 120min, 1440min})
    if (shown(instant - earlier) == time) return false;
  return true;
}

std::vector<sys_seconds> by_us(const Recurrence& rule, const std::string& zone, Day until) {
  const Schedule schedule{.lines = {{.rules = {rule}}}, .timezone = zone};
  constexpr std::size_t at_once = 60;
  std::vector<sys_seconds> instants;
  sys_seconds now = *rule.from - days(2);
  while (now < until + days(3)) {
    const auto next = upcoming(schedule, now, at_once);
    for (const Occurrence& occurrence : next)
      if (instants.empty() || occurrence.start > instants.back())
        instants.push_back(occurrence.start);
    // Two days less, for the zone that left one out.
    now = next.size() < at_once ? now + usual_horizon - days(2) : over_at(next.back());
  }
  return instants;
}

void compare(unsigned seed, int rules) {
  RandomRules random(seed);
  std::size_t compared = 0;
  for (int count = 0; count < rules; ++count) {
    auto rule = random.next();
    if (!rule) continue;
    const std::string zone = random.zone();
    const Day until = *rule->from + days(3653);
    rule->until = until;
    const auto ours = by_us(*rule, zone, until);
    const auto theirs = by_libical(*rule, until);
    compared += ours.size();
    setenv("TZ", zone.c_str(), 1);
    tzset();
    INFO(rrule_of(*rule, until) << " from " << to_text(*rule->from) << ", minute "
                                << *rule->start_minute << ", " << zone);
    // Two of theirs are one meeting where the clock moves one onto the other.
    std::size_t known = 0;
    for (const sys_seconds instant : ours) {
      REQUIRE(known < theirs.size());
      if (!is_when(instant, theirs[known]))
        FAIL("not at " << (instant - sys_seconds{}).count() << " for the local time "
                       << theirs[known].time_since_epoch().count());
      do ++known;
      while (known < theirs.size() && is_when(instant, theirs[known]));
    }
    REQUIRE(known == theirs.size());
  }
  MESSAGE(rules << " rules, " << compared << " meetings");
  setenv("TZ", "UTC", 1);
  tzset();
  CHECK(compared > static_cast<std::size_t>(rules) * 50);
}

}  // namespace

TEST_SUITE("catalog/schedule/independent_expander") {
  TEST_CASE("300 random rules and zones meet when libical and the C library say, over ten years") {
    compare(1, 300);
  }

  TEST_CASE(
      "100,000 random rules and zones meet when libical and the C library say, over ten years" *
      doctest::skip()) {
    compare(2, 100'000);
  }
}

}  // namespace independent_expander_test
