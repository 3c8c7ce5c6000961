// The connections that nobody works on: what each waits for, and until when.  None of them holds a
// thread; who has waited longest goes first when there are too many.
//
// Of those that must go: first who has asked for nothing, then whose request is not whole, then who
// does not take his answer.
//
// Thread promise: none; Door holds a lock around it.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace query_service {

using DoorTime = std::chrono::steady_clock::time_point;

enum class WaitsFor { request, rest_of_request, reader, goodbye };

// One client's.  Closes its socket.
struct Connection {
  explicit Connection(int its_socket) : socket(its_socket) {}
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  int socket;
  std::uint64_t id = 0;
  WaitsFor waits_for = WaitsFor::request;
  DoorTime until = {};
  std::string received = {};  // not answered yet
  std::string answer = {};
  std::size_t sent = 0;      // of the answer
  std::size_t answered = 0;  // requests
  bool is_new_here = true;   // not known to epoll yet
  bool has_leave = false;    // was told to send its body
  bool ends = false;         // after this answer
  bool leaves_rest = false;  // it may still send what nobody reads
  bool client_is_done = false;
};

class WaitingRoom {
 public:
  using Taken = std::unique_ptr<Connection>;

  void add(Taken connection);
  // Null where it is not here any more.
  Taken take(std::uint64_t id);
  // One whose time is over; null where there is none.
  Taken take_late(DoorTime now);
  // The one that can be done without best; null where nobody waits.
  Taken take_dispensable();
  // The one that has not taken its answer for longest; null where there is none.
  Taken take_slowest_reader();

  std::size_t size() const { return all_.size(); }
  bool has(std::uint64_t id) const { return all_.contains(id); }
  bool has(WaitsFor what) const { return !queue(what).empty(); }
  // Of answers that were not taken yet.
  std::size_t unsent_bytes() const { return unsent_bytes_; }

 private:
  using Queue = std::set<std::pair<DoorTime, std::uint64_t>>;
  Queue& queue(WaitsFor what) { return queues_[static_cast<std::size_t>(what)]; }
  const Queue& queue(WaitsFor what) const { return queues_[static_cast<std::size_t>(what)]; }
  Taken take_first(const Queue& queue);

  std::unordered_map<std::uint64_t, Taken> all_;
  std::array<Queue, 4> queues_;
  std::size_t unsent_bytes_ = 0;
};

}  // namespace query_service
