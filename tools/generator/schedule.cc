#include "tools/generator/schedule.h"

namespace generator {
namespace {

using std::chrono::days;

constexpr std::string_view english_days[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                             "Thursday", "Friday", "Saturday"};
constexpr std::string_view spanish_days[] = {"domingo", "lunes",   "martes", "miércoles",
                                             "jueves",  "viernes", "sábado"};
// Evenings in the middle of the week are what most groups choose.
constexpr std::size_t likely_days[] = {2, 3, 4, 1, 6, 5, 0};
constexpr std::string_view hours[] = {
    "18:00-19:30", "19:00-20:30", "18:30-20:00", "10:00-11:30", "14:00-15:30", "19:00",
    "6-7:30pm",    "17:30-19:00", "13:00-14:30", "11:00-12:00", "7 pm",        "10:30-12:00",
    "20:00-21:00", "12:00-13:00", "16:00-17:00", "9:30-11:00",  "15:00-16:30", "19:30-21:00"};
// Spanish phrases have the 24-hour clock.
constexpr std::string_view plain_hours[] = {"18:00-19:30", "19:00-20:30", "17:00-18:30",
                                            "11:00-12:30", "10:00-11:30", "20:00-21:00"};
constexpr std::string_view weeks[] = {"2nd", "1st", "3rd", "4th", "last"};
constexpr std::string_view spanish_weeks[] = {"segundo", "primer", "tercer", "último"};
constexpr std::string_view months_off[] = {"July and August", "December", "August", "July",
                                           "November and December"};

// The first such weekday on or after the day.
catalog::Day next_weekday(catalog::Day day, std::size_t weekday) {
  const std::size_t at = std::chrono::weekday(day).c_encoding();
  return day + days((weekday + 7 - at) % 7);
}

class Phrases {
 public:
  Phrases(const MeetingHabits& habits, Random& random)
      : habits_(habits),
        random_(random),
        weekday_(random.near_front(likely_days)),
        day_(english_days[weekday_]),
        hours_(random.near_front(hours)) {}

  std::string weekly() const { return "every " + day_ + " " + hours_; }
  std::string monthly() const { return week() + " " + day_ + " of the month, " + hours_; }
  std::string monthly_but() const {
    const std::string week_of = week();
    return week_of + " " + day_ + " except " + std::string(random_.near_front(months_off)) + " " +
           hours_;
  }
  std::string twice_a_month() const {
    const bool is_first = random_.happens(60);
    return std::string(is_first ? "1st and 3rd " : "2nd and 4th ") + day_ + ", " + hours_;
  }
  std::string every_other_week() const {
    const catalog::Day from = next_weekday(habits_.today - days(20 + random_.below(200)), weekday_);
    return "every other " + day_ + " " + hours_ + " from " + catalog::to_text(from);
  }
  std::string many_days() const {
    if (random_.happens(50)) return "weekdays " + hours_;
    return random_.happens(50) ? "daily " + hours_
                               : "Monday and " + std::string(english_days[4]) + " " + hours_;
  }
  std::string spanish() const {
    const std::string day(spanish_days[weekday_]);
    const std::string time(random_.one_of(plain_hours));
    if (random_.happens(40)) return "todos los " + plural(day) + " " + time;
    return std::string(random_.one_of(spanish_weeks)) + " " + day + " de cada mes, " + time;
  }
  // A day on which the weekly group does not meet.
  std::string day_off() const {
    return catalog::to_text(next_weekday(habits_.today + days(random_.below(120)), weekday_));
  }

 private:
  std::string week() const { return std::string(random_.near_front(weeks)); }
  // Those that end in s are their own plural.
  static std::string plural(const std::string& day) { return day.ends_with('s') ? day : day + "s"; }

  const MeetingHabits& habits_;
  Random& random_;
  std::size_t weekday_;
  std::string day_;
  std::string hours_;
};

}  // namespace

bool add_meets(YamlLines& yaml, const MeetingHabits& habits, Random& random) {
  const Phrases phrases(habits, random);
  const auto say = [&](const std::string& phrase) {
    yaml.value("meets", phrase);
    return true;
  };
  const std::size_t kind = random.below(100);
  if (kind < 7) {
    yaml.value("meets", random.happens(70) ? "varies" : "by appointment");
    return false;
  }
  if (habits.language == "es" && random.happens(40)) return say(phrases.spanish());
  if (kind < 50) return say(phrases.monthly());
  if (kind < 74) return say(phrases.weekly());
  if (kind < 82) return say(phrases.twice_a_month());
  if (kind < 87) return say(phrases.every_other_week());
  if (kind < 91) return say(phrases.monthly_but());
  if (kind < 93) return say(phrases.many_days());
  yaml.begin("meets");
  if (kind < 96) {
    yaml.value("phrase", phrases.weekly());
    yaml.plain("except", "[" + phrases.day_off() + "]");
  } else {
    yaml.item(phrases.weekly());
    const Phrases second(habits, random);
    if (habits.is_hybrid)
      yaml.item_map({{"phrase", second.monthly()}, {"format", "online"}});
    else
      yaml.item(second.monthly());
  }
  yaml.end();
  return true;
}

}  // namespace generator
