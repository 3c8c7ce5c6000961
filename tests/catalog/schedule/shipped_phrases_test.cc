// Every phrase of the project's own data/.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "catalog/checker/normalise.h"
#include "catalog/schedule/next_meeting.h"
#include "catalog/schedule/phrase.h"
#include "catalog/schedule/week.h"
#include "catalog/time_zone.h"
#include "indexer/gazetteer.h"
#include "indexer/listing_files.h"

namespace shipped_phrases_test {

namespace {

const std::vector<catalog::Listing>& shipped() {
  static const auto listings = [] {
    indexer::Findings findings;
    const auto files = indexer::read_listing_files(KITH_SOURCE "/data", findings);
    REQUIRE(files);
    const indexer::Gazetteer no_places{indexer::GazetteerData{}};
    std::vector<catalog::Listing> all;
    for (const auto& file : files->files)
      all.push_back(catalog::checker::normalise(file, {}, no_places));
    return all;
  }();
  return listings;
}

}  // namespace

TEST_SUITE("catalog/schedule/phrase: data") {
  TEST_CASE("every phrase of every shipped listing is understood, or says that there is no rule") {
    std::map<std::string, int> timeless, ruled;
    for (const catalog::Listing& listing : shipped())
      for (const catalog::Meeting& meeting : listing.meets) {
        const auto rules = catalog::parse_phrase(meeting.phrase);
        CAPTURE(listing.id);
        CAPTURE(meeting.phrase);
        REQUIRE_MESSAGE(rules, rules.error().message);
        CHECK(rules->empty() == catalog::timeless_form(meeting.phrase).has_value());
        ++(rules->empty() ? timeless : ruled)[meeting.phrase];
      }
    CHECK(timeless.size() <= 2);
    CHECK(ruled.size() > 140);
    MESSAGE(ruled.size() << " different phrases are rules");
  }

  TEST_CASE("every rule has a known start and a next day, unless it has ended") {
    const catalog::Day today = *catalog::parse_day("2026-01-01");
    for (const catalog::Listing& listing : shipped())
      for (const catalog::Meeting& meeting : listing.meets)
        for (const catalog::Recurrence& rule : catalog::recurrences_of(meeting, "")) {
          CAPTURE(listing.id);
          CAPTURE(meeting.phrase);
          CHECK(rule.start_minute);
          CHECK(next_day(rule, today).has_value() == !(rule.until && *rule.until < today));
        }
  }

  TEST_CASE("a listing with a zone and rules has a next meeting on a day of its week") {
    const catalog::Day today = *catalog::parse_day("2026-01-01");
    int meets = 0;
    for (catalog::Listing listing : shipped()) {
      const auto moments = catalog::weekly_moments(catalog::schedule_of(listing), today);
      if (moments.empty() || listing.status != "active") continue;
      if (listing.timezone.empty()) listing.timezone = "UTC";
      const auto next = catalog::next_meeting(listing, today);
      ++meets;
      CAPTURE(listing.id);
      REQUIRE(next);
      CHECK(next->start_time_known);
      const auto wall = catalog::wall_clock_at(next->timezone, next->start);
      REQUIRE(wall);
      const auto day = std::chrono::floor<std::chrono::days>(wall->time);
      const auto minute = std::chrono::floor<std::chrono::minutes>(wall->time - day).count();
      const catalog::WeeklyMoment moment{
          static_cast<std::uint8_t>(catalog::weekday_of(catalog::Day(day.time_since_epoch()))),
          static_cast<std::int16_t>(minute)};
      CHECK(std::find(moments.begin(), moments.end(), moment) != moments.end());
    }
    CHECK(meets > 140);
  }
}

}  // namespace shipped_phrases_test
