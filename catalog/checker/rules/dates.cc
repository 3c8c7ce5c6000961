// date-not-real     a date that is not in the calendar: 2026-02-30
// time-not-real     a time that no day has: 25:00
// date-in-future    verified.on later than today
// end-before-start  an event that ends before it starts, an `until` before its first day
#include <algorithm>

#include "catalog/checker/rules/rule.h"

namespace catalog::checker::rules {
namespace {

// True where the end is surely the earlier: both are compared as exactly as both are known.
bool is_before(std::string end, std::string start) {
  const std::size_t size = std::min(end.size(), start.size());
  for (std::string* text : {&end, &start}) {
    text->resize(size);
    std::replace(text->begin(), text->end(), 'T', ' ');
  }
  return end < start;
}

// Of "2026-05-01 18:00"; true of a text without a time.  Its shape is the schema's matter.
bool has_real_time(const std::string& text) {
  return text.size() != 16 || (text.substr(11, 2) < "24" && text.substr(14, 2) < "60");
}

struct Dates {
  const ListingFile& listing;
  const Surroundings& around;
  Findings& findings;

  // The first day that a scalar can mean; nothing where it is not there or not a date.
  std::optional<Day> read(const Tree& value) {
    if (!value.is_there() || value.text == "unknown") return {};
    const auto date = parse_partial_date(value.text.substr(0, 10));
    if (!date)
      complain(findings, listing, value.where, "date-not-real",
               "\"" + value.text + "\" is not a date in the calendar",
               "write the day as 2026-05-01, the month as 2026-05, or the year as 2026");
    if (date && !has_real_time(value.text))
      complain(findings, listing, value.where, "time-not-real",
               "\"" + value.text + "\" is not a time of the day",
               "write hours from 00 to 23 and minutes from 00 to 59; midnight is 00:00 of the next "
               "day");
    return date ? std::optional(date->first_day()) : std::nullopt;
  }

  void meeting(const Tree& meets) {
    for (const char* key : {"except", "also", "dates"})
      for (const Tree& day : meets[key].items) read(day);
    for (const Entry& moved : meets["moved"].entries) {
      read({.kind = Tree::Kind::scalar, .text = moved.key, .where = moved.where});
      read(moved.value);
    }
    const auto starts = read(meets["starts"]);
    const auto until = read(meets["until"]);
    if (starts && until && is_before(meets["until"].text, meets["starts"].text))
      complain(findings, listing, meets["until"].where, "end-before-start",
               "it ends before it starts", "correct one of the two dates");
  }
};

}  // namespace

void dates(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  Dates check{listing, around, findings};
  const Tree& tree = listing.tree;

  const Tree& verified_on = tree["verified"]["on"];
  if (const auto verified = check.read(verified_on); verified && *verified > around.today)
    complain(findings, listing, verified_on.where, "date-in-future",
             "\"" + verified_on.text + "\" is after today, " + to_text(around.today),
             "write the day on which the facts were last known to be true");

  check.read(tree["closed_on"]);
  check.read(tree["resource"]["published"]);
  const auto starts = check.read(tree["starts"]);
  const auto ends = check.read(tree["ends"]);
  if (starts && ends && is_before(tree["ends"].text, tree["starts"].text))
    complain(findings, listing, tree["ends"].where, "end-before-start", "it ends before it starts",
             "correct \"starts\" or \"ends\"");

  check.meeting(tree["meets"]);
  for (const Tree& meeting : tree["meets"].items) check.meeting(meeting);
}

}  // namespace catalog::checker::rules
