// The service behind its door, on any free port, until the end of the test.
//
//   const RunningServer server;
//   server.get("/listings/a").status == 200
//
// It serves one group: a, the Harbor Example Group in Tulsa, OK.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <thread>

#include "query-service/http_server.h"
#include "query-service/service.h"
#include "tests/support/directory.h"
#include "tests/support/raw_connection.h"

namespace tests {

inline Directory& harbor_directory() {
  static Directory made;
  static const bool added = [] {
    made.add("a.yaml", group("Harbor Example Group", "Tulsa", "OK",
                             "timezone: America/Chicago\nmeets: every Monday 10:00\n"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

class RunningServer {
 public:
  RunningServer()
      : server_(
            {.listen = "127.0.0.1:0", .threads = 4},
            [](const query_service::HttpRequest& request) {
              return harbor_directory().answer(request);
            },
            query_service::Service::problem_answer, query_service::Service::takes_forms) {
    harbor_directory().snapshot();
    const auto address = server_.bind();
    REQUIRE(address);
    address_ = *address;
    port_ = std::atoi(address_.substr(address_.rfind(':') + 1).c_str());
    thread_ = std::thread([this] { server_.run(); });
  }
  ~RunningServer() {
    server_.stop();
    thread_.join();
  }

  int port() const { return port_; }
  const std::string& address() const { return address_; }
  RawAnswer get(const std::string& target, const std::string& headers = "") const {
    return raw_exchange(port_, "GET " + target + " HTTP/1.1\r\nHost: example.org\r\n" + headers +
                                   "Connection: close\r\n\r\n");
  }
  RawAnswer post(const std::string& target, const std::string& body) const {
    return raw_exchange(port_, "POST " + target +
                                   " HTTP/1.1\r\nHost: example.org\r\n"
                                   "Content-Type: application/x-www-form-urlencoded\r\n"
                                   "Connection: close\r\nContent-Length: " +
                                   std::to_string(body.size()) + "\r\n\r\n" + body);
  }

 private:
  query_service::HttpServer server_;
  std::string address_;
  int port_ = 0;
  std::thread thread_;
};

}  // namespace tests
