#include "query-service/door/request_bounds.h"

#include <doctest/doctest.h>

#include <string>

namespace request_bounds_test {

using namespace query_service;

namespace {

const std::string get = "GET /search?q=a HTTP/1.1\r\nHost: a\r\n\r\n";

std::string with_headers(const std::string& headers, const std::string& method = "GET") {
  return method + " / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

}  // namespace

TEST_SUITE("query-service/door/request_bounds") {
  TEST_CASE("a request ends at its empty line, and another may follow") {
    for (const std::string& after : {std::string(), std::string("GET /se"), get}) {
      const RequestBounds bounds = request_bounds(get + after);
      CHECK(bounds.bytes == get.size());
      CHECK_FALSE(bounds.is_last);
      CHECK_FALSE(bounds.leaves_rest);
    }
  }

  TEST_CASE("of a request cut anywhere more has to come") {
    const std::string form = with_headers("Content-Length: 3\r\n", "POST") + "q=a";
    for (const std::string& whole : {get, form})
      for (std::size_t length = 0; length < whole.size(); ++length) {
        CAPTURE(whole.substr(0, length));
        CHECK(request_bounds(whole.substr(0, length)).bytes == 0);
      }
    CHECK(request_bounds(form).bytes == form.size());
    CHECK_FALSE(request_bounds(form + get).is_last);
  }

  TEST_CASE("Connection: close and HTTP/1.0 say that it is the last") {
    for (const std::string& last :
         {with_headers("Connection: close\r\n"), with_headers("connection: Keep-Alive, CLOSE\r\n"),
          std::string("GET / HTTP/1.0\r\n\r\n"),
          std::string("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")}) {
      CAPTURE(last);
      CHECK(request_bounds(last).bytes == last.size());
      CHECK(request_bounds(last).is_last);
    }
    CHECK_FALSE(request_bounds(with_headers("Connection: keep-alive\r\n")).is_last);
  }

  TEST_CASE("what two programs may read in two ways is the last on its connection") {
    for (const std::string& strange :
         {with_headers("Transfer-Encoding: chunked\r\n", "POST"),
          with_headers("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "POST"),
          with_headers("Content-Length: 3\r\nContent-Length: 4\r\n", "POST"),
          with_headers("Content-Length: 3\r\nContent-Length: 3\r\n", "POST"),
          with_headers("Content-Length: +3\r\n", "POST"),
          with_headers("Content-Length: 3, 3\r\n", "POST"),
          with_headers("Content-Length: -1\r\n", "POST"),
          with_headers("Content-Length: 99999999999999999999999\r\n", "POST"),
          with_headers("Content-Length : 3\r\n", "POST"),
          with_headers("", "POST"),
          with_headers("Content-Length: 3\r\n"),
          with_headers("Upgrade: h2c\r\n"),
          with_headers("no colon here\r\n"),
          with_headers(" folded: yes\r\n"),
          with_headers(": no name\r\n"),
          with_headers("A: b\nC: d\r\n"),
          with_headers("A: b\rC: d\r\n"),
          with_headers(std::string("A: \0\r\n", 6)),
          std::string("GET / HTTP/1.1\nHost: a\r\n\r\n"),
          std::string("nonsense\r\n\r\n")}) {
      CAPTURE(strange);
      const RequestBounds bounds = request_bounds(strange + get);
      CHECK(bounds.bytes == strange.size());
      CHECK(bounds.is_last);
      CHECK(bounds.leaves_rest);
    }
  }

  TEST_CASE("a GET that says it has no body is like any other") {
    const std::string empty = with_headers("Content-Length: 0\r\n");
    CHECK(request_bounds(empty + get).bytes == empty.size());
    CHECK_FALSE(request_bounds(empty).is_last);
  }

  TEST_CASE("a form of 8 KiB is waited for; a longer one is refused by its head alone") {
    const std::string fits = with_headers("Content-Length: 8192\r\n", "POST");
    const std::string too_long = with_headers("Content-Length: 8193\r\n", "POST");

    CHECK(request_bounds(fits).bytes == 0);
    CHECK(request_bounds(fits + std::string(8192, 'a')).bytes == fits.size() + 8192);
    CHECK(request_bounds(too_long).bytes == too_long.size());
    CHECK(request_bounds(too_long).leaves_rest);
  }

  TEST_CASE("a head of 16 KiB without an end counts as whole, so that it can be refused") {
    const std::string endless = "GET /" + std::string(most_head_bytes, 'a');

    CHECK(request_bounds(endless.substr(0, most_head_bytes - 1)).bytes == 0);
    CHECK(request_bounds(endless).bytes == endless.size());
    CHECK(request_bounds(endless).is_last);
    const std::string long_head = with_headers("A: " + std::string(most_head_bytes, 'a') + "\r\n");
    CHECK(request_bounds(long_head).is_last);
    CHECK(request_bounds(long_head).leaves_rest);
  }

  TEST_CASE("who asks whether to send a form is told, as long as it has not come") {
    const std::string head = with_headers("Content-Length: 3\r\nExpect: 100-Continue\r\n", "POST");

    CHECK(request_bounds(head).waits_for_leave);
    CHECK_FALSE(request_bounds(head + "q=a").waits_for_leave);
    CHECK_FALSE(request_bounds(with_headers("Content-Length: 3\r\n", "POST")).waits_for_leave);
  }
}

}  // namespace request_bounds_test
