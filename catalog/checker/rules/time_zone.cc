// unknown-time-zone    a name that the IANA time zone database does not have
// time-zone-missing    times of day that no `timezone` and no place says the clock of
// time-zone-elsewhere  the zone of a clock that nobody goes by at the place
// time-not-on-clock    an event at a time that the clock passes over: 02:30 on the night it goes
//                      forward (a warning)
#include "catalog/checker/rules/time_zone.h"

#include <algorithm>

#include "catalog/nearest.h"
#include "catalog/schedule/phrase.h"
#include "catalog/time_zone.h"

namespace catalog::checker::rules {
namespace {

using std::chrono::local_seconds;

// Beyond these a finding says "or another".
constexpr std::size_t most_zones_named = 4;

// A country or region, and the zones in it.
struct Area {
  std::string code;
  AreaTimeZone zones;
};

// Nothing without a place, and where it is not understood: that is another rule's finding.
std::optional<Area> area_of(const Tree& place, const Gazetteer& gazetteer) {
  if (!place.is_there()) return {};
  const std::string& country = place["country"].scalar();
  std::string region;
  if (const Tree& written = place["region"]; written.is_there()) {
    const auto found = gazetteer.region(country, written.text);
    if (!found) return {};
    region = found->code;
  }
  auto zones = gazetteer.timezone(country, region);
  if (!zones) return {};
  return Area{region.empty() ? country : region, std::move(*zones)};
}

// What "2026-05-01 18:00" is on the wall; nothing for a day alone.
std::optional<local_seconds> time_on_wall(const std::string& text) {
  const auto day = text.size() == 16 ? parse_day(text.substr(0, 10)) : std::nullopt;
  if (!day) return {};
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  const int hour = number(11), minute = number(14);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
  return local_seconds(day->time_since_epoch()) + std::chrono::minutes(hour * 60 + minute);
}

std::string text_of(local_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - day);
  const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return to_text(Day(day.time_since_epoch())) + " " + two(clock.hours().count()) + ":" +
         two(clock.minutes().count());
}

// What of a line of `meets` says when: its phrase, or the start of its rule.
const Tree& when_of(const Tree& meeting) {
  if (meeting.kind == Tree::Kind::scalar) return meeting;
  return meeting["phrase"].is_there() ? meeting["phrase"] : meeting["starts"];
}

bool gives_times(const Tree& meeting) {
  const Tree& when = when_of(meeting);
  if (time_on_wall(when.text)) return true;
  const auto rules = parse_phrase(when.text);
  return rules && std::any_of(rules->begin(), rules->end(),
                              [](const Recurrence& rule) { return rule.start_minute.has_value(); });
}

bool is_held(const std::string& format) { return format == "in-person" || format == "hybrid"; }

// Whether people come to the place that a line, or its listing, names.
bool is_held(const Tree& meeting, const Tree& listing) {
  if (meeting["format"].is_there()) return is_held(meeting["format"].text);
  if (meeting["place"].is_there()) return true;
  const bool is_remote = meeting["online"].is_there() || meeting["phone"].is_there();
  return !is_remote && is_held(listing["format"].text);
}

class Check {
 public:
  Check(const ListingFile& file, const Surroundings& around, Findings& findings)
      : file_(file),
        tree_(file.tree),
        around_(around),
        findings_(findings),
        home_(area_of(file.tree["place"], around.gazetteer)) {}

  void listing() {
    known(tree_["timezone"]);
    if (is_held(tree_["format"].text)) used_there(tree_["timezone"], home_);
    if (tree_["meets"].kind == Tree::Kind::sequence)
      for (const Tree& meeting : tree_["meets"].items) line(meeting);
    else
      line(tree_["meets"]);
    if (tree_["kind"].text == "event") {
      event_time(tree_["starts"]);
      event_time(tree_["ends"]);
    }
  }

  // That could be added to the listing, once it has been looked at.
  const std::string& only_zone() const { return only_zone_; }

 private:
  bool is_closed() const { return tree_["status"].text == "closed"; }

  void known(const Tree& zone) {
    // Without a time zone database no name can be judged.
    const std::vector<std::string>& known = time_zones();
    if (!zone.is_there() || known.empty() || is_time_zone(zone.text)) return;
    complain(findings_, file_, zone.where, "unknown-time-zone",
             "\"" + zone.text + "\" is not a time zone",
             did_you_mean(zone.text, known, "write an IANA name such as America/New_York"));
  }

  bool is_used(const std::string& zone, const Area& area) {
    return around_.clocks.same(zone, area.zones.timezone) ||
           std::any_of(area.zones.others.begin(), area.zones.others.end(),
                       [&](const std::string& other) { return around_.clocks.same(zone, other); });
  }

  void used_there(const Tree& zone, const std::optional<Area>& area) {
    if (is_closed() || !area || !is_time_zone(zone.text) || is_used(zone.text, *area)) return;
    complain(findings_, file_, zone.where, "time-zone-elsewhere",
             "clocks in " + area->code + " do not go by \"" + zone.text + "\"",
             "write " + named(zones_of(*area)) + ", or correct the place");
  }

