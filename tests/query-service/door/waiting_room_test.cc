#include "query-service/door/waiting_room.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <vector>

namespace waiting_room_test {

using namespace query_service;
using std::chrono::seconds;

namespace {

const DoorTime start = DoorTime() + std::chrono::hours(1);

WaitingRoom::Taken connection(std::uint64_t id, WaitsFor what, int until_second) {
  auto made = std::make_unique<Connection>(open("/dev/null", O_RDONLY));
  made->id = id;
  made->waits_for = what;
  made->until = start + seconds(until_second);
  return made;
}

std::uint64_t id_of(const WaitingRoom::Taken& taken) { return taken ? taken->id : 0; }

}  // namespace

TEST_SUITE("query-service/door/waiting_room") {
  TEST_CASE("a connection is taken once") {
    WaitingRoom room;
    room.add(connection(7, WaitsFor::request, 1));

    CHECK(room.has(7));
    CHECK(id_of(room.take(8)) == 0);
    CHECK(id_of(room.take(7)) == 7);
    CHECK(id_of(room.take(7)) == 0);
    CHECK(room.size() == 0);
    CHECK_FALSE(room.has(WaitsFor::request));
  }

  TEST_CASE("those whose time is over are late, the others are not") {
    WaitingRoom room;
    room.add(connection(2, WaitsFor::reader, 10));
    room.add(connection(3, WaitsFor::request, 5));
    room.add(connection(4, WaitsFor::request, 20));

    CHECK(id_of(room.take_late(start + seconds(4))) == 0);
    std::vector<std::uint64_t> late;
    while (const auto taken = room.take_late(start + seconds(10))) late.push_back(taken->id);
    CHECK(late == std::vector<std::uint64_t>{3, 2});
    CHECK(room.has(4));
  }

  TEST_CASE("the silent go first, then the slow to ask, then the slow to listen, oldest first") {
    WaitingRoom room;
    room.add(connection(2, WaitsFor::reader, 1));
    room.add(connection(3, WaitsFor::rest_of_request, 2));
    room.add(connection(4, WaitsFor::request, 9));
    room.add(connection(5, WaitsFor::request, 8));
    room.add(connection(6, WaitsFor::goodbye, 7));

    std::vector<std::uint64_t> gone;
    while (const auto taken = room.take_dispensable()) gone.push_back(taken->id);
    CHECK(gone == std::vector<std::uint64_t>{6, 5, 4, 3, 2});
  }

  TEST_CASE("what readers have not taken yet is counted, and the slowest is known") {
    WaitingRoom room;
    for (const std::uint64_t id : {2, 3}) {
      auto made = connection(id, WaitsFor::reader, static_cast<int>(10 - id));
      made->answer = std::string(100, 'a');
      made->sent = 40;
      room.add(std::move(made));
    }

    CHECK(room.unsent_bytes() == 120);
    CHECK(id_of(room.take_slowest_reader()) == 3);
    CHECK(room.unsent_bytes() == 60);
    room.take(2);
    CHECK(room.unsent_bytes() == 0);
    CHECK(id_of(room.take_slowest_reader()) == 0);
  }

  TEST_CASE("a connection that is let go is closed") {
    int ends[2];
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    {
      WaitingRoom room;
      auto made = std::make_unique<Connection>(ends[0]);
      made->id = 2;
      room.add(std::move(made));
      room.take_dispensable();
    }
    char byte;
    CHECK(read(ends[1], &byte, 1) == 0);
    close(ends[1]);
  }
}

}  // namespace waiting_room_test
