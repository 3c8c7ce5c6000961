#include "tests/catalog/schedule/phrase_writer.h"

namespace tests {
namespace {

constexpr const char* english_days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
constexpr const char* english_plurals[] = {"Mondays", "Tuesdays",  "Wednesdays", "Thursdays",
                                           "Fridays", "Saturdays", "Sundays"};
constexpr const char* english_short[] = {"Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun"};
constexpr const char* english_months[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};
constexpr const char* english_month_short[] = {"Jan", "Feb", "Mar",  "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"};

class EnglishWriter : public Writer {
 public:
  using Writer::Writer;

 private:
  std::string weekdays() {
    if (rule_.weekdays == catalog::Weekdays(0x1F) && below(2) == 0)
      return one_of({"weekday", "Monday to Friday", "Mon-Fri", "Monday through Friday"});
    const auto range = run(rule_.weekdays);
    const bool is_short = below(4) == 0;
    if (range && below(2) == 0) {
      const auto& names = is_short ? english_short : english_days;
      return names[range->first] + one_of({" to ", "-", " - ", " through ", "\u2013"}) +
             names[range->second];
    }
    const auto& names = is_short ? english_short : below(2) == 0 ? english_days : english_plurals;
    return listed(named(rule_.weekdays, names), one_of({" and ", " & ", ", ", "/"}));
  }

  std::string weekly() {
    if (rule_.weekdays == catalog::all_weekdays)
      return one_of({"daily", "every day", "7 days a week", "each day"});
    if (rule_.weekdays == catalog::Weekdays(0x60) && below(2) == 0)
      return one_of({"weekends", "every weekend", "on weekends"});
    return one_of({"every ", "each ", "", "", "on ", "weekly on "}) + weekdays();
  }

  std::string weekly_apart() {
    const std::string count = number(static_cast<unsigned>(rule_.interval));
    if (rule_.interval > 2)
      return one_of({"every " + count + " weeks on ", "every " + count + " weeks, "}) + weekdays();
    const bool is_one = rule_.weekdays.count() == 1;
    return one_of({"every other ", "every 2 weeks on ", "every two weeks, ", "fortnightly on ",
                   "every other week on ", is_one ? "alternate " : "every second week, "}) +
           weekdays();
  }

  std::string monthly() {
    constexpr const char* digits[] = {"1st", "2nd", "3rd", "4th", "5th", "last"};
    constexpr const char* words[] = {"first", "second", "third", "fourth", "fifth", "last"};
    const auto& names = below(2) == 0 ? digits : words;
    std::string text =
        one_of({"", "the ", "on the "}) +
        listed(named(rule_.weeks_of_month, names), one_of({" and ", " & "})) + " " +
        listed(named(rule_.weekdays, below(3) == 0 ? english_plurals : english_days), " and ");
    const std::string count = number(static_cast<unsigned>(rule_.interval));
    if (rule_.interval == 2)
      return text + one_of({" every other month", " every 2 months", " of every other month"});
    if (rule_.interval == 3) return text + one_of({" quarterly", " every three months"});
    if (rule_.interval > 3) return text + " every " + count + " months";
    return text + one_of({"", " of the month", " of each month", " of every month", " monthly",
                          " each month", ", once a month"});
  }

  std::string days() override {
    if (rule_.cycle == Cycle::monthly) return monthly();
    return rule_.interval > 1 ? weekly_apart() : weekly();
  }

  std::string months() override {
    const catalog::Months off = ~rule_.months;
    if (off.none()) return "";
    const bool is_short = below(3) == 0;
    const auto& names = is_short ? english_month_short : english_months;
    const std::string last = one_of({" and ", " & "});
    if (const auto season = run(rule_.months); season && below(2) == 0) {
      const std::string first = names[season->first], end = names[season->second];
      return one_of({"from " + first + " to " + end, first + "-" + end, first + " through " + end,
                     "between " + first + " and " + end, "(" + first + " to " + end + ")"});
    }
    if (off.count() <= 4)
      return one_of({"except ", "except in ", "not in ", "no meetings in ", "excluding "}) +
             listed(named(off, names), last);
    return one_of({"in ", "of ", "in the months of "}) + listed(named(rule_.months, names), last);
  }

  std::string day_text(Day day) {
    const std::string month =
        below(2) == 0 ? english_months[month_of(day)] : english_month_short[month_of(day)];
    const std::string weekday = english_days[catalog::weekday_of(day)];
    const std::string text = one_of({iso(day), day_of(day) + " " + month + " " + year_of(day),
                                     month + " " + day_of(day) + ", " + year_of(day),
                                     "the " + day_of(day) + "th of " + month + " " + year_of(day)});
    return below(5) == 0 ? weekday + " " + text : text;
  }

  std::string bounds() override {
    std::string text;
    if (rule_.from)
      text = one_of({"from ", "starting ", "since ", "beginning on "}) + day_text(*rule_.from);
    if (rule_.until)
      text += (text.empty() ? "" : " ") + one_of({"until ", "till ", "through ", "ending "}) +
              day_text(*rule_.until);
    return text;
  }

  std::string twelve(int minute) {
    if (minute == 720) return "noon";
    const std::string half = minute < 720 ? "am" : "pm";
    const std::string dotted = minute < 720 ? "a.m." : "p.m.";
    const int hour = minute / 60;
    if (minute % 60 == 30 && hour > 16 && hour < 23 && below(4) == 0)
      return "half past " + std::to_string(hour - 12) + " in the evening";
    return hour12(minute) + one_of({half, " " + half, " " + dotted, half});
  }

  std::string time() override {
    if (!rule_.start_minute) return "";
    const bool is_twelve = below(2) == 0;
    const std::string first = is_twelve ? twelve(start()) : clock24(start());
    if (!rule_.minutes) return one_of({"", "at ", "@ "}) + first;
    const std::string last = is_twelve ? twelve(end()) : clock24(end());
    const bool is_same_half = start() / 720 == end() / 720 && end() > start() && start() != 720 &&
                              start() != 0 && *rule_.minutes < 700;
    if (is_twelve && is_same_half && below(2) == 0)
      return one_of({hour12(start()) + "-", "from " + hour12(start()) + " to "}) + hour12(end()) +
             (end() < 720 ? "am" : "pm");
    return one_of({first + "-" + last, first + " - " + last, first + "\u2013" + last,
                   first + " to " + last, "from " + first + " to " + last,
                   "from " + first + " until " + last, "between " + first + " and " + last});
  }
};

}  // namespace

std::string write_english(std::mt19937& random, const Recurrence& rule) {
  return EnglishWriter(random, rule).write();
}

}  // namespace tests
