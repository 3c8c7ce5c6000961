// Parts of a listing in words: its place, cost, freshness, when it meets, how far it is.  Cards,
// the page of a listing, sheets, calendars and spreadsheets say them alike.
//
// Pure, for any thread.
#pragma once

#include <string>

#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/words/labels.h"
#include "query-service/words/next_text.h"

namespace query_service {

// To whom the times of a listing are told in an answer.
Told told_of(const catalog::Listing& listing, const Results& results, Language language);

// "Last confirmed May 2019: call before you go"; without the advice for what is closed, and for
// books and the like, which do not go stale as a meeting does.
std::string freshness_text(const catalog::Listing& listing, catalog::Freshness freshness,
                           Language language);

// "1.4 mi" to a door; "about 12 mi", "less than 1 mi" to the middle of a town or postal code, where
// tenths would claim more than we know.  Empty without a distance.
std::string distance_in_words(const Hit& hit, Language language, Units units);

// The label of a vocabulary's word; its id where it is not there.
std::string label_of(const Snapshot& snapshot, catalog::Facet facet, const std::string& id,
                     Language language);

// "185 Queen City Ave, Manchester, NH".
std::string place_text(const catalog::Place& place);

// "Free", "25 USD / session", or the note; empty where unknown.
std::string cost_text(const catalog::Cost& cost, const Snapshot& snapshot, Language language);

// "Every Tuesday, 6:00–7:30 pm"; the note where times vary, a line's number and hours, or that one
// has to ask.
std::string when_text(const catalog::Listing& listing, Language language);

// A telephone, as it is said: that of a line, else of the contact.  Empty where there is none.
std::string phone_text(const catalog::Listing& listing);

}  // namespace query_service
