#include "query-service/http_server.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "tests/support/running_server.h"
#include "tests/support/stopwatch.h"
#include "tests/support/unpacked.h"

namespace http_server_test {

using namespace query_service;
using nlohmann::json;
using tests::Clock;
using tests::raw_exchange;
using tests::RawAnswer;
using tests::RunningServer;
using tests::seconds_since;

TEST_SUITE("query-service/http_server") {
  TEST_CASE("a plain GET is answered whole, with its length and our headers") {
    const RunningServer server;

    const RawAnswer answer = server.get("/api/v1/search?q=harbor+example&near=Tulsa%2C%20OK");

    CHECK(answer.status == 200);
    CHECK(json::parse(answer.body)["total"] == 1);
    CHECK(answer.header("content-type") == "application/json");
    CHECK(answer.header("content-length") == std::to_string(answer.body.size()));
    CHECK(answer.header("x-content-type-options") == "nosniff");
    CHECK(answer.header("cache-control") == "no-store");
  }

  TEST_CASE("HEAD has the headers of GET and no body") {
    const RunningServer server;
    const RawAnswer answer =
        raw_exchange(server.port(), "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    CHECK(answer.status == 200);
    CHECK(answer.body.empty());
    CHECK(answer.header("etag").has_value());
  }

  TEST_CASE("a form is a search") {
    const RunningServer server;

    const RawAnswer answer = server.post("/api/v1/search", "q=harbor&near=Tulsa%2C+OK");

    CHECK(answer.status == 200);
    CHECK(json::parse(answer.body)["total"] == 1);
  }

  TEST_CASE("a calendar names the host that was asked, and that of a search comes by form too") {
    const RunningServer server;

    const RawAnswer listing = server.get("/listings/a.ics");
    const RawAnswer search = server.post("/search.ics", "q=harbor");

    CHECK(listing.status == 200);
    CHECK(listing.body.find("URL:http://example.org/listings/a\r\n") != std::string::npos);
    CHECK(search.status == 200);
    CHECK(search.body.find("SUMMARY:Harbor Example Group\r\n") != std::string::npos);
  }

  TEST_CASE("a request line of 9,000 bytes is refused with a problem") {
    const RunningServer server;

    const RawAnswer answer = server.get("/api/v1/search?q=" + std::string(9000, 'a'));

    CHECK(answer.status == 414);
    CHECK(answer.header("content-type") == "application/problem+json");
    const json problem = json::parse(answer.body);
    CHECK(problem["status"] == 414);
    CHECK(problem["type"] == "/problems/too-large");
    CHECK(answer.header("x-content-type-options") == "nosniff");
  }

  TEST_CASE("a query of a megabyte is refused without delay, and the next one is answered") {
    const RunningServer server;
    const auto start = Clock::now();

    const RawAnswer answer = server.get("/search?q=" + std::string(1 << 20, 'a'));

    CHECK((answer.status == 0 || (answer.status >= 400 && answer.status < 500)));
    CHECK(seconds_since(start) < 4);
    CHECK(server.get("/healthz").status == 200);
  }

  TEST_CASE("a form longer than 8 KiB is refused, with the same status inside and outside") {
    const RunningServer server;

    const RawAnswer answer = server.post("/api/v1/search", "q=" + std::string(8'300, 'a'));

    CHECK(answer.status == 413);
    CHECK(answer.header("content-type") == "application/problem+json");
    CHECK(json::parse(answer.body)["status"] == 413);
    CHECK(server.get("/healthz").status == 200);
  }

  TEST_CASE(
      "a form that is packed, in pieces, of no size or no form is refused before it is read") {
    const RunningServer server;
    const auto post = [&](const std::string& headers, const std::string& body) {
      return raw_exchange(server.port(),
                          "POST /api/v1/search HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" +
                              headers + "\r\n" + body);
    };
    const std::string form = "Content-Type: application/x-www-form-urlencoded\r\n";
    // 30 bytes of gzip; what they unpack to is never asked.
    const std::string packed(30, '\x1F');

    CHECK(post(form + "Content-Encoding: gzip\r\nContent-Length: 30\r\n", packed).status == 400);
    CHECK(post(form + "Content-Encoding: br\r\nContent-Length: 30\r\n", packed).status == 400);
    CHECK(post(form + "Transfer-Encoding: chunked\r\n", "2\r\nq=\r\n0\r\n\r\n").status == 400);
    CHECK(post(form, "").status == 400);
    CHECK(post(form + "Content-Length: abc\r\n", "q=a").status == 400);
    CHECK(post("Content-Type: application/json\r\nContent-Length: 9\r\n", "{\"q\":\"a\"}").status ==
          400);
    CHECK(post("Content-Type: text/plain\r\nContent-Length: 3\r\n", "q=a").status == 400);
    const RawAnswer told = post("Content-Length: 3\r\n", "q=a");
    CHECK(told.status == 400);
    CHECK(told.header("content-type") == "application/problem+json");
    CHECK(json::parse(told.body)["detail"] == "This is not a form.");
    // The name of a type has no capitals of its own.
    const RawAnswer taken = post(
        "Content-Type: Application/X-WWW-Form-URLencoded; charset=utf-8\r\nContent-Length: 8\r\n",
        "q=harbor");
    CHECK(taken.status == 200);
    CHECK(json::parse(taken.body)["total"] == 1);
  }

  TEST_CASE("values keep their marks, and what others add to a link is passed over") {
    const RunningServer server;
    const auto text_of = [&](const std::string& query) {
      const RawAnswer answer = server.get("/api/v1/search?" + query);
      REQUIRE(answer.status == 200);
      return json::parse(answer.body)["query"]["text"].get<std::string>();
    };

    CHECK(text_of("q=a=b%3Dc") == "a=b=c");
    CHECK(text_of("q=100%25+sure%2B") == "100% sure+");
    CHECK(text_of("q=%uD83D%zz%4") == "%uD83D%zz%4");
    CHECK(text_of("q=harbor&utm_source=x&fbclid=y") == "harbor");
    CHECK(server.get("/listings/a?utm_source=x&fbclid=y").status == 200);
    CHECK(server.get("/api/v1/search?q=harbor&unheard=x").status == 400);
  }

  TEST_CASE("ranges are not offered, and asking for them changes nothing") {
    const RunningServer server;
    const RawAnswer plain = server.get("/style.css");

    const RawAnswer asked = server.get("/style.css", "Range: bytes=0-9,5-20,0-100\r\n");

    CHECK(asked.status == 200);
    CHECK(asked.body == plain.body);
    CHECK(plain.body.size() > 100);
    CHECK_FALSE(asked.header("content-range").has_value());
  }

  TEST_CASE("of br, deflate and gzip only gzip is spoken, by pages, files, forms and errors") {
    const RunningServer server;
    const std::string form =
        "POST /api/v1/search HTTP/1.1\r\nHost: a\r\nRange: bytes=0-1\r\nContent-Length: 8\r\n"
        "Connection: close\r\n";
    const std::string of_form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const auto all = [&](const std::string& coding) {
      const std::string accept = "Accept-Encoding: " + coding + "\r\n";
      return std::vector<RawAnswer>{
          server.get("/style.css", accept), server.get("/search?q=harbor&lang=en", accept),
          server.get("/nothing?lang=en", accept),
          raw_exchange(server.port(), form + of_form + accept + "\r\nq=harbor"),
          raw_exchange(server.port(), form + accept + "\r\nq=harbor")};
    };

    const auto plain = all("br, deflate"), small = all("br, deflate, gzip");

    for (std::size_t at = 0; at < plain.size(); ++at) {
      CAPTURE(at);
      CHECK_FALSE(plain[at].header("content-encoding").has_value());
      CHECK(small[at].status == plain[at].status);
      CHECK(small[at].header("content-length") == std::to_string(small[at].body.size()));
      if (plain[at].body.size() < 1000) continue;
      CHECK(small[at].header("content-encoding") == "gzip");
      CHECK(small[at].body.size() < plain[at].body.size());
      if (at == 0) CHECK(tests::unpacked(small[at].body) == plain[at].body);
    }
  }

  TEST_CASE("what is no HTTP gets a 4xx or a closed door, and the server stays") {
    const RunningServer server;
    for (const std::string& bytes :
         {std::string("\r\n\r\n"), std::string("nonsense\r\n\r\n"),
          std::string("GET / HTTP/9.9\r\n\r\n"), std::string("GET  HTTP/1.1\r\n\r\n"),
          std::string("GET /%00%ff%zz HTTP/1.1\r\nHost: a\r\n\r\n"),
          std::string("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11),
          "GET / HTTP/1.1\r\nA: " + std::string(20'000, 'a') + "\r\n\r\n"}) {
      CAPTURE(bytes.substr(0, 40));
      const RawAnswer answer = raw_exchange(server.port(), bytes);
      CHECK((answer.status == 0 || (answer.status >= 400 && answer.status < 500)));
    }
    CHECK(server.get("/healthz").status == 200);
  }

  TEST_CASE("fifty clients at once are all answered") {
    const RunningServer server;
    std::atomic<int> answered = 0;
    std::vector<std::thread> clients;

    for (int client = 0; client < 50; ++client)
      clients.emplace_back([&] {
        const RawAnswer answer = server.get("/api/v1/search?q=harbor");
        if (answer.status == 200 && json::parse(answer.body)["total"] == 1) ++answered;
      });
    for (std::thread& client : clients) client.join();

    CHECK(answered == 50);
  }

  TEST_CASE("stop ends a server that is idle") {
    const auto start = Clock::now();
    {
      const RunningServer server;
      CHECK(server.get("/healthz").status == 200);
    }
    CHECK(seconds_since(start) < 5);
  }

  TEST_CASE("a server that was stopped before it ran does not run") {
    HttpServer server(
        {.listen = "127.0.0.1:0"}, [](const HttpRequest&) { return HttpResponse{}; },
        Service::problem_answer, Service::takes_forms);
    REQUIRE(server.bind());

    server.stop();
    std::atomic<bool> ended = false;
    std::thread runner([&] {
      server.run();
      ended = true;
    });
    for (int wait = 0; wait < 500 && !ended; ++wait)
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(ended);

    server.stop();
    runner.join();
  }

  TEST_CASE("an address that cannot be taken is a failure that names it") {
    const RunningServer server;
    for (const std::string& listen :
         {server.address(), std::string("127.0.0.1"), std::string("127.0.0.1:99999"),
          std::string("203.0.113.1:0"), std::string("unix:/no/such/folder/kith.sock")}) {
      CAPTURE(listen);
      HttpServer second(
          {.listen = listen}, [](const HttpRequest&) { return HttpResponse{}; },
          Service::problem_answer, Service::takes_forms);

      const auto address = second.bind();

      REQUIRE_FALSE(address);
      CHECK(address.error().kind == catalog::FailureKind::unreadable);
      CHECK(address.error().message.find(listen) != std::string::npos);
    }
  }
}

}  // namespace http_server_test
