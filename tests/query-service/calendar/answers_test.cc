// Calendars as they are asked for: of one listing and of a search.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/answers.h"
#include "tests/support/calendar_reader.h"

namespace answers_test {

using namespace query_service;
using tests::group;
using tests::header_of;

namespace {

constexpr catalog::Day next_year = std::chrono::sys_days(std::chrono::year(2027) / 1 / 1);

tests::Directory& directory() {
  static tests::Directory made;
  static const bool added = [] {
    made.add("harbor-example-group.yaml",
             group("Harbor Example Group", "Tulsa", "OK",
                   "formerly: [old-harbor]\ntimezone: America/Chicago\n"
                   "meets: 2nd Tuesday of the month, 18:00-19:30\n"));
    made.add("lighthouse-example-group.yaml",
             group("Lighthouse Example Group", "Tulsa", "OK",
                   "timezone: America/Chicago\nmeets: every Monday 10:00\n"));
    made.add("varying-example-group.yaml",
             group("Varying Example Group", "Tulsa", "OK", "meets: varies\n"));
    made.add("paused-example-group.yaml",
             group("Paused Example Group", "Tulsa", "OK",
                   "status: paused\ntimezone: America/Chicago\nmeets: every Monday 10:00\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

HttpResponse get(const std::string& url, const std::string& host = "kith.example") {
  HttpRequest request = tests::request_for(url);
  request.host = host;
  return directory().answer(request);
}

std::vector<std::string> summaries(const HttpResponse& response) {
  std::vector<std::string> all;
  for (const auto& event : tests::read_calendar(response.body, next_year).events)
    all.push_back(event.at("SUMMARY").front());
  return all;
}

bool has(const HttpResponse& response, const std::string& text) {
  return response.body.find(text) != std::string::npos;
}

std::string description(const HttpResponse& response) {
  return tests::read_calendar(response.body, next_year).events.at(0).at("DESCRIPTION").front();
}

}  // namespace

TEST_SUITE("query-service/calendar: answers") {
  TEST_CASE("a listing's calendar is a file of its own name, and may be kept") {
    const HttpResponse response = get("/listings/harbor-example-group.ics");

    CHECK(response.status == 200);
    CHECK(response.content_type == "text/calendar; charset=utf-8");
    CHECK(header_of(response, "Content-Disposition") ==
          "attachment; filename=\"harbor-example-group.ics\"");
    CHECK_FALSE(header_of(response, "ETag").empty());
    CHECK(summaries(response) == std::vector<std::string>{"Harbor Example Group"});
    CHECK(shown(tests::read_calendar(response.body, next_year).takes.back()) == "2026-12-08 18:00");
    CHECK(has(response, "DTSTAMP:20261123T041500Z\r\n"));
    CHECK(has(response, "URL:http://kith.example/listings/harbor-example-group\r\n"));
  }

  TEST_CASE("it is in the language that is asked for, and names no host that is none") {
    CHECK(description(get("/listings/harbor-example-group.ics?lang=es"))
              .find("Segundo martes del mes") != std::string::npos);
    CHECK_FALSE(has(get("/listings/harbor-example-group.ics", "evil\"host/"), "URL:"));
    CHECK(get("/listings/harbor-example-group.ics?limit=1").status == 400);
  }

  TEST_CASE("an id that a listing had once leads to its calendar") {
    const HttpResponse response = get("/listings/old-harbor.ics?lang=es");
    CHECK(response.status == 301);
    CHECK(header_of(response, "Location") == "/listings/harbor-example-group.ics?lang=es");
  }

  TEST_CASE("what has no dates says why, as a page") {
    const HttpResponse paused = get("/listings/paused-example-group.ics?lang=en");
    const HttpResponse varying = get("/listings/varying-example-group.ics?lang=en");

    CHECK(paused.status == 404);
    CHECK(paused.content_type == "text/html; charset=utf-8");
    CHECK(has(paused, "“Paused Example Group” does not meet at the moment."));
    CHECK(varying.status == 404);
    CHECK(has(varying, "We know no coming dates of “Varying Example Group”"));
    CHECK(
        has(get("/listings/varying-example-group.ics?lang=es"), "Su página dice cómo preguntar."));
    for (const char* url : {"/listings/nothing.ics", "/listings/.ics", "/listings/x.ics.ics",
                            "/listings/harbor-example-group.ICS", "/api/v1/listings/x.ics"}) {
      CAPTURE(url);
      CHECK(get(url).status == 404);
    }
  }

  TEST_CASE("a search's calendar holds the dated ones of its main list, and nobody keeps it") {
    const HttpResponse response = get("/search.ics?near=Tulsa&lang=en");

    CHECK(response.status == 200);
    CHECK(response.content_type == "text/calendar; charset=utf-8");
    CHECK(header_of(response, "Cache-Control") == "no-store");
    CHECK(header_of(response, "Content-Disposition") == "attachment; filename=\"kith-search.ics\"");
    auto found = summaries(response);
    std::sort(found.begin(), found.end());
    CHECK(found == std::vector<std::string>{"Harbor Example Group", "Lighthouse Example Group"});
    CHECK(has(response, "X-WR-CALNAME:Kith: Tulsa\r\n"));
    CHECK(has(response, "TRANSP:TRANSPARENT"));
    CHECK(summaries(get("/search.ics?q=harbor&limit=1")).size() == 1);
    CHECK(get("/search.ics?limit=0").status == 400);
    CHECK(get("/search.ics?near=Xyzzy").status == 404);
  }

  TEST_CASE("a search without dates is a calendar without events") {
    const HttpResponse response = get("/search.ics?q=varying");
    CHECK(response.status == 200);
    CHECK(tests::read_calendar(response.body, next_year).mistakes.empty());
  }

  TEST_CASE("a search's calendar is asked for by form too, a listing's is not") {
    HttpRequest request = tests::request_for("/search.ics?q=harbor");
    request.method = "POST";
    CHECK(directory().answer(request).status == 200);
    request = tests::request_for("/listings/harbor-example-group.ics");
    request.method = "POST";
    CHECK(directory().answer(request).status == 405);
  }

  TEST_CASE("a page offers the calendar where there is one, to download and to subscribe to") {
    const HttpResponse page = get("/listings/harbor-example-group?lang=en");
    CHECK(has(page, "Add to my calendar"));
    CHECK(has(page, "href=\"/listings/harbor-example-group.ics?lang=en\""));
    CHECK(has(page, "href=\"webcal://kith.example/listings/harbor-example-group.ics?lang=en\""));
    CHECK_FALSE(has(get("/listings/harbor-example-group", "not a host"), "webcal:"));
    CHECK_FALSE(has(get("/listings/varying-example-group"), ".ics"));
    CHECK_FALSE(has(get("/listings/paused-example-group"), ".ics"));
  }

  TEST_CASE("the page of a search offers its calendar, and says who will see the search") {
    const HttpResponse page = get("/search?q=harbor&near=Tulsa&lang=en&offset=0");
    CHECK(has(page, "href=\"/search.ics?q=harbor&amp;near=Tulsa&amp;lang=en\""));
    CHECK(
        has(page, "href=\"webcal://kith.example/search.ics?q=harbor&amp;near=Tulsa&amp;lang=en\""));
    CHECK(has(page, "The address you subscribe to holds this search"));
  }

  TEST_CASE("programs are told where the calendars are") {
    CHECK(directory().json("/api/v1/search?q=harbor&near=Tulsa")["links"]["ics"] ==
          "/search.ics?q=harbor&near=Tulsa");
    CHECK(directory().json("/api/v1/listings/harbor-example-group")["calendar"] ==
          "/listings/harbor-example-group.ics");
    CHECK_FALSE(directory().json("/api/v1/listings/varying-example-group").contains("calendar"));
  }
}

}  // namespace answers_test
