#include "tests/support/generated_directory.h"

namespace tests {
namespace {

using Texts = std::vector<std::string>;

struct Town {
  const char* city;
  const char* region;
  const char* country;
  const char* timezone;
};

const std::vector<Town> towns{
    {"Manchester", "NH", "US", "America/New_York"}, {"Nashua", "NH", "US", "America/New_York"},
    {"Concord", "NH", "US", "America/New_York"},    {"Arlington", "MA", "US", "America/New_York"},
    {"Boston", "MA", "US", "America/New_York"},     {"Cambridge", "MA", "US", "America/New_York"},
    {"Portland", "ME", "US", "America/New_York"},   {"Burlington", "VT", "US", "America/New_York"},
    {"Tulsa", "OK", "US", "America/Chicago"},       {"Dallas", "TX", "US", "America/Chicago"},
    {"Honolulu", "HI", "US", "Pacific/Honolulu"},   {"London", "ON", "CA", "America/Toronto"},
    {"Toronto", "ON", "CA", "America/Toronto"},     {"Manchester", "ENG", "GB", "Europe/London"}};
const Texts conditions{"fibromyalgia",     "lupus",        "me-cfs", "migraine", "chronic-pain",
                       "neuropathic-pain", "endometriosis"};
const Texts first_names{"Lighthouse", "Moonrise", "Harbor", "Garden", "Riverside"};
const Texts second_names{"Walking", "Circle", "Tea", "Fibromyalgia", "Lupus"};
const Texts serving{"US", "US-NH", "US-MA", "CA", "CA-ON", "GB", "US-NH, US-MA"};
const Texts dates{"2026-05-01", "2026-11-23", "2026-02", "2025-06-15", "2024",   "2021-03-09",
                  "2019",       "2012-04-04", "2008",    "unknown",    "2026-10"};

// "audience: [veterans, women]" with one or two of the values, or nothing.
std::string some(const char* key, const Texts& values, Dice& dice) {
  const std::string& first = dice.one_of(values);
  const std::string& second = dice.one_of(values);
  if (dice.once_in(2)) return "";
  return std::string(key) + ": [" + first + (first == second ? "" : ", " + second) + "]\n";
}

std::string maybe(const char* key, const Texts& values, Dice& dice) {
  return dice.once_in(2) ? std::string(key) + ": " + dice.one_of(values) + "\n" : "";
}

// With its time zone in `timezone`; empty, and the zone left as it is, for one without a place.
std::string place_of(Dice& dice, bool is_needed, std::string& timezone) {
  const Town& town = dice.one_of(towns);
  if (!is_needed && dice.once_in(2)) return "";
  timezone = town.timezone;
  const bool only_region = dice.once_in(6);
  return std::string("place:\n") + (only_region ? "" : std::string("  city: ") + town.city + "\n") +
         "  region: " + town.region + "\n  country: " + town.country + "\n";
}

// A schedule, two days on which it meets, and one on which it does not; empty where there is none.
struct Made {
  const char* text;
  const char* on;
  const char* later_on;
  const char* off;
};

const std::vector<Made> schedules{
    {"phrase: 'every Tuesday 18:00-19:30'", "2026-11-24", "2026-12-01", "2026-11-25"},
    {"phrase: '2nd Friday of the month, 11:00-12:30'", "2026-12-11", "2027-01-08", "2026-11-25"},
    {"phrase: 'weekdays 12:00-13:00'", "2026-11-24", "2026-12-01", "2026-11-28"},
    {"phrase: every Sunday", "2026-11-29", "2026-12-06", "2026-11-25"},
    {"phrase: 'daily 23:30-00:30'", "2026-11-24", "2026-12-01", ""},
    {"phrase: '1st and 3rd Monday, 7pm'", "2026-12-07", "2026-12-21", "2026-11-25"},
    {"phrase: 'Thursday 10:00 and Saturday 15:00'", "2026-11-26", "2026-12-03", "2026-11-25"},
    {"phrase: 'last Saturday of the month except December 9:00'", "2026-11-28", "2027-01-30",
     "2026-11-25"},
    {"phrase: varies", "", "", ""},
    {"rrule: FREQ=MONTHLY;BYMONTHDAY=24, starts: 2026-11-24 06:00, minutes: 60", "2026-11-24",
     "2026-12-24", "2026-11-25"},
    {"rrule: FREQ=DAILY;INTERVAL=3, starts: 2026-11-24 06:00", "2026-11-24", "2026-11-30",
     "2026-11-25"},
    {"rrule: FREQ=WEEKLY;BYDAY=TU;COUNT=60, starts: 2026-11-24", "2026-11-24", "2026-12-01",
     "2026-11-25"}};

// When a made-up group meets, of every kind of schedule that there is.
std::string meets_of(Dice& dice, bool has_place) {
  const Made& made = dice.one_of(schedules);
  const std::string on = made.on, later_on = made.later_on, off = made.off;
  std::string text = made.text;
  if (dice.once_in(4) && !on.empty()) text += ", except: [" + on + "]";
  if (dice.once_in(5)) text += ", also: [" + (off.empty() ? "" : off + ", ") + "2026-11-26 09:00]";
  if (dice.once_in(5) && !on.empty()) text += ", moved: {" + later_on + ": 2026-12-02 08:00}";
  if (dice.once_in(8) && !has_place) text += ", timezone: Europe/Madrid";
  return "meets: [{" + text + "}]\n";
}

std::string kind_of(Dice& dice, std::string& format) {
  switch (dice.below(10)) {
    case 0: return "kind: organization\n";
    case 1: {
      if (format.empty()) format = "online";
      const bool past = dice.once_in(2);
      return std::string("kind: event\nstarts: ") + (past ? "2026-11-20" : "2026-12-01") +
             (dice.once_in(2) ? ""
              : past          ? "\nends: 2026-11-22"
                              : "\nends: 2026-12-02") +
             "\n";
    }
    case 2: return "kind: resource\nresource: {type: book, publisher: Garden Example Press}\n";
    case 3: return "kind: helpline\nhelpline: {number: 555-0100}\n";
    default:
      if (format.empty()) format = "in-person";
      return "";
  }
}

}  // namespace

void add_generated_listings(Directory& directory, std::size_t count, std::uint32_t seed) {
  Dice dice(seed);
  Dice times(seed + 1);
  for (std::size_t number = 0; number < count; ++number) {
    std::string format =
        dice.one_of(Texts{"in-person", "in-person", "in-person", "online", "phone", "hybrid", ""});
    const std::string kind = kind_of(dice, format);
    const bool is_held = format == "in-person" || format == "hybrid";
    const std::string name = dice.one_of(first_names) + " " + dice.one_of(second_names) +
                             " Example " + std::to_string(1000 + number * 7919 % 1000);
    std::string yaml = kind + "name: " + name + "\nsummary: A fictional circle that " +
                       dice.one_of(Texts{"walks", "talks", "plants gardens"}) +
                       " together.\nsource: https://example.org/groups\n";
    if (!format.empty()) yaml += "format: " + format + "\n";
    std::string timezone = times.one_of(Texts{"America/New_York", "Europe/London", "Asia/Tokyo"});
    const std::string place = place_of(dice, is_held, timezone);
    yaml += place;
    if (kind.empty() && !times.once_in(6)) yaml += meets_of(times, !place.empty());
    yaml += "timezone: " + timezone + "\n";
    const std::string& first = dice.one_of(conditions);
    const std::string& second = dice.one_of(conditions);
    yaml += "conditions: [" + first + (first == second ? "" : ", " + second) + "]\n";
    yaml += "verified: {on: " + dice.one_of(dates) + ", how: website}\n";
    yaml += some("audience", {"veterans", "women", "caregivers"}, dice);
    yaml += some("languages", {"en", "es", "fr"}, dice);
    yaml += maybe("cost", {"free", "donation"}, dice);
    yaml += maybe("join", {"drop-in", "register"}, dice);
    yaml += maybe("led_by", {"peer", "professional"}, dice);
    if (dice.once_in(3))
      yaml +=
          "reach: " + dice.one_of(Texts{"local", "regional", "national", "international"}) + "\n";
    if (dice.once_in(4)) yaml += "serves: [" + dice.one_of(serving) + "]\n";
    if (dice.once_in(10))
      yaml += "status: closed\nclosed_on: 2025\n";
    else if (dice.once_in(10))
      yaml += "status: paused\n";
    directory.add("made/example-" + std::to_string(number) + ".yaml", yaml);
  }
}

}  // namespace tests
