#include "query-service/problem.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/directory.h"

namespace problem_test {

using namespace query_service;
using nlohmann::json;

namespace {

constexpr ProblemType all[] = {
    ProblemType::bad_parameter, ProblemType::unknown_parameter,  ProblemType::unknown_place,
    ProblemType::not_found,     ProblemType::method_not_allowed, ProblemType::form_too_large,
    ProblemType::too_large,     ProblemType::unavailable,        ProblemType::no_calendar};

}  // namespace

TEST_SUITE("query-service/problem") {
  TEST_CASE("each type has a status, a stable name and a title of its own") {
    CHECK(status_of(ProblemType::bad_parameter) == 400);
    CHECK(status_of(ProblemType::unknown_parameter) == 400);
    CHECK(status_of(ProblemType::unknown_place) == 404);
    CHECK(status_of(ProblemType::not_found) == 404);
    CHECK(status_of(ProblemType::no_calendar) == 404);
    CHECK(status_of(ProblemType::method_not_allowed) == 405);
    CHECK(status_of(ProblemType::form_too_large) == 413);
    CHECK(status_of(ProblemType::too_large) == 414);
    CHECK(status_of(ProblemType::unavailable) == 503);

    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    for (const ProblemType type : all) {
      names.insert(slug_of(type));
      titles.insert(title_of(type));
    }
    CHECK(names.size() == 9);
    CHECK(titles.size() == 9);
    CHECK(slug_of(ProblemType::unknown_place) == "unknown-place");
  }

  TEST_CASE("a problem is an object of RFC 9457, without what is not known") {
    CHECK(json_of({.type = ProblemType::not_found, .detail = "Nothing."}).dump() ==
          R"({"type":"/problems/not-found","title":"There is nothing here","status":404,)"
          R"("detail":"Nothing."})");
    const json full =
        json_of({ProblemType::bad_parameter, "limit", "\"0\" is out of range.", "Write 1 to 100."});
    CHECK(full["parameter"] == "limit");
    CHECK(full["remedy"] == "Write 1 to 100.");
    CHECK(full.size() == 6);
  }

  TEST_CASE("the status of the answer is the status in its body") {
    tests::Directory directory;
    for (const char* url : {"/api/v1/search?limit=0", "/api/v1/search?limt=1", "/api/v1/nothing",
                            "/api/v1/search?near=Xyzzy", "/api/v1/listings/nothing"}) {
      CAPTURE(std::string(url));
      const HttpResponse response = directory.get(url);
      const json body = json::parse(response.body);
      CHECK(body["status"] == response.status);
      CHECK(body["type"].get<std::string>().starts_with("/problems/"));
      CHECK_FALSE(body["title"].get<std::string>().empty());
      CHECK_FALSE(body["detail"].get<std::string>().empty());
      CHECK_FALSE(body["remedy"].get<std::string>().empty());
    }
  }

  TEST_CASE("the page of a problem keeps what was typed, so that it can be mended") {
    tests::Directory directory;

    const std::string page = directory.get("/search?q=lupus&near=Xyzzy&lang=en").body;

    CHECK(page.find("value=\"lupus\"") != std::string::npos);
    CHECK(page.find("value=\"Xyzzy\"") != std::string::npos);
    CHECK(page.find("We do not know a place called “Xyzzy”.") != std::string::npos);
  }
}

}  // namespace problem_test