  void line(const Tree& meeting) {
    const Tree& zone = meeting["timezone"];
    const Tree& place = meeting["place"];
    known(zone);
    const auto area = place.is_there() ? area_of(place, around_.gazetteer) : home_;
    if (is_held(meeting, tree_)) used_there(zone, area);
    if (zone.is_there()) return;
    if (!place.is_there())
      has_clock(meeting);
    else if (area && !area->zones.whole && !has_zone_of(*area) && !is_closed() &&
             gives_times(meeting))
      missing(when_of(meeting), area, place, "to this line ");
  }

  // Whether the listing's zone does for a line that is held in `area`.
  bool has_zone_of(const Area& area) {
    const std::string& zone = tree_["timezone"].text;
    return !zone.empty() && (!is_time_zone(zone) || is_used(zone, area));
  }

  // One zone mends all that the listing says: the first is enough.
  void has_clock(const Tree& meeting) {
    const Tree& place = tree_["place"];
    const bool is_settled = place.is_there() && (!home_ || home_->zones.whole);
    if (is_closed() || was_missing_ || is_settled || tree_["timezone"].is_there() ||
        !meeting.is_there() || !gives_times(meeting))
      return;
    was_missing_ = true;
    missing(when_of(meeting), home_, place, "");
  }

  void missing(const Tree& when, const std::optional<Area>& area, const Tree& place,
               const std::string& where) {
    const std::vector<std::string> zones = area ? zones_of(*area, place) : zones_served();
    if (where.empty() && zones.size() == 1) only_zone_ = zones[0];
    const bool may_have_region = area && !place["region"].is_there();
    const std::string add = std::string("add ") +
                            (may_have_region ? "the region of the place, or " : "") + where +
                            "timezone: ";
    complain(findings_, file_, when.where, "time-zone-missing",
             "nothing says by which clock \"" + when.text + "\" is: " +
                 (area ? area->code + " has several time zones" : "there is no place to tell it"),
             zones.empty() ? add + "an IANA name such as America/New_York" : add + named(zones));
  }

  // Of one clock only the first; no more than named() can use.
  void add_zone(std::vector<std::string>& zones, const std::string& zone) {
    if (zones.size() <= most_zones_named &&
        std::none_of(zones.begin(), zones.end(), [&](const std::string& earlier) {
          return around_.clocks.same(earlier, zone);
        }))
      zones.push_back(zone);
  }

  // Most people first.
  std::vector<std::string> zones_of(const Area& area, const Tree& place = {}) {
    std::vector<std::string> zones;
    // A town without its state is most likely the largest of its name.
    if (const Tree& city = place["city"]; city.is_there() && !place["region"].is_there())
      if (const auto town = around_.gazetteer.town(area.code, "", city.text, false))
        if (const auto found = around_.gazetteer.timezone(area.code, town->region))
          add_zone(zones, found->timezone);
    add_zone(zones, area.zones.timezone);
    for (const std::string& other : area.zones.others) add_zone(zones, other);
    return zones;
  }

  // Of those who may join, where there is no place.
  std::vector<std::string> zones_served() {
    std::vector<std::string> zones, others;
    for (const Tree& code : tree_["serves"].items) {
      const auto found = around_.gazetteer.timezone(code.text.substr(0, 2), code.text);
      if (!found) continue;
      add_zone(zones, found->timezone);
      others.insert(others.end(), found->others.begin(), found->others.end());
    }
    for (const std::string& other : others) add_zone(zones, other);
    return zones;
  }

  // "America/New_York, America/Chicago or America/Denver"
  static std::string named(const std::vector<std::string>& zones) {
    const std::size_t count = std::min(zones.size(), most_zones_named);
    std::string text;
    for (std::size_t at = 0; at < count; ++at)
      text += (at == 0 ? "" : at + 1 == zones.size() ? " or " : ", ") + zones[at];
    return text + (zones.size() > count ? " or another" : "");
  }

  void event_time(const Tree& value) {
    const auto time = time_on_wall(value.text);
    if (!time) return;
    has_clock(value);
    std::string zone = tree_["timezone"].text;
    if (zone.empty() && home_ && home_->zones.whole) zone = home_->zones.timezone;
    const auto instant = instant_at(zone, *time);
    const auto wall = instant ? wall_clock_at(zone, *instant) : std::nullopt;
    if (is_closed() || !wall || wall->time == *time) return;
    findings_.push_back({.file = file_.file,
                         .where = value.where,
                         .rule = "time-not-on-clock",
                         .severity = Severity::warning,
                         .message = "\"" + value.text + "\" is on no clock in " + zone +
                                    ": there the clocks go forward over it",
                         .remedy = "write " + text_of(wall->time) +
                                   ", which its next date will say, or correct the time"});
  }

  const ListingFile& file_;
  const Tree& tree_;
  const Surroundings& around_;
  Findings& findings_;
  const std::optional<Area> home_;
  bool was_missing_ = false;
  std::string only_zone_;
};

}  // namespace

void time_zone(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  Check(listing, around, findings).listing();
}

std::string only_time_zone(const ListingFile& listing, const Surroundings& around) {
  Findings unused;
  Check check(listing, around, unused);
  check.listing();
  return check.only_zone();
}

}  // namespace catalog::checker::rules
