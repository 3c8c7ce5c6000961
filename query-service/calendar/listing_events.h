// A listing as events of a calendar.
//
//   listing_events(a group that meets on the 2nd Tuesday of the month, 18:00-19:30, frame)
//     -> one event: from its first meeting of this month on, FREQ=MONTHLY;BYDAY=2TU
//
// Series start at their first meeting on or after the first day of the month (on its first two days
// in UTC still of the month before, which is not over everywhere), so that what a subscriber
// fetches each day changes once a month.  The uid of an event is made of the listing's id, the
// number of its line and that of the series: it stays when days or times change, and the calendar
// moves what it has.
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "catalog/listing.h"
#include "query-service/calendar/calendar_text.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/words/labels.h"

namespace query_service {

struct CalendarFrame {
  Language language = Language::en;
  catalog::Day today;
  std::string site = {};  // "https://kith.example"; empty where not known
  bool is_busy = true;    // who has it in the calendar is taken
  const Snapshot& snapshot;
};

// None for what is on pause, closed or over, meets by no rule, or meets online in a time zone that
// is not known.  What is met in person is on the clock on the wall where its zone is not known.
std::vector<CalendarEvent> listing_events(const catalog::Listing& listing,
                                          const CalendarFrame& frame);

// The same without the words: whether there are any.
bool has_calendar(const catalog::Listing& listing, catalog::Day today);

}  // namespace query_service
