#include "query-service/words/schedule_text.h"

#include <map>
#include <tuple>
#include <utility>

#include "catalog/schedule/phrase.h"
#include "catalog/schedule/schedule.h"
#include "query-service/words/labels.h"
#include "query-service/words/recurrence_text.h"

namespace query_service {
namespace {

// Of "2026-12-01 18:00".
std::optional<int> minute_of(const std::string& text) {
  if (text.size() < 16) return {};
  return std::stoi(text.substr(11, 2)) * 60 + std::stoi(text.substr(14, 2));
}

std::string day_and_time(Language language, ClockStyle clock, const std::string& text) {
  const auto date = catalog::parse_partial_date(text.substr(0, 10));
  if (!date) return text;
  std::string words = date_text(language, *date);
  if (const auto minute = minute_of(text)) words += ", " + clock_text(clock, language, *minute, {});
  return words;
}

// "1 December 2026, 6:00–8:00 pm", where it ends on the day on which it starts.
std::optional<std::string> one_day(Language language, ClockStyle clock,
                                   const catalog::Listing& listing) {
  const auto date = catalog::parse_partial_date(listing.starts.substr(0, 10));
  const auto start = minute_of(listing.starts);
  const auto end = minute_of(listing.ends);
  const bool is_one = listing.starts.substr(0, 10) == listing.ends.substr(0, 10);
  if (!date || !start || !end || !is_one || *end <= *start) return {};
  return date_text(language, *date) + ", " + clock_text(clock, language, *start, *end - *start);
}

struct Worded {
  std::string text;
  bool is_timeless = false;
  bool is_understood = true;
};

// In words where its rule is understood; else as it was written.
Worded worded(const catalog::Meeting& meeting, const std::string& timezone, Language language,
              ClockStyle clock) {
  if (const auto timeless = catalog::timeless_form(meeting.phrase))
    return {text_for(language, *timeless == catalog::Timeless::varies ? "schedule.varies"
                                                                      : "schedule.by_appointment"),
            true};
  const std::vector<catalog::Recurrence> rules = catalog::recurrences_of(meeting, timezone);
  if (!rules.empty()) return {recurrences_text(rules, language, clock)};
  return {capitalised(meeting.phrase.empty() ? meeting.rrule : meeting.phrase), false, false};
}

// Enough for all phrases that come often: the shipped directory has less than two hundred.
constexpr std::size_t most_phrases_kept = 2'000;
constexpr std::size_t most_bytes_of_phrase_kept = 100;

// Reading a phrase and wording it takes a seventh of an answer, and most phrases come again.  Only
// what is understood is kept, which is days and times: whoever fills in the form of a group may
// write anything there.
Worded worded_once(const catalog::Meeting& meeting, const std::string& timezone, Language language,
                   ClockStyle clock) {
  if (!meeting.rrule.empty() || !meeting.until.empty() ||
      meeting.phrase.size() > most_bytes_of_phrase_kept)
    return worded(meeting, timezone, language, clock);
  using Key = std::tuple<std::string, std::string_view, ClockStyle>;
  thread_local std::map<Key, Worded> kept;
  Key key(meeting.phrase, language.code(), clock);
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  Worded words = worded(meeting, timezone, language, clock);
  if (!words.is_understood) return words;
  if (kept.size() >= most_phrases_kept) kept.clear();
  kept.emplace(std::move(key), words);
  return words;
}

}  // namespace

std::string meeting_text(const catalog::Meeting& meeting, const std::string& timezone,
                         Language language, ClockStyle clock) {
  Worded words = worded_once(meeting, timezone, language, clock);
  if (!words.is_timeless && !meeting.note.empty()) words.text += " (" + meeting.note + ")";
  return std::move(words.text);
}

std::string schedule_text(const catalog::Listing& listing, Language language) {
  const ClockStyle clock = clock_style(language, listing.place ? listing.place->country : "");
  if (!listing.starts.empty()) {
    if (const auto evening = one_day(language, clock, listing)) return *evening;
    const std::string starts = day_and_time(language, clock, listing.starts);
    return listing.ends.empty() || listing.ends == listing.starts
               ? starts
               : text_for(language, "schedule.from_to",
                          {{"from", starts}, {"to", day_and_time(language, clock, listing.ends)}});
  }
  std::string text;
  for (const catalog::Meeting& meeting : listing.meets)
    text += (text.empty() ? "" : "; ") + meeting_text(meeting, listing.timezone, language, clock);
  return text;
}

}  // namespace query_service
