#include "query-service/request/read_when.h"

#include <algorithm>

#include "catalog/date.h"
#include "catalog/nearest.h"
#include "query-service/request/parameters.h"

namespace query_service {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_seconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::pair<const char*, Moment> moments[] = {{"now", Moment::now},
                                                      {"today", Moment::today},
                                                      {"tomorrow", Moment::tomorrow},
                                                      {"this-week", Moment::this_week}};

tl::unexpected<Problem> bad_happening(const std::string& text) {
  return bad("happening", shown(text) + " is not a moment or period.",
             "Write now, today, tomorrow, this-week, or from/to: 2026-12-01/2026-12-07, "
             "2026-12-01T18:00/2026-12-01T21:00, 2026-12-01/..");
}

constexpr std::chrono::year earliest_year{1970}, latest_year{2200};

// Two digits, of which the number is at most `most`.
std::optional<int> two_digits(std::string_view text, std::size_t at, int most) {
  if (at + 2 > text.size()) return {};
  const char tens = text[at], ones = text[at + 1];
  if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return {};
  const int number = (tens - '0') * 10 + ones - '0';
  return number <= most ? std::optional(number) : std::nullopt;
}

// Z, +02:00, or with the blank that a + becomes in an address; nothing where it is none of these.
std::optional<minutes> offset_of(std::string_view text) {
  if (text == "Z" || text == "z") return minutes(0);
  if (text.size() != 6 || text[3] != ':') return {};
  const bool is_east = text[0] == '+' || text[0] == ' ';
  const auto hour = two_digits(text, 1, 14);
  const auto minute = two_digits(text, 4, 59);
  if ((!is_east && text[0] != '-') || !hour || !minute) return {};
  const minutes offset = hours(*hour) + minutes(*minute);
  return is_east ? offset : -offset;
}

// A day, or a day and time; the end of a day where `is_end`.
std::optional<ClockTime> clock_time_of(std::string_view text, bool is_end) {
  const auto day = catalog::parse_day(text.substr(0, 10));
  // Of years beyond these the time zones know nothing.
  const bool is_known = day && *day >= std::chrono::sys_days(earliest_year / 1 / 1) &&
                        *day < std::chrono::sys_days(latest_year / 1 / 1);
  if (!is_known) return {};
  const local_seconds midnight(day->time_since_epoch());
  if (text.size() == 10) return ClockTime{midnight + (is_end ? days(1) : days(0))};
  const auto hour = two_digits(text, 11, 23);
  const auto minute = two_digits(text, 14, 59);
  const bool has_marks =
      text.size() >= 16 && (text[10] == 'T' || text[10] == ' ') && text[13] == ':';
  if (!has_marks || !hour || !minute) return {};
  ClockTime time{midnight + hours(*hour) + minutes(*minute)};
  std::string_view rest = text.substr(16);
  if (!rest.empty() && rest[0] == ':') {
    const auto second = two_digits(rest, 1, 59);
    if (!second) return {};
    time.time += seconds(*second);
    rest.remove_prefix(3);
  }
  if (rest.empty()) return time;
  time.offset = offset_of(rest);
  return time.offset ? std::optional(time) : std::nullopt;
}

// Which of the ids are given, as bits.
template <std::size_t size>
Answer<std::bitset<size>> read_bits(const char* parameter, const std::vector<std::string>& values,
                                    const char* const (&ids)[size]) {
  const std::vector<std::string> known(std::begin(ids), std::end(ids));
  std::bitset<size> bits;
  for (const std::string& value : values) {
    const auto at = std::find(known.begin(), known.end(), value);
    if (at == known.end()) {
      const auto nearest = catalog::nearest(value, known);
      return bad(parameter, shown(value) + " is not a value of " + parameter + ".",
                 nearest ? "Did you mean \"" + *nearest + "\"?"
                         : "Known: " + catalog::joined(known) + ".");
    }
    bits.set(static_cast<std::size_t>(at - known.begin()));
  }
  return bits;
}

}  // namespace

Answer<Happening> read_happening(const std::string& text) {
  for (const auto& [word, moment] : moments)
    if (text == word) return Happening{.moment = moment, .text = text};
  const std::size_t parting = text.find('/');
  if (parting == std::string::npos) return bad_happening(text);
  const std::string from = text.substr(0, parting), to = text.substr(parting + 1);
  const auto is_open = [](const std::string& side) { return side.empty() || side == ".."; };
  Happening happening{.text = text};
  if (!is_open(from)) happening.from = clock_time_of(from, false);
  if (!is_open(to)) happening.to = clock_time_of(to, true);
  const bool is_good = (is_open(from) || happening.from) && (is_open(to) || happening.to) &&
                       (happening.from || happening.to);
  if (!is_good) return bad_happening(text);
  const auto& begin = happening.from;
  const auto& end = happening.to;
  const auto instant = [](const ClockTime& time) {
    return time.time - time.offset.value_or(minutes(0));
  };
  if (begin && end && begin->offset.has_value() == end->offset.has_value() &&
      instant(*begin) >= instant(*end))
    return bad("happening", shown(text) + " ends before it begins.",
               "Write the earlier day first: 2026-12-01/2026-12-07.");
  return happening;
}

Answer<std::bitset<7>> read_days(const std::vector<std::string>& values) {
  return read_bits("day", values, day_ids);
}

Answer<std::bitset<3>> read_times(const std::vector<std::string>& values) {
  return read_bits("time", values, time_ids);
}

}  // namespace query_service
