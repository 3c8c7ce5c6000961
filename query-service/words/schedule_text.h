// When something meets, in words.
//
// Thread promise: any thread may call; each keeps the words of phrases that it met and
// understood, at most 2,000.
#pragma once

#include <string>

#include "catalog/listing.h"
#include "query-service/request/search_request.h"
#include "query-service/words/clock_text.h"

namespace query_service {

// "Second Friday of the month, 11:00 am–12:30 pm"; of several, with "; " between; of an event its
// dates; "Times vary" or "By appointment".  Empty where nothing is known.
std::string schedule_text(const catalog::Listing& listing, Language language);

// One line of it; `timezone` is that of the listing.
std::string meeting_text(const catalog::Meeting& meeting, const std::string& timezone,
                         Language language, ClockStyle clock);

}  // namespace query_service
