#include "query-service/search/asked_period.h"

#include <bitset>
#include <utility>

#include "catalog/time_zone.h"

namespace query_service {
namespace {

using std::chrono::days;
using std::chrono::sys_seconds;

// A meeting may last a day, and a line of a schedule have a zone of its own, a day apart.
constexpr days before{2}, after{1};

// As far ahead the next meeting tells whether there is one: no more than is reckoned ahead.
constexpr days soon{60};
static_assert(soon < catalog::usual_horizon - days(1));

// When in a week, on the clock of the zone, what takes place in the period can begin; nothing where
// it is long, or reaches back to what no week of the columns tells any more.
WeekBits week_of(const Period& period, const std::string& zone, sys_seconds now) {
  const auto first = catalog::wall_clock_at(zone, period.begin - before);
  const auto last = catalog::wall_clock_at(zone, period.end + after);
  std::bitset<7> found;
  if (!first || !last || period.begin < now || period.end - period.begin > days(7)) return 0;
  auto day = std::chrono::floor<days>(first->time);
  for (int count = 0; count < 7 && day <= last->time; ++count, day += days(1))
    found.set(catalog::weekday_of(catalog::Day(day.time_since_epoch())));
  return found.all() ? 0 : bits_of(found, {});
}

// Each thread keeps the room for what it was told from one search to the next.
template <typename Told>
std::vector<Told>& kept_room() {
  thread_local std::vector<Told> room;
  return room;
}

std::size_t at(std::size_t number, bool by_reader) { return 2 * number + (by_reader ? 1 : 0); }

}  // namespace

AskedPeriod::AskedPeriod(Happening happening, std::string reader_zone, const Snapshot& snapshot,
                         sys_seconds now)
    : happening_(std::move(happening)),
      reader_zone_(std::move(reader_zone)),
      snapshot_(snapshot),
      schedules_(snapshot.columns().schedules()),
      now_(now),
      local_(2U * schedules_.clocks()),
      told_(std::move(kept_room<Told>())) {
  told_.assign(2U * schedules_.size(), Told::nothing);
}

AskedPeriod::~AskedPeriod() {
  if (told_.capacity() > kept_room<Told>().capacity()) kept_room<Told>() = std::move(told_);
}

bool AskedPeriod::holds(Schedules::Number number, bool by_reader) {
  Told& told = told_[at(number, by_reader)];
  if (told == Told::nothing)
    told = takes_place(number, local(number, by_reader)) ? Told::yes : Told::no;
  return told == Told::yes;
}

const std::optional<Period>& AskedPeriod::on_clock_of(Schedules::Number number, bool by_reader) {
  return local(number, by_reader).period;
}

const AskedPeriod::LocalPeriod& AskedPeriod::local(Schedules::Number number, bool by_reader) {
  const Schedules::Clock clock = schedules_.clock(number);
  std::optional<LocalPeriod>& local = local_[at(clock, by_reader)];
  if (!local) {
    // The days of the week are those of the group's own clock, whoever asks.
    const std::string& own_zone = schedules_.timezone(clock);
    local.emplace().period = period_of(happening_, by_reader ? reader_zone_ : own_zone, now_);
    if (local->period) local->week = week_of(*local->period, own_zone, now_);
  }
  return *local;
}

bool AskedPeriod::takes_place(Schedules::Number number, const LocalPeriod& local) const {
  if (!local.period) return false;
  if (local.week != 0 && (local.week & schedules_.week(number)) == 0) return false;
  const Period& period = *local.period;
  if (period.begin >= now_) {
    // The next meeting, which is known already, often tells.
    const auto next = snapshot_.next_meetings().next(number, now_, schedules_);
    if (next && next->start >= period.end) return false;
    if (period.begin == now_ && !period.is_instant) return next.has_value();
    if (!next && period.end - now_ < soon) return false;
    if (next && period.holds(next->start, next->over, next->start_time_known)) return true;
  }
  if (!period.is_instant && period.end - period.begin >= days(8) &&
      snapshot_.next_meetings().meets_weekly_from(number, period.begin))
    return true;
  return first_in(schedules_.schedule(number), period).has_value();
}

}  // namespace query_service
