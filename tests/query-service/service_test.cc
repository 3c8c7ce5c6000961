#include "query-service/service.h"

#include <doctest/doctest.h>

#include "tests/support/answers.h"
#include "tests/support/unpacked.h"

namespace service_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::header_of;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("harbor-example-group.yaml", group("Harbor Example Group", "Tulsa", "OK",
                                                "formerly: [old-harbor-example-group]\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

HttpResponse get(const std::string& url) { return directory().get(url); }

HttpResponse send(std::string method, const std::string& url) {
  HttpRequest request = tests::request_for(url);
  request.method = std::move(method);
  return directory().answer(request);
}

}  // namespace

TEST_SUITE("query-service/service") {
  TEST_CASE("each address answers with its status and type") {
    struct Expected {
      const char* url;
      int status;
      const char* type;
    };
    const Expected all[] = {{"/", 200, "text/html; charset=utf-8"},
                            {"/search?q=harbor", 200, "text/html; charset=utf-8"},
                            {"/listings/harbor-example-group", 200, "text/html; charset=utf-8"},
                            {"/api/v1/search", 200, "application/json"},
                            {"/api/v1/listings/harbor-example-group", 200, "application/json"},
                            {"/api/v1/conditions", 200, "application/json"},
                            {"/api/v1/places?q=Tulsa", 200, "application/json"},
                            {"/healthz", 200, "application/json"},
                            {"/readyz", 200, "application/json"},
                            {"/style.css", 200, "text/css; charset=utf-8"},
                            {"/logo.svg", 200, "image/svg+xml"},
                            {"/suggest.js", 200, "text/javascript; charset=utf-8"},
                            {"/api/v1/suggest?q=lup", 200, "application/json"},
                            {"/api/v1/suggest?limit=0", 400, "application/problem+json"},
                            {"/robots.txt", 200, "text/plain; charset=utf-8"},
                            {"/search.ics", 200, "text/calendar; charset=utf-8"},
                            {"/search.csv", 200, "text/csv; charset=utf-8; header=present"},
                            {"/nothing", 404, "text/html; charset=utf-8"},
                            {"/listings/", 404, "text/html; charset=utf-8"},
                            {"/listings/nothing", 404, "text/html; charset=utf-8"},
                            {"/search?near=Xyzzy", 404, "text/html; charset=utf-8"},
                            {"/search?limit=0", 400, "text/html; charset=utf-8"},
                            {"/api/v1/nothing", 404, "application/problem+json"},
                            {"/api/v1/listings/nothing", 404, "application/problem+json"},
                            {"/api/v1/search?near=Xyzzy", 404, "application/problem+json"},
                            {"/api/v1/search?limit=0", 400, "application/problem+json"},
                            {"/api/v1/places", 400, "application/problem+json"}};
    for (const Expected& expected : all) {
      CAPTURE(std::string(expected.url));
      const HttpResponse response = get(expected.url);
      CHECK(response.status == expected.status);
      CHECK(response.content_type == expected.type);
      CHECK_FALSE(response.body.empty());
    }
  }

  TEST_CASE("every answer forbids what is not needed, also errors and redirects") {
    for (const char* url :
         {"/", "/search", "/listings/harbor-example-group", "/listings/old-harbor-example-group",
          "/api/v1/search", "/api/v1/conditions", "/healthz", "/readyz", "/style.css", "/nothing",
          "/api/v1/search?limit=0", "/search?near=Xyzzy"}) {
      CAPTURE(std::string(url));
      for (const char* method : {"GET", "DELETE"}) {
        const HttpResponse response = send(method, url);
        CHECK(header_of(response, "Content-Security-Policy").starts_with("default-src 'none'"));
        CHECK(header_of(response, "Content-Security-Policy").find("unsafe") == std::string::npos);
        CHECK(
            header_of(response, "Content-Security-Policy").find("script-src 'self'; connect-src") !=
            std::string::npos);
        CHECK(header_of(response, "Content-Security-Policy").find("frame-ancestors 'none'") !=
              std::string::npos);
        CHECK(header_of(response, "X-Content-Type-Options") == "nosniff");
        CHECK(header_of(response, "Referrer-Policy") == "no-referrer");
        CHECK(header_of(response, "Set-Cookie").empty());
        CHECK_FALSE(header_of(response, "Cache-Control").empty());
      }
    }
  }

  TEST_CASE("nobody keeps a search, an error, or the place that was looked up") {
    for (const char* url : {"/search?q=lupus", "/api/v1/search?q=lupus", "/api/v1/places?q=Tulsa",
                            "/api/v1/suggest?q=lup", "/search.ics", "/search.csv",
                            "/search?limit=0", "/nothing", "/healthz"}) {
      CAPTURE(std::string(url));
      CHECK(header_of(get(url), "Cache-Control") == "no-store");
      CHECK(header_of(get(url), "ETag").empty());
    }
  }

  TEST_CASE("nobody keeps a page that says what was picked") {
    for (const char* path : {"/", "/listings/harbor-example-group", "/conditions", "/places",
                             "/organizations", "/guide"}) {
      CHECK_MESSAGE(header_of(get(path), "Cache-Control") == "public, max-age=60", path);
      CHECK_MESSAGE(header_of(get(std::string(path) + "?sheet=harbor-example-group"),
                              "Cache-Control") == "no-store",
                    path);
    }
  }

  TEST_CASE("whatever else is wrong, the problem is told in the language that was asked for") {
    for (const char* url : {"/search?q=fibro&near=Zzyzxqq&lang=es", "/search?radius=5&lang=es&q=x",
                            "/listings/zzzz?lang=es&near=02476", "/nothing?lang=es&sheet=a",
                            "/embed?near=Zzyzxqq&lang=es"})
      CHECK_MESSAGE(tests::has(get(url).body, "<html lang=\"es\">"), url);
  }

  TEST_CASE("a place that is not known loses nothing else that was chosen or picked") {
    const std::string body =
        get("/search?q=pain&near=Zzyzxqq&day=mon&format=in-person&sort=next&lang=es"
            "&sheet=harbor-example-group")
            .body;

    CHECK(tests::has(body, "name=\"near\" type=\"search\" value=\"Zzyzxqq\""));
    for (const char* kept :
         {"name=\"day\" value=\"mon\"", "name=\"format\" value=\"in-person\"",
          "name=\"sort\" value=\"next\"", "name=\"sheet\" value=\"harbor-example-group\""})
      CHECK_MESSAGE(tests::occurrences(body, kept) == 1, kept);
    CHECK(tests::has(body, "hreflang=\"en\""));
    CHECK(tests::has(body, "/search?q=pain&amp;near=Zzyzxqq&amp;day=mon"));
  }

  TEST_CASE("in a frame a place that is not known is told in the frame, with its own form") {
    const HttpResponse response = get("/embed?near=Zzyzxqq&condition=fibromyalgia&lang=en");

    CHECK(response.status == 404);
    CHECK(tests::has(response.body, "action=\"/embed\""));
    CHECK(tests::has(response.body, "name=\"condition\" value=\"fibromyalgia\""));
    CHECK_FALSE(tests::has(response.body, "action=\"/search\""));
  }

  TEST_CASE("a posted position stands in no address of the answer, for programs neither") {
    HttpRequest request = tests::request_for("/api/v1/search?lat=36.1540&lon=-95.9928&q=harbor");
    request.method = "POST";
    const std::string body = directory().answer(request).body;

    CHECK(tests::has(body, "/api/v1/search?q=harbor&near=74103"));
    CHECK_FALSE(tests::has(body, "lat="));
  }

  TEST_CASE("of the reader's languages the weightiest is taken") {
    const auto language_for = [](const char* accepted) {
      HttpRequest request = tests::request_for("/");
      request.accept_language = accepted;
      return tests::has(directory().answer(request).body, "<html lang=\"es\">") ? "es" : "en";
    };
    CHECK(std::string(language_for("en;q=0.1, es;q=0.9")) == "es");
    CHECK(std::string(language_for("es;q=0, en")) == "en");
    CHECK(std::string(language_for("es, en")) == "es");
    CHECK(std::string(language_for("de, es;q=0.5")) == "es");
    CHECK(std::string(language_for("es;q=abc")) == "en");
  }

  TEST_CASE("a page that may be kept has an ETag, and 304 without a body for who has it") {
    for (const char* url : {"/", "/listings/harbor-example-group", "/api/v1/conditions",
                            "/api/v1/listings/harbor-example-group"}) {
      CAPTURE(std::string(url));
      const std::string tag = header_of(get(url), "ETag");
      REQUIRE(tag.size() > 2);
      CHECK(header_of(get(url), "Vary").starts_with("Accept-Language"));
      for (const std::string& had : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
        CAPTURE(had);
        HttpRequest request = tests::request_for(url);
        request.if_none_match = had;
        const HttpResponse response = directory().answer(request);
        CHECK(response.status == 304);
        CHECK(response.body.empty());
        CHECK(header_of(response, "ETag") == tag);
      }
      HttpRequest other = tests::request_for(url);
      other.if_none_match = "\"other\"";
      CHECK(directory().answer(other).status == 200);
    }
  }

  TEST_CASE("the ETag differs by language, by address and by snapshot") {
    Directory changing;
    changing.add("a.yaml", group("A Example Group", "Tulsa", "OK"));
    const std::string english = header_of(changing.get("/"), "ETag");
    const std::string spanish =
        header_of(changing.answer({.path = "/", .accept_language = "es"}), "ETag");
    changing.add("b.yaml", group("B Example Group", "Tulsa", "OK"));
    const std::string later = header_of(changing.get("/"), "ETag");

    CHECK(english != spanish);
    CHECK(english != later);
    CHECK(english != header_of(directory().get("/guide"), "ETag"));
    CHECK(english ==
          header_of(Directory().add("a.yaml", group("A Example Group", "Tulsa", "OK")).get("/"),
                    "ETag"));
  }

  TEST_CASE("pages, JSON, calendars, spreadsheets and errors are packed for who can unpack them") {
    for (const char* url :
         {"/", "/search?q=harbor", "/api/v1/search?q=harbor", "/listings/nothing",
          "/api/v1/conditions", "/style.css", "/map/leaflet.js", "/map/states.json"}) {
      CAPTURE(std::string(url));
      HttpRequest request = tests::request_for(url);
      const HttpResponse plain = directory().answer(request);
      request.accept_encoding = "gzip";
      const HttpResponse small = directory().answer(request);

      REQUIRE(plain.body.size() >= 1000);
      CHECK(small.status == plain.status);
      CHECK(header_of(small, "Content-Encoding") == "gzip");
      CHECK(header_of(small, "Vary").ends_with("Accept-Encoding"));
      CHECK(header_of(plain, "Vary").ends_with("Accept-Encoding"));
      CHECK(small.body.size() < plain.body.size());
      CHECK(tests::unpacked(small.body) == plain.body);
    }
  }

  TEST_CASE("a file of ours has an ETag for each packing, and 304 for who has it") {
    for (const char* url : {"/style.css", "/suggest.js", "/map/leaflet.js"})
      for (const char* coding : {"", "gzip"}) {
        CAPTURE(std::string(url) + " " + coding);
        HttpRequest request = tests::request_for(url);
        request.accept_encoding = coding;
        const HttpResponse first = directory().answer(request);
        request.if_none_match = header_of(first, "ETag");
        CHECK(first.status == 200);
        CHECK(request.if_none_match.ends_with("-gzip\"") == (*coding != '\0'));
        const HttpResponse again = directory().answer(request);
        CHECK(again.status == 304);
        CHECK(again.body.empty());
        CHECK(header_of(again, "Cache-Control") == "public, max-age=3600");
        CHECK(header_of(again, "X-Content-Type-Options") == "nosniff");
      }
  }

  TEST_CASE("only searches take forms, nothing else is changed by anyone") {
    for (const char* url : {"/", "/listings/harbor-example-group", "/api/v1/conditions", "/search",
                            "/api/v1/search"}) {
      for (const char* method : {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", ""}) {
        CAPTURE(std::string(url) + " " + method);
        const HttpResponse response = send(method, url);
        CHECK(response.status == 405);
        CHECK(header_of(response, "Allow").starts_with("GET, HEAD"));
      }
    }
    CHECK(send("POST", "/").status == 405);
    CHECK(header_of(send("PUT", "/search"), "Allow") == "GET, HEAD, POST");
    CHECK(header_of(send("PUT", "/"), "Allow") == "GET, HEAD");
  }

  TEST_CASE("a search by form is a search, and its answer is not kept") {
    const HttpResponse page = send("POST", "/search?q=harbor&near=Tulsa&lang=en");
    const HttpResponse json = send("POST", "/api/v1/search?q=harbor");

    CHECK(page.status == 200);
    CHECK(page.body.find("Harbor Example Group") != std::string::npos);
    CHECK(header_of(page, "Cache-Control") == "no-store");
    CHECK(nlohmann::json::parse(json.body)["total"] == 1);
  }

  TEST_CASE("HEAD is answered as GET is") {
    CHECK(send("HEAD", "/").status == 200);
    CHECK(send("HEAD", "/nothing").status == 404);
    CHECK(header_of(send("HEAD", "/"), "ETag") == header_of(get("/"), "ETag"));
  }

  TEST_CASE("an id that a listing had once leads to where it is now, in the same language") {
    const HttpResponse page = get("/listings/old-harbor-example-group");
    const HttpResponse json = get("/api/v1/listings/old-harbor-example-group");

    CHECK(page.status == 301);
    CHECK(header_of(page, "Location") == "/listings/harbor-example-group");
    CHECK(json.status == 301);
    CHECK(header_of(json, "Location") == "/api/v1/listings/harbor-example-group");
    CHECK(header_of(get("/listings/old-harbor-example-group?lang=es"), "Location") ==
          "/listings/harbor-example-group?lang=es");
  }

  TEST_CASE("a page is in the reader's language") {
    CHECK(get("/?lang=es").body.find("<html lang=\"es\">") != std::string::npos);
    CHECK(get("/").body.find("<html lang=\"en\">") != std::string::npos);
    CHECK(directory()
              .answer({.path = "/nothing", .accept_language = "es"})
              .body.find("<html lang=\"es\">") != std::string::npos);
  }

  TEST_CASE("without a snapshot it is alive, not ready, and says when to try again") {
    const tests::TemporaryFolder empty;
    const CurrentSnapshot none(empty.path());
    const Service service(none);
    const auto at = [&](const char* path) {
      return service.answer({.path = path}, tests::test_day);
    };

    CHECK(at("/healthz").status == 200);
    CHECK(at("/style.css").status == 200);
    CHECK(at("/nothing").status == 404);
    for (const char* path : {"/", "/search", "/api/v1/search", "/listings/a", "/readyz"}) {
      CAPTURE(std::string(path));
      CHECK(at(path).status == 503);
      CHECK(header_of(at(path), "Retry-After") == "30");
      CHECK(header_of(at(path), "Cache-Control") == "no-store");
    }
    CHECK(at("/").body.find("988") != std::string::npos);
  }
}

}  // namespace service_test
