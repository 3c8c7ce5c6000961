#include "indexer/book/book.h"

namespace indexer::book {

std::span<const Page> schedule_pages() {
  static const Page all[] = {
      {"schedule-phrase", "A phrase under meets: is one that Kith understands.",
       "Only then can it say when the next meeting is.", "meets: 2nd Fridey, 11:00",
       "meets: 2nd Friday, 11:00"},
      {"schedule-rule", "A recurrence rule is one that can be told in words.",
       "Readers are told a sentence, not a rule.",
       "meets: {rrule: \"FREQ=HOURLY\", starts: 2026-01-06 18:00}",
       "meets: {rrule: \"FREQ=WEEKLY;BYDAY=TU\", starts: 2026-01-06 18:00}"},
      {"schedule-start", "The first day of a rule is one of its days.",
       "Otherwise nobody knows if the rule or the day is right.",
       "meets: {rrule: \"FREQ=WEEKLY;BYDAY=TU\", starts: 2026-01-07 18:00}",
       "meets: {rrule: \"FREQ=WEEKLY;BYDAY=TU\", starts: 2026-01-06 18:00}"},
      {"schedule-never", "A group that is active will meet again.",
       "A warning: its last day is over, or its days never come.",
       "meets: {phrase: every Tuesday 18:00, until: 2025-06-30}", "meets: every Tuesday 18:00"},
      {"schedule-idle-exception", "A day under except: is one on which it would meet.",
       "A day that changes nothing is a slip of the pen.",
       "meets: {phrase: every Tuesday 18:00, except: [2026-12-23]}",
       "meets: {phrase: every Tuesday 18:00, except: [2026-12-22]}"},
      {"schedule-moved-from", "A meeting is moved from a day on which it would be.",
       "A day that changes nothing is a slip of the pen.",
       "meets: {phrase: every Tuesday 18:00, moved: {2026-12-23: 2026-12-24}}",
       "meets: {phrase: every Tuesday 18:00, moved: {2026-12-22: 2026-12-23}}"},
      {"schedule-date-twice", "A day under also: is one on which it would not meet anyway.",
       "A day that changes nothing is a slip of the pen.",
       "meets: {phrase: every Tuesday 18:00, also: [2026-12-22]}",
       "meets: {phrase: every Tuesday 18:00, also: [2026-12-23]}"},
      {"schedule-date-off-rule", "Days that a group publishes follow its rule.",
       "Groups err in their own lists; one of the two is wrong.",
       "meets: {phrase: every Tuesday 18:00, dates: [2026-12-22, 2026-12-30]}",
       "meets: {phrase: every Tuesday 18:00, dates: [2026-12-22, 2026-12-29]}"},
      {"schedule-early", "An early hour says that it is one.",
       "A warning: 7:00 is in the morning; most groups mean the evening.",
       "meets: every Tuesday 7:00", "meets: every Tuesday 7 pm"},
      {"time-not-on-clock", "A time is one that the clock shows on that day.",
       "When summer time begins an hour is left out.",
       "kind: event\nstarts: 2027-03-14 02:30\n# without: meets",
       "kind: event\nstarts: 2027-03-14 03:30\n# without: meets"},
      {"time-zone-missing", "Where a state or country has several zones, the listing says which.",
       "Otherwise some people come an hour late.", "# without: place\nformat: online",
       "# without: place\nformat: online\n"
       "timezone: America/New_York"},
      {"time-zone-elsewhere", "A time zone is one that is used at the place.",
       "One of the two is wrong.", "timezone: America/Denver", "timezone: America/New_York"},
      {"unknown-time-zone", "A time zone is one of the IANA database.",
       "EST is no zone: it knows no summer time.", "timezone: America/New_Yrok",
       "timezone: America/New_York"},
  };
  return all;
}

}  // namespace indexer::book
