// schedule-rule            an rrule that is not understood, or that gives no date
// schedule-start           `starts` of an rrule that is not one of its dates
// schedule-idle-exception  a date in `except` on which it would not meet anyway
// schedule-moved-from      a date in `moved` on which it would not meet anyway
// schedule-date-twice      a date in `also`, or one moved to, that the rule has already
// schedule-date-off-rule   one of the `dates` that the group published and the rule does not have
#include <algorithm>

#include "catalog/checker/rules/rule.h"
#include "catalog/schedule/rrule.h"
#include "catalog/schedule/schedule.h"

namespace catalog::checker::rules {
namespace {

using std::chrono::days;

std::optional<Day> day_of(const std::string& text) { return parse_day(text.substr(0, 10)); }

class Line {
 public:
  Line(const ListingFile& listing, const Tree& tree, const Surroundings& around, Findings& findings)
      : listing_(listing), tree_(tree), around_(around), findings_(findings) {
    meeting_.phrase = tree["phrase"].scalar();
    meeting_.rrule = tree["rrule"].scalar();
    meeting_.starts = tree["starts"].scalar();
    meeting_.until = tree["until"].scalar();
    rules_ = recurrences_of(meeting_, tree["timezone"].scalar());
  }

  void check() {
    if (tree_["rrule"].is_there()) check_rule();
    if (rules_.empty()) return;
    for (const Tree& date : tree_["except"].items) check_exception(date);
    for (const Entry& moved : tree_["moved"].entries) check_moved(moved);
    for (const Tree& date : tree_["also"].items) check_extra(date);
    for (const Tree& date : tree_["dates"].items) check_published(date);
  }

 private:
  void add(Position where, const char* rule, Severity severity, std::string message,
           std::string remedy) {
    findings_.push_back({.file = listing_.file,
                         .where = where,
                         .rule = rule,
                         .severity = severity,
                         .message = std::move(message),
                         .remedy = std::move(remedy)});
  }

  bool has(Day day) const {
    return std::any_of(rules_.begin(), rules_.end(),
                       [&](const Recurrence& rule) { return occurs_on(rule, day); });
  }

  // The date of the rule that is nearest to the day; the later of two as near.
  std::optional<Day> nearest(Day day) const {
    constexpr days about{366};
    std::optional<Day> best;
    for (const Recurrence& rule : rules_)
      for (auto next = next_day(rule, day - about, 2 * about); next;
           next = next_day(rule, *next + days(1), day + about - *next)) {
        const auto distance = [&](Day other) { return other < day ? day - other : other - day; };
        if (!best || distance(*next) <= distance(*best)) best = *next;
        if (*next > day) break;
      }
    return best;
  }

  std::string with_nearest(std::string text, Day day) const {
    if (const auto other = nearest(day)) text += "; the nearest is " + to_text(*other);
    return text;
  }

  void check_rule() {
    const Tree& rrule = tree_["rrule"];
    const auto first = day_of(meeting_.starts);
    if (!first) return;  // not a date: another rule says so
    const auto rules = rules_of_rrule(meeting_.rrule, {*first}, {}, "");
    if (!rules) {
      add(rrule.where, "schedule-rule", Severity::error,
          "\"" + rrule.text + "\" is not understood: " + rules.error().message,
          "write it as in FREQ=MONTHLY;BYDAY=2FR, or as a phrase: 2nd Friday of the month, 11:00");
      return;
    }
    const bool comes = std::any_of(rules_.begin(), rules_.end(), [&](const auto& rule) {
      return next_day(rule, *first, usual_horizon * rule.interval).has_value();
    });
    if (!comes) {
      add(rrule.where, "schedule-rule", Severity::error,
          "\"" + rrule.text + "\" gives no date from " + to_text(*first) + " on",
          "correct the rule, or \"starts\" and \"until\"");
      return;
    }
    if (!has(*first))
      add(tree_["starts"].where, "schedule-start", Severity::error,
          with_nearest(to_text(*first) + " is not a date of the rule", *first),
          "let \"starts\" be the first date on which it meets");
    const bool is_past = std::none_of(rules_.begin(), rules_.end(), [&](const auto& rule) {
      return next_day(rule, around_.today).has_value();
    });
    if (is_past)
      add(rrule.where, "schedule-never", Severity::warning,
          "\"" + rrule.text + "\" gives no date in the next two years",
          "correct it, or remove it and say in meets_note what is known");
  }

  void check_exception(const Tree& date) {
    const auto day = day_of(date.text);
    if (!day || has(*day)) return;
    add(date.where, "schedule-idle-exception", Severity::warning,
        with_nearest("it does not meet on " + date.text + " anyway", *day),
        "correct the date, or take it away");
  }

  void check_moved(const Entry& moved) {
    const auto from = day_of(moved.key);
    if (from && !has(*from))
      add(moved.where, "schedule-moved-from", Severity::error,
          with_nearest("it does not meet on " + moved.key + ", so nothing is moved", *from),
          "correct the date; a meeting besides goes into \"also\"");
    check_extra(moved.value);
  }

  void check_extra(const Tree& date) {
    const auto day = day_of(date.text);
    const bool has_time = date.text.size() > 10;
    if (!day || has_time || !has(*day) || is_excepted(*day)) return;
    add(date.where, "schedule-date-twice", Severity::warning,
        "it meets on " + date.text + " anyway",
        "take the date away, or write its time behind it if it meets twice that day");
  }

  bool is_excepted(Day day) const {
    for (const Tree& date : tree_["except"].items)
      if (day_of(date.text) == day) return true;
    for (const Entry& moved : tree_["moved"].entries)
      if (day_of(moved.key) == day) return true;
    return false;
  }

  bool is_extra(Day day) const {
    for (const Tree& date : tree_["also"].items)
      if (day_of(date.text) == day) return true;
    for (const Entry& moved : tree_["moved"].entries)
      if (day_of(moved.value.text) == day) return true;
    return false;
  }

  void check_published(const Tree& date) {
    const auto day = day_of(date.text);
    if (!day || is_extra(*day) || (has(*day) && !is_excepted(*day))) return;
    add(date.where, "schedule-date-off-rule", Severity::error,
        with_nearest(date.text + " does not follow the rule", *day),
        "correct the date or the rule; a meeting on another day goes into \"moved\" or \"also\"");
  }

  const ListingFile& listing_;
  const Tree& tree_;
  const Surroundings& around_;
  Findings& findings_;
  Meeting meeting_;
  std::vector<Recurrence> rules_;
};

}  // namespace

void schedule_dates(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  if (listing.tree["status"].text == "closed") return;
  const Tree& meets = listing.tree["meets"];
  if (meets.kind == Tree::Kind::map) Line(listing, meets, around, findings).check();
  for (const Tree& meeting : meets.items)
    if (meeting.kind == Tree::Kind::map) Line(listing, meeting, around, findings).check();
}

}  // namespace catalog::checker::rules
