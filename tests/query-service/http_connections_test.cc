#include <doctest/doctest.h>

#include <chrono>
#include <list>

#include "tests/support/answers.h"
#include "tests/support/running_server.h"
#include "tests/support/stopwatch.h"

namespace http_connections_test {

using tests::Clock;
using tests::RawConnection;
using tests::RunningServer;
using tests::seconds_since;

TEST_SUITE("query-service/http_server: connections") {
  TEST_CASE("304 has no body and no length, and the connection goes on") {
    const RunningServer server;
    const auto tag = server.get("/style.css").header("etag");
    REQUIRE(tag.has_value());
    RawConnection connection(server.port());

    connection.send("GET /style.css HTTP/1.1\r\nHost: a\r\nIf-None-Match: " + *tag + "\r\n\r\n");
    const std::string head = connection.receive_until("\r\n\r\n");
    CHECK(head.starts_with("HTTP/1.1 304"));
    CHECK(head.find("Content-Length") == std::string::npos);
    CHECK(head.find("ETag: " + *tag) != std::string::npos);
    connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    CHECK(connection.receive().starts_with("HTTP/1.1 200"));
  }

  TEST_CASE("a connection serves one request after the other, and says for how long") {
    const RunningServer server;
    RawConnection connection(server.port());
    for (int turn = 0; turn < 3; ++turn) {
      connection.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
      const std::string answer = connection.receive_until("}\n");
      CHECK(answer.starts_with("HTTP/1.1 200"));
      CHECK(answer.find("Keep-Alive: timeout=75, max=1000\r\n") != std::string::npos);
      CHECK(answer.find("Connection: close") == std::string::npos);
    }
    connection.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    CHECK(connection.receive().find("Connection: close\r\n") != std::string::npos);
  }

  TEST_CASE("requests that are sent ahead are all answered; a body of a GET is no request") {
    const RunningServer server;
    const std::string ahead = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string last = "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    const auto answers_to = [&](const std::string& bytes) {
      RawConnection connection(server.port());
      connection.send(bytes);
      const std::string all = connection.receive();
      return tests::occurrences(all, "HTTP/1.1 ");
    };

    CHECK(answers_to(ahead + ahead + last) == 3);
    CHECK(answers_to("GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                     std::to_string(last.size()) + "\r\n\r\n" + last) == 1);
    CHECK(answers_to("POST /api/v1/search HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                     "Content-Length: 4\r\n\r\nq=a" +
                     last) == 1);
  }

  TEST_CASE("a form whose sender asks for leave first is answered once") {
    const RunningServer server;
    RawConnection connection(server.port());
    connection.send(
        "POST /api/v1/search HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
        "Content-Length: 8\r\n\r\n");
    CHECK(connection.receive_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    connection.send("q=harbor");
    const std::string answer = connection.receive();
    CHECK(answer.starts_with("HTTP/1.1 200"));
    CHECK(tests::occurrences(answer, "HTTP/1.1 ") == 1);
  }

  TEST_CASE("connections that say nothing, or not enough, hold up neither answers nor the end") {
    const auto start = Clock::now();
    {
      const RunningServer server;
      std::list<RawConnection> holders;
      for (int holder = 0; holder < 200; ++holder) {
        holders.emplace_back(server.port());
        if (holder % 2 == 0) holders.back().send("GET /search?q=");
      }
      for (int turn = 0; turn < 10; ++turn) CHECK(server.get("/healthz").status == 200);
      CHECK(seconds_since(start) < 2);
    }
    CHECK(seconds_since(start) < 9);
  }
}

}  // namespace http_connections_test
