#include "query-service/search/meeting_times.h"

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

}  // namespace

MeetingTimes::MeetingTimes(const SearchRequest& request, const Understood& understood,
                           std::string zone, const Snapshot& snapshot, sys_seconds now)
    : understood_(understood),
      fixed_(request.happening),
      zone_(std::move(zone)),
      snapshot_(snapshot),
      now_(now) {
  if (understood.moment) wished_ = Happening{.moment = understood.moment};
  if (const auto wall = catalog::wall_clock_at(zone_, now)) zone_offset_ = wall->offset_minutes;
}

std::optional<int> MeetingTimes::minutes_ahead_of(Row row) const {
  if (!zone_offset_) return {};
  const std::uint16_t zone = snapshot_.columns().timezone(row);
  if (ahead_.size() <= zone) ahead_.resize(zone + 1U);
  if (!ahead_[zone]) {
    const auto wall = catalog::wall_clock_at(snapshot_.columns().timezone_name(zone), now_);
    ahead_[zone].emplace(wall ? std::optional(*zone_offset_ - wall->offset_minutes) : std::nullopt);
  }
  return *ahead_[zone];
}

WeekBits MeetingTimes::week(Row row, bool remote) const {
  const int ahead = remote ? minutes_ahead_of(row).value_or(0) : 0;
  return bits_of_week(snapshot_.columns().moments(row), ahead);
}

MeetingTimes::LocalPeriod& MeetingTimes::period(const Happening& happening, LocalPeriods& known,
                                                Row row, bool remote) const {
  const Columns& columns = snapshot_.columns();
  const bool by_reader = is_reader_clock(remote);
  const std::size_t clock = 2U * columns.timezone(row) + (by_reader ? 1 : 0);
  if (known.size() <= clock) known.resize(clock + 1);
  std::optional<LocalPeriod>& local = known[clock];
  if (!local) {
    // The days of the week are those of the group's own clock, whoever asks.
    const std::string& own_zone = columns.timezone_name(columns.timezone(row));
    local.emplace().period = period_of(happening, by_reader ? zone_ : own_zone, now_);
    if (local->period) local->week = week_of(*local->period, own_zone, now_);
  }
  return *local;
}

bool MeetingTimes::takes_place(Row row, LocalPeriod& local) const {
  const Columns& columns = snapshot_.columns();
  if (!local.period) return false;
  if (local.week != 0 && (local.week & bits_of_week(columns.moments(row), 0)) == 0) return false;
  const Period& period = *local.period;
  if (period.begin >= now_) {
    // The next meeting, which is known already, often tells.
    const auto next = snapshot_.next_meetings().next(row, now_, columns);
    if (next && next->start >= period.end) return false;
    if (period.begin == now_ && !period.is_instant) return next.has_value();
    if (!next && period.end - now_ < soon) return false;
    if (next && period.holds(next->start, next->over, next->start_time_known)) return true;
  }
  const auto [reckoned, is_new] = local.reckoned.try_emplace(columns.schedule_as_kept(row), false);
  if (is_new) reckoned->second = first_in(columns.schedule(row), period).has_value();
  return reckoned->second;
}

TimeFit MeetingTimes::fit(Row row, bool remote) const {
  TimeFit fit;
  if (understood_.days.any() || understood_.times.any()) {
    const WeekBits week = this->week(row, remote);
    if ((week & bits_of(understood_.days, understood_.times)) == 0) {
      // On the right day at another time; or else at the right time on another day.
      fit.day = (week & bits_of(understood_.days, {})) != 0 || understood_.days.none();
      const bool in_time = (week & bits_of({}, understood_.times)) != 0;
      fit.time =
          understood_.times.none() || (in_time && (week & bits_of(understood_.days, {})) == 0);
    }
  }
  if (fit.day) fit.day = meets_as_wished(row, remote);
  return fit;
}

bool MeetingTimes::meets_as_wished(Row row, bool remote) const {
  return !wished_ || takes_place(row, period(*wished_, wished_periods_, row, remote));
}

bool MeetingTimes::happens(Row row, bool remote) const {
  return !fixed_ || takes_place(row, period(*fixed_, fixed_periods_, row, remote));
}

std::optional<catalog::Occurrence> MeetingTimes::first(Row row, bool remote) const {
  const Columns& columns = snapshot_.columns();
  if (fixed_)
    if (const LocalPeriod& local = period(*fixed_, fixed_periods_, row, remote); local.period)
      return first_in(columns.schedule(row), *local.period);
  return catalog::next_meeting(columns.schedule(row), now_);
}

std::optional<sys_seconds> MeetingTimes::first_start(Row row, bool remote) const {
  const bool begins_now = !fixed_ || (fixed_->moment && *fixed_->moment != Moment::tomorrow) ||
                          (!fixed_->moment && !fixed_->from);
  if (begins_now) {
    const auto next = snapshot_.next_meetings().next(row, now_, snapshot_.columns());
    return next ? std::optional(next->start) : std::nullopt;
  }
  const auto next = first(row, remote);
  return next ? std::optional(next->start) : std::nullopt;
}

std::optional<std::int64_t> MeetingTimes::minutes_until_next(Row row) const {
  const auto next = snapshot_.next_meetings().next(row, now_, snapshot_.columns());
  if (!next) return {};
  if (next->start <= now_) return 0;
  return std::chrono::ceil<std::chrono::minutes>(next->start - now_).count();
}

}  // namespace query_service
