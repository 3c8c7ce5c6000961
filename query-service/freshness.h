// How long ago the facts of a listing were known to be true, in four bands.
//
// Readers see the band in words, ranking puts fresher listings first, and historical ones stay out
// of a default search.
#pragma once

#include <optional>
#include <string_view>

#include "catalog/date.h"

namespace query_service {

enum class Freshness {
  fresh,       // confirmed within the last 12 months
  ageing,      // within the last 24
  stale,       // longer ago, or nobody knows when
  historical,  // more than 8 years ago
};

// `verified_on` is empty where the day is unknown.  A month or a year counts from its first day.
Freshness freshness_on(const std::optional<catalog::PartialDate>& verified_on, catalog::Day today);
Freshness freshness_on(std::optional<catalog::Day> verified_on, catalog::Day today);

std::string_view to_text(Freshness freshness);  // "fresh", "ageing", "stale", "historical"

}  // namespace query_service
