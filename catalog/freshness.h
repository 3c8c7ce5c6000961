// How long ago the facts of a listing were known to be true, in four bands.
//
//   freshness_on(parse_partial_date("2019"), today)  -> Freshness::stale, on a day of 2026
//
// The checker warns of what is not fresh; readers see the band in words, ranking puts fresher
// listings first, and historical ones stay out of a default search.
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string_view>

#include "catalog/date.h"

namespace catalog {

enum class Freshness {
  fresh,       // confirmed within the last 12 months
  ageing,      // within the last 24
  stale,       // longer ago, or nobody knows when
  historical,  // more than 8 years ago
};

// `verified_on` is empty where the day is unknown.  A month or a year counts from its first day.
Freshness freshness_on(const std::optional<PartialDate>& verified_on, Day today);
Freshness freshness_on(std::optional<Day> verified_on, Day today);

// The same for many days against one today, without reckoning months for each.
class FreshnessScale {
 public:
  explicit FreshnessScale(Day today);
  Freshness of(std::optional<Day> verified_on) const {
    if (!verified_on) return Freshness::stale;
    return *verified_on >= fresh_from_    ? Freshness::fresh
           : *verified_on >= ageing_from_ ? Freshness::ageing
           : *verified_on >= stale_from_  ? Freshness::stale
                                          : Freshness::historical;
  }

 private:
  Day fresh_from_, ageing_from_, stale_from_;
};

// Of what is fresh: from 9 months on, three before it is ageing.
bool is_ageing_soon(Day verified_on, Day today);

std::string_view to_text(Freshness freshness);  // "fresh", "ageing", "stale", "historical"

}  // namespace catalog
