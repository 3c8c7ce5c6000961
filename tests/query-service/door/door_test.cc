#include "query-service/door/door.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <list>
#include <thread>
#include <vector>

#include "tests/support/raw_connection.h"
#include "tests/support/stopwatch.h"

namespace door_test {

using namespace query_service;
using std::chrono::seconds;
using tests::Clock;
using tests::RawConnection;
using tests::seconds_since;

namespace {

int listening_socket() {
  const int made = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  REQUIRE(bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(listen(made, 1024) == 0);
  return made;
}

// Answers "1", "2", ... by how many were asked, and after each either goes on or not.
class RunningDoor {
 public:
  explicit RunningDoor(DoorLimits limits = {}, std::size_t answer_bytes = 0)
      : socket_(listening_socket()),
        door_(limits, [this, answer_bytes](std::string_view, bool may_go_on) {
          const std::string body = answer_bytes > 0 ? std::string(answer_bytes, 'a')
                                                    : "answer " + std::to_string(++answers_);
          return Exchange{.answer = body + (may_go_on ? "; go on\n" : "; the end\n"),
                          .goes_on = may_go_on};
        }) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    REQUIRE(getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
    REQUIRE(door_.can_run());
    thread_ = std::thread([this] { door_.run(socket_); });
  }
  ~RunningDoor() {
    door_.stop();
    thread_.join();
    close(socket_);
  }

  int port() const { return port_; }
  void stop() { door_.stop(); }

 private:
  int socket_;
  int port_ = 0;
  std::atomic<int> answers_ = 0;
  Door door_;
  std::thread thread_;
};

const std::string request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const std::string last_request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

std::string answer_of(const RunningDoor& door, const std::string& bytes) {
  RawConnection connection(door.port());
  if (!connection.is_open() || !connection.send(bytes)) return "";
  return connection.receive();
}

}  // namespace

TEST_SUITE("query-service/door") {
  TEST_CASE("one connection is answered again and again, until its client wants no more") {
    const RunningDoor door;
    RawConnection connection(door.port());

    connection.send(request);
    CHECK(connection.receive_until("\n") == "answer 1; go on\n");
    connection.send(request);
    CHECK(connection.receive_until("\n") == "answer 2; go on\n");
    connection.send(last_request);
    CHECK(connection.receive() == "answer 3; the end\n");
  }

  TEST_CASE(
      "an answer of seventy kilobytes does not wait until its reader says that half is there") {
    const std::size_t size = 72'000;
    const RunningDoor door({}, size);
    RawConnection connection(door.port());
    std::vector<double> turns_seconds;

    for (int turn = 0; turn < 41; ++turn) {
      const auto start = Clock::now();
      REQUIRE(connection.send(request));
      REQUIRE(connection.receive_bytes(size + 8).ends_with("; go on\n"));
      turns_seconds.push_back(seconds_since(start));
    }

    // Systems let 40 ms go by before they say so: in each turn, not only where the machine is busy.
    std::nth_element(turns_seconds.begin(), turns_seconds.begin() + 20, turns_seconds.end());
    CHECK(turns_seconds[20] < 0.02);
  }

  TEST_CASE("all that the system may keep for clients that do not listen is less than 256 MiB") {
    const DoorLimits limits;
    std::size_t bytes = 0;
    for (std::size_t held = 0; held < limits.connections; ++held)
      bytes += 2 * static_cast<std::size_t>(send_room_bytes(held, limits.connections));

    CHECK(bytes <= std::size_t{256} << 20);
    CHECK(send_room_bytes(0, limits.connections) == 64 * 1024);
  }

  TEST_CASE("requests that are sent ahead are answered in their order, each once") {
    const RunningDoor door;

    CHECK(answer_of(door, request + request + last_request) ==
          "answer 1; go on\nanswer 2; go on\nanswer 3; the end\n");
  }

  TEST_CASE("what follows a last request is not answered, and does not spoil the answer") {
    const RunningDoor door;

    CHECK(answer_of(door, last_request + request + request) == "answer 1; the end\n");
    CHECK(answer_of(door, "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" +
                              std::string(100'000, 'a')) == "answer 2; the end\n");
  }

  TEST_CASE("a request may come a byte at a time, and its client say at once that it is all") {
    const RunningDoor door;
    RawConnection slow(door.port());
    for (const char byte : last_request) slow.send(std::string(1, byte));
    CHECK(slow.receive() == "answer 1; the end\n");

    RawConnection half_closed(door.port());
    half_closed.send(request);
    half_closed.send_no_more();
    CHECK(half_closed.receive() == "answer 2; go on\n");
  }

  TEST_CASE("200 silent connections, and 200 that do not finish asking, hold nobody up") {
    const RunningDoor door({.threads = 2});
    std::list<RawConnection> holders;
    for (int holder = 0; holder < 400; ++holder) {
      holders.emplace_back(door.port());
      if (holder % 2 == 1) holders.back().send("GET / HTTP/1.1\r\nHost:");
    }

    const auto start = Clock::now();
    for (int turn = 0; turn < 20; ++turn) CHECK(answer_of(door, last_request) != "");
    CHECK(seconds_since(start) < 2);
  }

  TEST_CASE("clients that take none of a long answer hold nobody up") {
    const RunningDoor door({.threads = 2}, 1'000'000);
    std::list<RawConnection> holders;
    for (int holder = 0; holder < 20; ++holder) {
      holders.emplace_back(door.port());
      holders.back().send(request);
    }

    CHECK(answer_of(door, last_request).size() == 1'000'000 + std::string("; the end\n").size());
  }

  TEST_CASE("a new client finds room where all places are taken, and the most silent one goes") {
    const RunningDoor door({.threads = 2, .connections = 8});
    RawConnection oldest(door.port());
    oldest.send(request);
    CHECK(oldest.receive_until("\n") == "answer 1; go on\n");
    std::list<RawConnection> holders;
    for (int holder = 0; holder < 20; ++holder) holders.emplace_back(door.port());

    CHECK(answer_of(door, request) == "answer 2; the end\n");
    CHECK(oldest.receive() == "");
  }

  TEST_CASE("a connection is over after so many requests") {
    const RunningDoor door({.requests_on_one = 2});

    CHECK(answer_of(door, request + request + request) == "answer 1; go on\nanswer 2; the end\n");
  }

  TEST_CASE("who is silent, or does not finish asking, is let go in time") {
    const RunningDoor door({.for_request = seconds(1), .for_rest_of_request = seconds(1)});
    RawConnection silent(door.port()), unfinished(door.port());
    const auto start = Clock::now();
    unfinished.send("GET / HTTP/1.1\r\n");
    std::thread drip([&] {
      // More of it does not make the time longer.
      for (int turn = 0; turn < 12; ++turn) {
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
        if (!unfinished.send("A: b\r\n")) break;
      }
    });

    CHECK(silent.receive() == "");
    CHECK(unfinished.receive() == "");
    CHECK(seconds_since(start) > 0.9);
    CHECK(seconds_since(start) < 2.9);
    drip.join();
  }

  TEST_CASE("who asks whether to send a form is told to, once") {
    const RunningDoor door;
    RawConnection connection(door.port());
    connection.send("POST / HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(connection.receive_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    connection.send("q");
    connection.send("=a");
    CHECK(connection.receive_until("\n") == "answer 1; go on\n");
  }

  TEST_CASE("stopping lets go the silent at once, and finishes what was begun") {
    RunningDoor door;
    RawConnection silent(door.port()), begun(door.port());
    begun.send(request.substr(0, 10));
    CHECK(answer_of(door, last_request) == "answer 1; the end\n");
    const auto start = Clock::now();

    door.stop();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    begun.send(request.substr(10));

    CHECK(begun.receive() == "answer 2; the end\n");
    CHECK(silent.receive() == "");
    CHECK(seconds_since(start) < 2);
  }

  TEST_CASE("many clients at once on connections that stay are all answered in order") {
    const RunningDoor door({.threads = 4});
    std::atomic<int> right = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < 16; ++client)
      clients.emplace_back([&] {
        RawConnection connection(door.port());
        for (int turn = 0; turn < 50; ++turn) {
          connection.send(request);
          if (connection.receive_until("\n").ends_with("; go on\n")) ++right;
        }
      });
    for (std::thread& client : clients) client.join();

    CHECK(right == 16 * 50);
  }
}

}  // namespace door_test
