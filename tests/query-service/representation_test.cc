#include "query-service/representation.h"

#include <doctest/doctest.h>

#include "query-service/compression.h"
#include "tests/support/answers.h"
#include "tests/support/unpacked.h"

namespace representation_test {

using namespace query_service;
using tests::header_of;
using tests::unpacked;

namespace {

const std::string long_text(5'000, 'a');

HttpResponse page(std::string body, std::string keeping = "public, max-age=60") {
  return {.content_type = "text/html; charset=utf-8",
          .headers = {{"Cache-Control", std::move(keeping)}, {"Vary", "Accept-Language"}},
          .body = std::move(body)};
}

const HttpRequest packing{.accept_encoding = "gzip, deflate, br"};

}  // namespace

TEST_SUITE("query-service/representation") {
  TEST_CASE("gzip is sent to those who name it, and like it no less than the plain text") {
    for (const char* yes :
         {"gzip", "GZIP", "x-gzip", "br, gzip", "gzip, deflate, br, zstd", "gzip;q=0.001", "*",
          "*;q=0.5", "br;q=1, *;q=0.1", "gzip;q=1.0, identity;q=0.5", "gzip ; q=0.8 , identity;q=0",
          "gzip;Q=1", "gzip;level=9;q=1"}) {
      CAPTURE(std::string(yes));
      CHECK(takes_gzip(yes));
    }
    for (const char* no :
         {"", "br", "identity", "gzip;q=0", "gzip;q=0.0", "gzip; q = 0", "*;q=0", "gzip;q=0, *",
          "identity, gzip;q=0.5", "gzip;q=abc", "gzipped", "notgzip", ",,;", "gzip;q=-1"}) {
      CAPTURE(std::string(no));
      CHECK_FALSE(takes_gzip(no));
    }
  }

  TEST_CASE("If-None-Match may be a list, weak, or a star, and a tag may hold a comma") {
    for (const char* yes : {"\"a,b\"", "W/\"a,b\"", "*", " * ", "\"x\", \"a,b\"",
                            "\"x\",W/\"y\",W/\"a,b\"", "\"a\",\"a,b\",\"b\""}) {
      CAPTURE(std::string(yes));
      CHECK(names_tag(yes, "\"a,b\""));
    }
    for (const char* no : {"", "a,b", "\"a\", \"b\"", "\"a,b", "a,b\"", "\"A,B\"", "\"*\"",
                           "\"xa,b\"", "\"a\"a,b\"\""}) {
      CAPTURE(std::string(no));
      CHECK_FALSE(names_tag(no, "\"a,b\""));
    }
  }

  TEST_CASE("a long page is packed for who asks, and says so to those who keep it for others") {
    const HttpResponse plain = represented(page(long_text), {});
    const HttpResponse small = represented(page(long_text), packing);

    CHECK(plain.body == long_text);
    CHECK(header_of(plain, "Content-Encoding").empty());
    CHECK(header_of(small, "Content-Encoding") == "gzip");
    CHECK(unpacked(small.body) == long_text);
    for (const HttpResponse& response : {plain, small})
      CHECK(header_of(response, "Vary") == "Accept-Language, Accept-Encoding");
  }

  TEST_CASE("what is short, or of a type that does not shrink, is sent as it is") {
    HttpResponse picture = page(long_text);
    picture.content_type = "image/png";
    for (const HttpResponse& whole : {page("short"), page(""), picture}) {
      const HttpResponse sent = represented(whole, packing);
      CHECK(sent.body == whole.body);
      CHECK(header_of(sent, "Content-Encoding").empty());
      CHECK(header_of(sent, "Vary") == "Accept-Language");
    }
  }

  TEST_CASE("what nobody may keep is packed, and has no ETag") {
    const HttpResponse search = represented(page(long_text, "no-store"), packing);

    CHECK(header_of(search, "Content-Encoding") == "gzip");
    CHECK(header_of(search, "ETag").empty());
    HttpRequest star = packing;
    star.if_none_match = "*";
    CHECK(represented(page(long_text, "no-store"), star).status == 200);
  }

  TEST_CASE("an error is packed, and never 304") {
    HttpResponse missing = page(long_text);
    missing.status = 404;

    const HttpResponse sent =
        represented(missing, {.accept_encoding = "gzip", .if_none_match = "*"});

    CHECK(sent.status == 404);
    CHECK(header_of(sent, "Content-Encoding") == "gzip");
    CHECK(header_of(sent, "ETag").empty());
  }

  TEST_CASE("the ETag follows the content and the packing, and nothing else") {
    const auto tag = [](const std::string& body, const HttpRequest& request) {
      return header_of(represented(page(body), request), "ETag");
    };

    CHECK(tag(long_text, {}) == tag(long_text, {.path = "/elsewhere"}));
    CHECK(tag(long_text, {}) != tag(long_text + "b", {}));
    CHECK(tag(long_text, {}) != tag(long_text, packing));
    CHECK(tag("short", {}) == tag("short", packing));
    CHECK(tag(long_text, {.method = "HEAD"}) == tag(long_text, {}));
    CHECK(tag(long_text, {.method = "POST"}).empty());
    CHECK(tag(long_text, {}).starts_with('"'));
  }

  TEST_CASE("who has this packing already gets 304 without a body; who has the other gets all") {
    for (const std::string& coding : {std::string(), std::string("gzip")}) {
      CAPTURE(coding);
      HttpRequest request{.accept_encoding = coding};
      const HttpResponse first = represented(page(long_text), request);
      request.if_none_match = "\"other\", " + header_of(first, "ETag");

      const HttpResponse again = represented(page(long_text), request);

      CHECK(again.status == 304);
      CHECK(again.body.empty());
      for (const char* name : {"ETag", "Vary", "Cache-Control"})
        CHECK(header_of(again, name) == header_of(first, name));
      CHECK(header_of(again, "Content-Encoding").empty());
      request.accept_encoding = coding.empty() ? "gzip" : "";
      CHECK(represented(page(long_text), request).status == 200);
    }
  }

  TEST_CASE("what was prepared is sent as it was prepared") {
    const Prepared known{.tag = "known", .packed = packed("another text")};

    const HttpResponse plain = represented(page(long_text), {}, &known);
    const HttpResponse small = represented(page(long_text), packing, &known);

    CHECK(header_of(plain, "ETag") == "\"known\"");
    CHECK(header_of(small, "ETag") == "\"known-gzip\"");
    CHECK(unpacked(small.body) == "another text");
    const Prepared made = prepared("text/html", long_text);
    CHECK(unpacked(made.packed) == long_text);
    CHECK(prepared("text/html", "short").packed.empty());
    CHECK(header_of(represented(page(long_text), {}, &made), "ETag") ==
          header_of(represented(page(long_text), {}), "ETag"));
  }
}

}  // namespace representation_test
