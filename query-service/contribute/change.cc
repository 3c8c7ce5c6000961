#include "query-service/contribute/change.h"

#include <algorithm>

#include "catalog/checker/form/writing.h"
#include "query-service/contribute/known_answers.h"

namespace query_service {
namespace {

namespace form = catalog::checker::form;

constexpr const char* one_line_fields[] = {
    "meets",   "starts",   "ends",         "venue",           "street",        "city",
    "name",    "phone",    "email",        "website",         "online_url",    "dial_in",
    "summary", "join_url", "resource_url", "helpline_number", "helpline_text", "helpline_hours"};

// The lines of a field alone, without the key of the map that it is in.
std::string lines_of(const std::string& field, const std::string& value) {
  std::string yaml = form::yaml_of({{field, value}});
  const std::size_t first_end = yaml.find('\n');
  if (first_end != std::string::npos && yaml.find("\n  ") == first_end && field != "meets")
    yaml.erase(0, first_end + 1);
  if (yaml.ends_with('\n')) yaml.pop_back();
  return yaml;
}

std::string verified_line(const std::string& on, const std::string& how) {
  return "verified: {on: " + on + ", how: " + how + "}";
}

// Whether all of its schedule is phrases, one a line and nothing beside them.
bool meets_in_phrases(const catalog::Listing& listing) {
  return std::all_of(listing.meets.begin(), listing.meets.end(), [](const catalog::Meeting& meets) {
    catalog::Meeting bare;
    bare.phrase = meets.phrase;
    bare.timezone = meets.timezone;
    return !meets.phrase.empty() && meets == bare;
  });
}

// Nothing said is this month; what is no day, or has not come yet, is told.
Change ended(Change change, catalog::Day today) {
  const auto told = [&](std::string rule, std::string message, std::string remedy) {
    change.remarks.push_back({"",
                              {.file = {},
                               .rule = std::move(rule),
                               .message = std::move(message),
                               .remedy = std::move(remedy)}});
    return change;
  };
  std::string on = catalog::to_text(today).substr(0, 7);
  if (!change.value.empty()) {
    const auto day = catalog::parse_partial_date(change.value);
    if (!day)
      return told("date-not-real", "\"" + change.value + "\" is not a day, a month or a year",
                  "write 2026-05-01, 2026-05 or 2026");
    if (day->first_day() > today)
      return told("date-in-future", change.value + " has not come yet",
                  "write since when it has ended");
    on = catalog::to_text(*day);
  }
  change.lines = LineChange{"", "status: closed\nclosed_on: " + on};
  return change;
}

std::vector<std::string> correctable_fields(const catalog::Listing& listing) {
  const form::Answers known = known_answers(listing);
  std::vector<std::string> fields;
  for (const char* field : one_line_fields)
    if (known.contains(field) && (field != std::string_view("meets") || meets_in_phrases(listing)))
      fields.emplace_back(field);
  return fields;
}

}  // namespace

std::vector<std::string> correctable(const catalog::Listing& listing) {
  std::vector<std::string> fields = correctable_fields(listing);
  if (listing.status != "closed") fields.emplace_back("ended");
  fields.emplace_back("other");
  return fields;
}

Change confirmation(const catalog::Listing& listing, const std::string& how, catalog::Day today) {
  const auto known = std::find(std::begin(ways_to_confirm), std::end(ways_to_confirm), how);
  Change change{.what = "confirm", .value = how};
  if (known == std::end(ways_to_confirm)) return change;  // nobody has said how they know
  const std::string before =
      listing.verified.on ? catalog::to_text(*listing.verified.on) : "unknown";
  change.lines = LineChange{
      verified_line(before, listing.verified.how.empty() ? "source" : listing.verified.how),
      verified_line(catalog::to_text(today), change.value)};
  return change;
}

Change correction(const catalog::Listing& listing, const std::string& what,
                  const std::string& value, const form::Workshop& workshop) {
  Change change{.what = what, .value = value};
  const std::vector<std::string> known = correctable(listing);
  if (std::find(known.begin(), known.end(), what) == known.end()) return change;
  if (what == "ended") return ended(std::move(change), workshop.guide.today);
  const form::Field* field = form::field_named(what);
  form::Answers answers = known_answers(listing);
  if (!field || value.empty()) return change;
  const std::string before = lines_of(what, answers[what]);
  answers[what] = value;
  const form::Draft draft = form::drafted(answers, workshop);
  for (const form::Remark& remark : draft.remarks)
    if (remark.field == what) change.remarks.push_back(remark);
  // As the checker would mend it: a telephone number with its country, a link without a tracker.
  const std::size_t dot = field->path.find('.');
  const auto& tree = draft.file.tree;
  const auto& written = dot == std::string_view::npos
                            ? tree[field->path]
                            : tree[field->path.substr(0, dot)][field->path.substr(dot + 1)];
  std::string mended;
  for (const std::string& part : written.scalars()) mended += (mended.empty() ? "" : "\n") + part;
  const bool is_wrong =
      std::any_of(change.remarks.begin(), change.remarks.end(), [](const form::Remark& remark) {
        return remark.finding.severity == catalog::checker::Severity::error;
      });
  if (!is_wrong && !mended.empty()) change.lines = LineChange{before, lines_of(what, mended)};
  return change;
}

}  // namespace query_service
