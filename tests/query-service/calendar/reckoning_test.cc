// What others reckon from our calendars is what we reckon ourselves.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "catalog/checker/normalise.h"
#include "catalog/schedule/next_meeting.h"
#include "catalog/time_zone.h"
#include "indexer/listing_files.h"
#include "query-service/calendar/listing_events.h"
#include "tests/support/calendar_reader.h"
#include "tests/support/directory.h"

namespace reckoning_test {

using namespace query_service;
using catalog::Day;
using catalog::Listing;
using catalog::Meeting;
using tests::test_day;

namespace {

constexpr Day end = std::chrono::sys_days(std::chrono::year(2031) / 10 / 20);

std::string text_of(const Listing& listing) {
  static tests::Directory directory;
  return calendar_text(
      {.name = listing.name,
       .events = listing_events(listing, {.today = test_day, .snapshot = *directory.snapshot()})});
}

// Starts as seconds since 1970, from the day after tomorrow on: where a day begins elsewhere does
// not matter then.
using Starts = std::set<std::chrono::sys_seconds>;

Starts read_starts(const std::string& text, const std::string& timezone) {
  Starts starts;
  const auto read = tests::read_calendar(text, end + std::chrono::days(2));
  CHECK(read.mistakes.empty());
  for (const tests::Take& take : read.takes) {
    const auto start =
        catalog::instant_at(take.timezone.empty() ? timezone : take.timezone, take.start);
    REQUIRE(start);
    if (*start >= test_day + std::chrono::days(2) && *start < end) starts.insert(*start);
  }
  CHECK(starts.size() <= read.takes.size());
  return starts;
}

Starts own_starts(const Listing& listing) {
  Starts starts;
  for (std::chrono::sys_seconds from = test_day; from < end; from += std::chrono::days(700))
    for (const auto& next : catalog::upcoming(catalog::schedule_of(listing), from, 2'000))
      if (next.start >= test_day + std::chrono::days(2) && next.start < end)
        starts.insert(next.start);
  return starts;
}

std::string first_difference(const Starts& one, const Starts& other) {
  std::vector<std::chrono::sys_seconds> differing;
  std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(),
                                std::back_inserter(differing));
  return differing.empty()
             ? ""
             : catalog::to_text(std::chrono::floor<std::chrono::days>(differing.front()));
}

void check_same(const Listing& listing, std::size_t least = 1) {
  const std::string text = text_of(listing);
  CAPTURE(text.substr(0, 3'000));
  const Starts ours = own_starts(listing);
  const Starts theirs = read_starts(text, listing.timezone);
  CHECK(first_difference(ours, theirs) == "");
  CHECK(ours.size() == theirs.size());
  CHECK(ours.size() >= least);
}

Listing group(Meeting meeting, const char* timezone = "America/New_York") {
  return {.id = "harbor",
          .name = "Harbor Example Group",
          .format = "in-person",
          .meets = {std::move(meeting)},
          .timezone = timezone};
}

}  // namespace

TEST_SUITE("query-service/calendar: reckoning") {
  TEST_CASE("five years of every kind of phrase are the same in a calendar") {
    for (const char* phrase : {"every Tuesday 18:00-19:30",
                               "Monday and Thursday 10:00",
                               "daily 20:00",
                               "weekdays 07:30",
                               "weekends",
                               "2nd Friday of the month, 11:00-12:30",
                               "1st and 3rd Monday 18:00",
                               "4th and last Monday of the month 18:00",
                               "5th Monday of the month 18:00",
                               "1st, 2nd, 3rd, 4th and 5th Sunday 10:00",
                               "last Saturday of the month, 9:00",
                               "2nd Monday and Tuesday of the month, 18:00",
                               "every Tuesday from September to June, 18:00",
                               "every Tuesday except July and August, 18:00",
                               "2nd Friday of January, April, July and October, 11:00",
                               "every other Wednesday from 2026-01-07, 18:00",
                               "every other Monday and Wednesday from 2026-01-07, 18:00",
                               "every 3 weeks on Monday from 2026-02-02, 18:00",
                               "every other Wednesday from 2027-03-03 except August, 18:00",
                               "2nd Monday every other month from 2026-01-12, 18:00",
                               "last Friday every 3 months from 2026-02-27, 18:00",
                               "every Tuesday 18:00 until 2027-06-30",
                               "every Monday 10:00; every Thursday 18:00",
                               "every Monday 10:00; 1st Monday 10:00",
                               "every Tuesday 23:30-01:00",
                               "every Tuesday"}) {
      CAPTURE(phrase);
      check_same(group({.phrase = phrase}), 10);
      check_same(group({.phrase = phrase}, "Australia/Sydney"), 10);
    }
  }

  TEST_CASE("so are rules of RFC 5545") {
    for (const char* rule :
         {"FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY;BYMONTHDAY=15",
          "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=1,15,31",
          "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
          "FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=1,3,11", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SA",
          "FREQ=WEEKLY;BYDAY=WE;COUNT=60"}) {
      CAPTURE(rule);
      const Listing listing = group({.rrule = rule, .starts = "2026-01-06 18:00", .minutes = 90});
      if (own_starts(listing).empty()) continue;
      check_same(listing);
    }
  }

  TEST_CASE("so are dates that are left out, added and moved") {
    check_same(group({.phrase = "every Tuesday 18:00-19:30",
                      .except = {"2026-12-22", "2027-01-05"},
                      .also = {"2026-12-10", "2026-12-15 09:00"},
                      .moved = {{.from = "2026-12-08", .to = "2026-12-09"},
                                {.from = "2027-02-02", .to = "2027-02-02 17:00"},
                                {.from = "2027-03-02", .to = "2027-04-02"}}}),
               100);
    check_same(group({.phrase = "1st and 3rd Monday 18:00 except July",
                      .except = {"2027-01-04"},
                      .moved = {{.from = "2027-01-18", .to = "2027-01-19 10:00"},
                                {.from = "2027-07-05", .to = "2027-07-06"}}}),
               50);
    check_same(group({.phrase = "every Monday 10:00; every Monday 18:00",
                      .except = {"2027-01-04"},
                      .moved = {{.from = "2027-01-18", .to = "2027-01-19"},
                                {.from = "2027-01-25", .to = "2027-01-26 12:00"}}}),
               100);
  }

  TEST_CASE("every shipped listing with dates has a calendar that others read as we do") {
    indexer::Findings findings;
    const auto files = indexer::read_listing_files(KITH_SOURCE "/data", findings);
    REQUIRE(files);
    const indexer::Gazetteer no_places{indexer::GazetteerData{}};
    std::set<std::string> uids;
    std::size_t calendars = 0;
    for (const auto& file : files->files) {
      Listing listing = catalog::checker::normalise(file, {}, no_places);
      if (listing.timezone.empty()) listing.timezone = "America/Chicago";
      if (!has_calendar(listing, test_day)) continue;
      CAPTURE(listing.id);
      ++calendars;
      check_same(listing, 0);
      const std::string text = text_of(listing);
      tests::unfolded_lines(text);
      std::set<std::string> own;
      for (const auto& event : tests::read_calendar(text, test_day).events)
        if (!event.contains("RECURRENCE-ID")) {
          CHECK(own.insert(event.at("UID").front()).second);
          CHECK(uids.insert(event.at("UID").front()).second);
        }
    }
    CHECK(calendars > 140);
  }
}

}  // namespace reckoning_test
