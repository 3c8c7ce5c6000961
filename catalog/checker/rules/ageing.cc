// stale        the facts were last confirmed more than 12 months ago, or no one knows when
// event-over   an event that ended more than 30 days ago and is still said to be active
// Both are warnings: readers see the age, and searches rank by it.
#include "catalog/checker/rules/rule.h"
#include "catalog/freshness.h"

namespace catalog::checker::rules {
namespace {

constexpr std::chrono::days soonest{30};

void warn(Findings& findings, const ListingFile& listing, Position where, std::string rule,
          std::string message, std::string remedy) {
  complain(findings, listing, where, std::move(rule), std::move(message), std::move(remedy));
  findings.back().severity = Severity::warning;
}

// The last day that a date as written can mean.
std::optional<Day> last_day(const Tree& value) {
  if (!value.is_there()) return {};
  const auto date = parse_partial_date(value.text.substr(0, 10));
  if (!date) return {};
  const std::chrono::year_month_day first(date->first_day());
  switch (value.text.size()) {
    case 4: return first.year() / std::chrono::December / std::chrono::last;
    case 7: return first.year() / first.month() / std::chrono::last;
    default: return date->first_day();
  }
}

}  // namespace

void ageing(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  const Tree& tree = listing.tree;
  if (tree["status"].text == "closed") return;
  if (tree["kind"].text == "event" && !tree["meets"].is_there()) {
    const auto end = last_day(tree["ends"].is_there() ? tree["ends"] : tree["starts"]);
    const auto start = last_day(tree["starts"]);
    if (end && start && *end >= *start && *end + soonest < around.today)
      warn(findings, listing, tree["kind"].where, "event-over",
           "this event was over on " + to_text(*end),
           "write status: closed and closed_on:, or the dates of the next one");
    return;
  }
  const Tree& on = tree["verified"]["on"];
  const auto date = parse_partial_date(on.text);
  // What is known least well counts as oldest, as for readers.
  const auto day = date ? std::optional(date->first_day()) : std::nullopt;
  // A date that is none is told by the rule of dates.
  const bool is_unknown = on.text == "unknown";
  if (is_unknown || (day && freshness_on(day, around.today) != Freshness::fresh))
    warn(findings, listing, on.where, "stale",
         day ? "last confirmed on " + on.text + ", more than 12 months ago"
             : "no one knows when this was last confirmed",
         "look at the source or call, then write the day and how: verified: {on: " +
             to_text(around.today) + ", how: website}");
}

}  // namespace catalog::checker::rules
