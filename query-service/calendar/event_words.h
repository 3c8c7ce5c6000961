// What an event of a calendar says: what it is, where it is, how to join, how sure we are.
//
//   EventWords(listing, frame).of(listing.meets[0])
//     -> summary "Harbor Example Group", location "12 Quay Street, Tulsa, OK", a description in the
//        reader's language; without times
//
// The page of a listing shows no more and no less of its place.  Pure, for any thread.
#pragma once

#include <string>

#include "query-service/calendar/listing_events.h"

namespace query_service {

class EventWords {
 public:
  EventWords(const catalog::Listing& listing, const CalendarFrame& frame);

  // Where a line of the schedule says nothing of place and links, the listing's count.
  CalendarEvent of(const catalog::Meeting& meeting) const;

 private:
  std::string description(const catalog::Meeting& meeting) const;

  const catalog::Listing& listing_;
  const CalendarFrame& frame_;
};

}  // namespace query_service
