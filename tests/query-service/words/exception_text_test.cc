#include "query-service/words/exception_text.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace exception_text_test {

using namespace query_service;
using catalog::Listing;
using catalog::Meeting;

namespace {

std::string told(Meeting meeting, Language language = Language::en,
                 const char* today = "2026-03-20") {
  meeting.phrase = "2nd Friday of the month, 11:00-12:30";
  const Listing listing{.meets = {std::move(meeting)}, .timezone = "America/New_York"};
  std::string all;
  for (const std::string& text :
       exception_texts(listing, {language, *catalog::parse_day(today)}, ClockStyle::twelve_hours))
    all += (all.empty() ? "" : " | ") + text;
  return all;
}

}  // namespace

TEST_SUITE("query-service/words/exception_text") {
  TEST_CASE("what is off, besides or moved is told with its date, the next first") {
    const Meeting meeting{
        .except = {"2026-05-08"},
        .also = {"2026-04-20", "2026-06-01 18:00"},
        .moved = {{"2026-04-10", "2026-04-17"}, {"2026-07-10", "2026-07-09 9:00"}}};
    CHECK(told(meeting) ==
          "On Friday 17 April instead of Friday 10 April | Also on Monday 20 April | "
          "Not on Friday 8 May | Also on Monday 1 June, 6:00–7:30 pm");
    CHECK(told({.moved = {{"2026-07-10", "2026-07-09 09:00"}}}) ==
          "On Thursday 9 July, 9:00–10:30 am instead of Friday 10 July");
    CHECK(told({.except = {"2026-05-08"}}, Language::es) == "No se reúne el viernes 8 de mayo");
  }

  TEST_CASE("what is past is not told, nor an exception on a day without a meeting") {
    CHECK(told({.except = {"2026-02-13", "2026-05-09"}}) == "");
    CHECK(told({.moved = {{"2026-03-13", "2026-03-27"}}}) ==
          "On Friday 27 March instead of Friday 13 March");
    CHECK(told({.moved = {{"2026-03-13", "2026-03-19"}}}) == "");
    CHECK(told({.except = {"2027-05-14"}}) == "Not on Friday 14 May 2027");
  }

  TEST_CASE("of many exceptions ten are told") {
    Meeting meeting;
    for (int day = 10; day < 31; ++day) meeting.also.push_back("2026-04-" + std::to_string(day));
    const std::string text = told(meeting);
    CHECK(std::count(text.begin(), text.end(), '|') == 10);
    CHECK(text.ends_with("| And more: see the next dates"));
  }
}

}  // namespace exception_text_test
