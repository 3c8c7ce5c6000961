// A hit as a card: when, where and how far, facts, freshness in words.
#pragma once

#include <nlohmann/json.hpp>

#include "query-service/pages/reader.h"
#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/words/labels.h"
#include "query-service/words/next_text.h"

namespace query_service {

// `results` is the answer it is part of: with the units, and with what was asked for.
nlohmann::ordered_json card_json(const Hit& hit, const Results& results, const Reader& reader,
                                 const Snapshot& snapshot);

// To whom the times of a listing are told in an answer.
Told told_of(const catalog::Listing& listing, const Results& results, Language language);

// "Last confirmed May 2019: call before you go"; without the advice for what is closed, and for
// books and the like, which do not go stale as a meeting does.
std::string freshness_text(const catalog::Listing& listing, Freshness freshness, Language language);

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

}  // namespace query_service
