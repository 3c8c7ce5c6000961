// Who comes in, waits, and is answered: connections held by epoll, so that one that says nothing,
// speaks slowly or does not listen costs a few bytes and never a thread.  What a request means is
// for others to say.
//
//   Door door({.threads = 4}, [](std::string_view request, bool may_go_on) {
//     return Exchange{.answer = "HTTP/1.1 204 No Content\r\n\r\n", .goes_on = may_go_on};
//   });
//   door.run(listening_socket);   // until another thread says door.stop()
//
// A thread waits for whatever happens next, does all that can be done at once (reads, answers one
// request, writes) and puts the connection back; requests that came together take turns with those
// of others.  Where connections become many they are answered with an end; where there are too
// many, the one that can best be done without makes room for the new one (waiting_room.h).
//
// Thread promise: stop() from anywhere, also before run(), which then ends at once.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "query-service/door/request_bounds.h"
#include "query-service/door/waiting_room.h"

namespace query_service {

struct DoorLimits {
  std::size_t threads = 4;
  std::size_t connections = 4096;
  std::size_t requests_on_one = 1000;
  std::size_t unsent_bytes = 256 << 20;          // of answers that nobody takes
  std::chrono::seconds for_request{75};          // until the first byte of one
  std::chrono::seconds for_rest_of_request{10};  // from the first byte to the last
  std::chrono::seconds for_reader{10};           // without taking anything
  std::chrono::seconds for_goodbye{2};           // to read a refusal while still sending
  std::chrono::seconds for_stopping{5};          // to finish what was begun
};

struct Exchange {
  std::string answer = {};
  bool goes_on = false;  // the client was not told that this is the end
};

// Bytes of answers that the system shall keep for one more connection, besides so many that are
// `held` of at most so many `connections`.  It takes twice what it is told; without being told it
// would keep megabytes for each client that does not listen, until it has none left for others.
//
// The first quarter has room for most answers whole, unpacked too: what does not fit waits until
// the reader's system says that it has the first part, which it does after 40 ms.  Others have room
// for a packed one.  Of 4,096 connections all together take 224 MiB at most.
int send_room_bytes(std::size_t held, std::size_t connections);

class Door {
 public:
  // From the bytes of one whole request; where not `may_go_on`, the answer has to say so.  Called
  // from many threads at once.
  using Answerer = std::function<Exchange(std::string_view request, bool may_go_on)>;

  Door(DoorLimits limits, Answerer answer);
  ~Door();
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

  // Whether the system gave what it takes.
  bool can_run() const { return epoll_ >= 0 && bell_ >= 0; }
  // Answers whoever connects to the socket, which must not block; what was begun is finished.
  void run(int listening);
  void stop();

 private:
  using Taken = WaitingRoom::Taken;

  void work();
  void welcome();
  void serve(Taken connection);
  std::optional<WaitsFor> advance(Connection& connection);
  void answer(Connection& connection, const RequestBounds& bounds);
  void wait(Taken connection, WaitsFor what);
  Taken take(std::uint64_t id);
  void dismiss_late();
  bool is_crowded();
  bool is_finished(bool is_quiet);
  void ring();

  DoorLimits limits_;
  Answerer answer_;
  int epoll_ = -1;
  int bell_ = -1;
  int listening_ = -1;
  std::atomic<bool> is_stopping_ = false;
  std::mutex mutex_;  // of what follows
  WaitingRoom room_;
  std::uint64_t next_id_;
  std::size_t busy_ = 0;  // connections that a thread works on
  DoorTime stop_by_ = DoorTime::max();
};

}  // namespace query_service
