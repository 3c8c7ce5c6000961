// Times of day as people of a language and country write them.
//
//   clock_text(Clock::twelve_hours, Language::en, 1080, 90)  -> "6:00–7:30 pm"
//   clock_text(Clock::twenty_four_hours, Language::es, 1080, 90)  -> "18:00–19:30"
//
// English is written by the twelve-hour clock everywhere; Spanish so in the United States, Puerto
// Rico, Colombia, the Dominican Republic, Panama and Venezuela.  Source: CLDR 42, timeFormats.
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "query-service/request/search_request.h"

namespace query_service {

enum class ClockStyle { twelve_hours, twenty_four_hours };

// `country` of the listing, ISO 3166-1; empty where not known.
ClockStyle clock_style(Language language, std::string_view country);

// `start_minute` of the day, 0..1439, and the length in minutes, where known.
std::string clock_text(ClockStyle style, Language language, int start_minute,
                       std::optional<int> minutes);

}  // namespace query_service
