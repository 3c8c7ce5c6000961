#include "query-service/words/recurrence_text.h"

#include <cstdio>

#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::Cycle;
using catalog::Recurrence;

constexpr const char* day_keys[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

// In Spanish a Saturday of each week is one of "los sábados".
std::vector<std::string> day_names(const Recurrence& rule, Language language) {
  const char* prefix = rule.cycle == Cycle::weekly ? "days." : "day.";
  std::vector<std::string> names;
  for (std::size_t day = 0; day < 7; ++day)
    if (rule.weekdays[day])
      names.push_back(text_for(language, std::string(prefix) + day_keys[day]));
  return names;
}

std::vector<std::string> week_names(const Recurrence& rule, Language language) {
  std::vector<std::string> names;
  for (std::size_t week = 0; week < rule.weeks_of_month.size(); ++week)
    if (rule.weeks_of_month[week])
      names.push_back(text_for(language, "week." + std::to_string(week + 1)));
  return names;
}

std::string month_text(std::size_t month, Language language) {
  char key[16];
  std::snprintf(key, sizeof key, "month.%02zu", month + 1);
  return text_for(language, key);
}

std::vector<std::string> month_names(catalog::Months months, Language language) {
  std::vector<std::string> names;
  for (std::size_t month = 0; month < 12; ++month)
    if (months[month]) names.push_back(month_text(month, language));
  return names;
}

// The first and last month of a season without a gap, which may go round the end of the year.
std::optional<std::pair<std::size_t, std::size_t>> season(catalog::Months months) {
  std::optional<std::size_t> first, last;
  for (std::size_t month = 0; month < 12; ++month) {
    if (!months[month]) continue;
    if (!months[(month + 11) % 12]) {
      if (first) return {};
      first = month;
    }
    if (!months[(month + 1) % 12]) last = month;
  }
  if (!first || !last) return {};
  return std::pair(*first, *last);
}

catalog::PartialDate partial(catalog::Day day) {
  const std::chrono::year_month_day date(day);
  return {date.year(), date.month(), date.day()};
}

// "1st and 15th"; in Spanish "1 y 15".
std::vector<std::string> days_of_month(const Recurrence& rule, Language language) {
  std::vector<std::string> names;
  for (std::size_t day = 1; day < rule.days_of_month.size(); ++day)
    if (rule.days_of_month[day])
      names.push_back(counted_text(language, "recurrence.day_of_month", day));
  if (rule.days_of_month[0]) names.push_back(text_for(language, "recurrence.last_day"));
  return names;
}

std::string only_on(const std::string& text, const Recurrence& rule, Language language) {
  if (rule.weekdays == catalog::all_weekdays) return text;
  return text_for(language, "recurrence.only_on",
                  {{"rule", text}, {"days", enumeration(day_names(rule, language), language)}});
}

std::string daily_text(const Recurrence& rule, Language language) {
  const std::string text =
      rule.interval == 2
          ? text_for(language, "recurrence.every_other_day")
          : text_for(language, "recurrence.every_days", {{"count", std::to_string(rule.interval)}});
  return only_on(text, rule, language);
}

std::string days_of_month_text(const Recurrence& rule, Language language, bool names_months) {
  const std::vector<std::string> all = days_of_month(rule, language);
  const bool is_one = all.size() == 1;
  const std::string days = enumeration(all, language);
  const std::string key = std::string(is_one ? "recurrence.one_day" : "recurrence.days");
  std::string text;
  if (rule.interval == 2)
    text = text_for(language, key + "_every_other_month", {{"days", days}});
  else if (rule.interval > 2)
    text = text_for(language, key + "_every_months",
                    {{"days", days}, {"count", std::to_string(rule.interval)}});
  else
    text = text_for(language, key + (names_months ? "_of_months" : "_of_month"), {{"days", days}});
  return only_on(text, rule, language);
}

std::string weekly_text(const Recurrence& rule, Language language) {
  const std::string days = enumeration(day_names(rule, language), language);
  if (rule.interval == 2) return text_for(language, "recurrence.every_other", {{"days", days}});
  if (rule.interval > 2)
    return text_for(language, "recurrence.every_weeks",
                    {{"count", std::to_string(rule.interval)}, {"days", days}});
  if (rule.weekdays == catalog::all_weekdays) return text_for(language, "recurrence.daily");
  if (rule.weekdays == catalog::Weekdays(0x1F)) return text_for(language, "recurrence.weekdays");
  return text_for(language, "recurrence.weekly", {{"days", days}});
}

std::string monthly_text(const Recurrence& rule, Language language, bool names_months) {
  const std::string days = enumeration(day_names(rule, language), language);
  const std::string weeks = enumeration(week_names(rule, language), language);
  if (rule.interval == 2)
    return text_for(language, "recurrence.every_other_month", {{"weeks", weeks}, {"days", days}});
  if (rule.interval > 2)
    return text_for(language, "recurrence.every_months",
                    {{"weeks", weeks}, {"days", days}, {"count", std::to_string(rule.interval)}});
  return text_for(language, names_months ? "recurrence.weeks" : "recurrence.monthly",
                  {{"weeks", weeks}, {"days", days}});
}

// Two months off are an exception, three and more in a row a season, others a list.
std::string with_months(const std::string& text, catalog::Months months, Language language,
                        bool is_listed) {
  const catalog::Months off = ~months;
  if (off.none()) return text;
  if (is_listed)
    return text_for(
        language, "recurrence.of_months",
        {{"rule", text}, {"months", enumeration(month_names(months, language), language)}});
  if (off.count() <= 2)
    return text_for(
        language, "recurrence.except",
        {{"rule", text}, {"months", enumeration(month_names(off, language), language)}});
  const auto ends = season(months);
  return text_for(language, "recurrence.season",
                  {{"rule", text},
                   {"from", month_text(ends->first, language)},
                   {"to", month_text(ends->second, language)}});
}

bool lists_months(catalog::Months months) {
  const std::size_t off = 12 - months.count();
  return off > 2 && (months.count() < 3 || !season(months));
}

// The rule but for its times.
std::string days_text(Recurrence rule, Language language) {
  // Every 24 months, in March: of March, every 2 years.
  const bool counts_years =
      rule.cycle == Cycle::monthly && rule.interval % 12 == 0 && rule.months.count() == 1;
  const int years = counts_years ? rule.interval / 12 : 1;
  if (counts_years) rule.interval = 1;
  const bool is_listed = lists_months(rule.months);
  std::string text = rule.cycle == Cycle::daily    ? daily_text(rule, language)
                     : rule.cycle == Cycle::weekly ? weekly_text(rule, language)
                     : rule.days_of_month.any()    ? days_of_month_text(rule, language, is_listed)
                                                   : monthly_text(rule, language, is_listed);
  text = with_months(text, rule.months, language, is_listed);
  if (years > 1)
    text = text_for(language, "recurrence.every_years",
                    {{"rule", text}, {"count", std::to_string(years)}});
  if (rule.from)
    text = text_for(language, "recurrence.from",
                    {{"rule", text}, {"date", date_text(language, partial(*rule.from))}});
  if (rule.until)
    text = text_for(language, "recurrence.until",
                    {{"rule", text}, {"date", date_text(language, partial(*rule.until))}});
  return text;
}

Recurrence without_times(Recurrence rule) {
  rule.start_minute.reset();
  rule.minutes.reset();
  return rule;
}

}  // namespace

std::string enumeration(const std::vector<std::string>& parts, Language language) {
  std::string text;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) text += at + 1 == parts.size() ? text_for(language, "enumeration.and") : ", ";
    text += parts[at];
  }
  return text;
}

std::string recurrence_text(const Recurrence& rule, Language language, ClockStyle clock) {
  return recurrences_text({rule}, language, clock);
}

std::string recurrences_text(const std::vector<Recurrence>& rules, Language language,
                             ClockStyle clock) {
  std::string text;
  for (std::size_t at = 0; at < rules.size();) {
    std::vector<std::string> times;
    const Recurrence days = without_times(rules[at]);
    for (; at < rules.size() && without_times(rules[at]) == days; ++at)
      if (rules[at].start_minute)
        times.push_back(clock_text(clock, language, *rules[at].start_minute, rules[at].minutes));
    if (!text.empty()) text += "; ";
    text += capitalised(days_text(days, language));
    if (!times.empty()) text += ", " + enumeration(times, language);
  }
  return text;
}

}  // namespace query_service
