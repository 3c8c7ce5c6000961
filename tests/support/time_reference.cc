#include "tests/support/time_reference.h"

#include <algorithm>

#include "catalog/schedule/schedule.h"
#include "catalog/time_zone.h"

namespace tests::reference {

using namespace query_service;
using catalog::Day;
using catalog::Listing;
using std::chrono::days;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::sys_seconds;

namespace {

bool is_remote(const Listing& listing) {
  return listing.format == "online" || listing.format == "phone";
}

sys_seconds instant(const std::string& zone, local_seconds time) {
  return catalog::instant_at(zone, time).value_or(sys_seconds{});
}

local_seconds wall(Day day, int minute) {
  return local_seconds(day.time_since_epoch()) + minutes(minute);
}

Day local_day(const std::string& zone, sys_seconds now) {
  const auto clock = catalog::wall_clock_at(zone, now);
  return clock ? Day(std::chrono::floor<days>(clock->time).time_since_epoch()) : Day{};
}

std::size_t part(int minute) { return minute < 720 ? 0 : minute < 1020 ? 1 : 2; }

}  // namespace

Times::Times(const SearchRequest& request, std::string reader_zone, sys_seconds now)
    : request_(request), reader_zone_(std::move(reader_zone)), now_(now) {}

std::string Times::clock_of(const Listing& listing) const {
  return is_remote(listing) && !reader_zone_.empty() ? reader_zone_ : listing.timezone;
}

const WeekParts& Times::week(const Listing& listing) const {
  const auto [at, is_new] = weeks_.try_emplace(&listing);
  if (is_new) at->second = week_worked_out(listing);
  return at->second;
}

WeekParts Times::week_worked_out(const Listing& listing) const {
  WeekParts parts;
  if (listing.status != "active") return parts;
  int ahead = 0;
  if (is_remote(listing) && !reader_zone_.empty()) {
    const auto theirs = catalog::wall_clock_at(listing.timezone, now_);
    const auto ours = catalog::wall_clock_at(reader_zone_, now_);
    if (theirs && ours) ahead = ours->offset_minutes - theirs->offset_minutes;
  }
  const auto add = [&](Day day, std::optional<int> minute) {
    if (!minute) {
      parts.emplace(catalog::weekday_of(day), 3);
      return;
    }
    const local_seconds shifted = wall(day, *minute) + minutes(ahead);
    const auto on = std::chrono::floor<days>(shifted);
    parts.emplace(catalog::weekday_of(Day(on.time_since_epoch())),
                  part(static_cast<int>((shifted - on) / minutes(1))));
  };
  // Yesterday is not over everywhere.
  const Day today = std::chrono::floor<days>(now_) - days(1);
  const catalog::Schedule schedule = catalog::schedule_of(listing);
  for (const catalog::ScheduleLine& line : schedule.lines) {
    for (Day day = today; day < today + days(800); day += days(1))
      for (const catalog::Recurrence& rule : line.rules)
        if (catalog::occurs_on(rule, day)) add(day, rule.start_minute);
    for (const catalog::ExtraDate& extra : line.extra)
      if (extra.day >= today) add(extra.day, extra.start_minute);
  }
  if (schedule.event && schedule.event->last >= today)
    for (Day day = schedule.event->first; day <= schedule.event->last; day += days(1))
      add(day, day == schedule.event->first ? schedule.event->start_minute : std::nullopt);
  return parts;
}

bool Times::passes_part(const std::pair<std::size_t, std::size_t>& part, bool by_day,
                        bool by_time) const {
  if (by_day && request_.days.any() && !request_.days[part.first]) return false;
  return !by_time || request_.times.none() || (part.second < 3 && request_.times[part.second]);
}

bool Times::passes_week(const Listing& listing, bool by_day, bool by_time) const {
  if (!(by_day && request_.days.any()) && !(by_time && request_.times.any())) return true;
  const WeekParts& parts = week(listing);
  return std::any_of(parts.begin(), parts.end(),
                     [&](const auto& part) { return passes_part(part, by_day, by_time); });
}

// All from three days before `around` on, for two years; in no order.
std::vector<Times::Meeting> Times::meetings(const Listing& listing, sys_seconds around) const {
  std::vector<Meeting> all;
  if (listing.status != "active" || !catalog::is_time_zone(listing.timezone)) return all;
  const catalog::Schedule schedule = catalog::schedule_of(listing);
  const auto add = [&](const std::string& zone, Day day, std::optional<int> minute,
                       std::optional<int> length) {
    if (!minute)
      return all.push_back(
          {instant(zone, wall(day, 0)), instant(zone, wall(day + days(1), 0)), false});
    const sys_seconds start = instant(zone, wall(day, *minute));
    all.push_back(
        {start, length ? instant(zone, wall(day, *minute + *length)) : start + minutes(1), true});
  };
  const Day first = std::chrono::floor<days>(around) - days(3);
  for (const catalog::ScheduleLine& line : schedule.lines) {
    const std::string& zone = line.timezone.empty() ? schedule.timezone : line.timezone;
    for (Day day = first; day < first + days(730); day += days(1)) {
      if (std::count(line.except.begin(), line.except.end(), day)) continue;
      for (const catalog::Recurrence& rule : line.rules)
        if (catalog::occurs_on(rule, day)) add(zone, day, rule.start_minute, rule.minutes);
    }
    for (const catalog::ExtraDate& extra : line.extra)
      if (extra.day >= first) add(zone, extra.day, extra.start_minute, extra.minutes);
  }
  if (const auto& event = schedule.event) {
    const sys_seconds last = instant(schedule.timezone, wall(event->last + days(1), 0));
    const sys_seconds start =
        instant(schedule.timezone, wall(event->first, event->start_minute.value_or(0)));
    const sys_seconds end =
        event->end_minute ? instant(schedule.timezone, wall(event->last, *event->end_minute))
        : event->start_minute && event->first == event->last ? start + minutes(1)
                                                             : last;
    all.push_back({start, end, event->start_minute.has_value()});
  }
  return all;
}

std::optional<sys_seconds> Times::first_start(const Listing& listing) const {
  const std::string clock = clock_of(listing);
  sys_seconds begin = now_, end = sys_seconds::max();
  bool begins_within = false, is_now = false;
  if (request_.happening) {
    if (!catalog::is_time_zone(clock)) return {};
    const Day today = local_day(clock, now_);
    const auto midnight = [&](int ahead) { return instant(clock, wall(today + days(ahead), 0)); };
    const auto at = [&](const ClockTime& time) {
      return time.offset ? sys_seconds(time.time.time_since_epoch()) - *time.offset
                         : instant(clock, time.time);
    };
    const Happening& happening = *request_.happening;
    if (happening.moment == Moment::now) is_now = true;
    if (happening.moment == Moment::today) end = midnight(1);
    if (happening.moment == Moment::this_week) end = midnight(7);
    if (happening.moment == Moment::tomorrow) {
      begins_within = true;
      begin = midnight(1);
      end = midnight(2);
    }
    if (happening.from) begin = at(*happening.from);
    if (happening.to) end = at(*happening.to);
  }
  std::optional<sys_seconds> first;
  for (const Meeting& meeting : meetings(listing, begin)) {
    if (meeting.start >= end || meeting.end <= begin) continue;
    if (begins_within && meeting.start < begin) continue;
    if (is_now && (!meeting.is_timed || meeting.start > now_)) continue;
    if (!first || meeting.start < *first) first = meeting.start;
  }
  return first;
}

bool Times::happens(const Listing& listing) const {
  return !request_.happening || first_start(listing).has_value();
}

}  // namespace tests::reference
