#include "query-service/door/door.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>
#include <utility>
#include <vector>

namespace query_service {
namespace {

// Connections have greater numbers.
constexpr std::uint64_t id_of_bell = 0, id_of_listening = 1, first_id = 2;
constexpr int welcomed_at_once = 64;
constexpr std::size_t most_received_bytes = most_head_bytes + most_form_bytes + 4;

DoorTime present() { return std::chrono::steady_clock::now(); }

bool set_watch(int epoll, int operation, int socket, std::uint32_t events, std::uint64_t id) {
  epoll_event event{.events = events, .data = {.u64 = id}};
  return epoll_ctl(epoll, operation, socket, &event) == 0;
}

bool would_wait() { return errno == EAGAIN || errno == EWOULDBLOCK; }

std::chrono::seconds patience_for(WaitsFor what, const DoorLimits& limits) {
  switch (what) {
    case WaitsFor::request: return limits.for_request;
    case WaitsFor::rest_of_request: return limits.for_rest_of_request;
    case WaitsFor::reader: return limits.for_reader;
    case WaitsFor::goodbye: break;
  }
  return limits.for_goodbye;
}

// False where the connection is broken.
bool receive(Connection& connection) {
  std::array<char, 8192> part;
  while (!connection.client_is_done && connection.received.size() < most_received_bytes) {
    const ssize_t count =
        recv(connection.socket, part.data(),
             std::min(part.size(), most_received_bytes - connection.received.size()), 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return would_wait();
    connection.client_is_done = count == 0;
    connection.received.append(part.data(), static_cast<std::size_t>(count));
    if (static_cast<std::size_t>(count) < part.size()) break;
  }
  return true;
}

// As much as the client takes; false where the connection is broken.
bool send_on(Connection& connection) {
  while (connection.sent < connection.answer.size()) {
    const ssize_t count = send(connection.socket, connection.answer.data() + connection.sent,
                               connection.answer.size() - connection.sent, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return would_wait();
    connection.sent += static_cast<std::size_t>(count);
  }
  return true;
}

// Lets go what a refused client still sends: were it left unread, the refusal would be lost with
// it.
bool has_left(const Connection& connection) {
  std::array<char, 65536> part;
  ssize_t count = 1;
  for (int turn = 0; turn < 16 && count > 0; ++turn)
    count = recv(connection.socket, part.data(), part.size(), 0);
  return count == 0 || (count < 0 && !would_wait());
}

}  // namespace

Door::Door(DoorLimits limits, Answerer answer)
    : limits_(limits),
      answer_(std::move(answer)),
      epoll_(epoll_create1(EPOLL_CLOEXEC)),
      bell_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      next_id_(first_id) {}

Door::~Door() {
  if (epoll_ >= 0) close(epoll_);
  if (bell_ >= 0) close(bell_);
}

void Door::run(int listening) {
  listening_ = listening;
  // Each ring wakes one thread, which rings for the next when it leaves.
  set_watch(epoll_, EPOLL_CTL_ADD, bell_, EPOLLIN | EPOLLET, id_of_bell);
  set_watch(epoll_, EPOLL_CTL_ADD, listening_, EPOLLIN | EPOLLONESHOT, id_of_listening);
  std::vector<std::jthread> others;
  for (std::size_t count = 1; count < limits_.threads; ++count)
    others.emplace_back([this] { work(); });
  work();
  others.clear();
  while (room_.take_dispensable()) {
  }
}

void Door::stop() {
  {
    const std::lock_guard lock(mutex_);
    stop_by_ = std::min(stop_by_, present() + limits_.for_stopping);
  }
  is_stopping_ = true;
  ring();
}

void Door::ring() {
  const std::uint64_t once = 1;
  // It fails only where it has been rung more often than any thread can hear.
  static_cast<void>(!write(bell_, &once, sizeof once));
}

void Door::work() {
  constexpr int look_around_milliseconds = 1000, look_while_leaving_milliseconds = 10;
  bool is_leaving = false;
  while (true) {
    epoll_event event{};
    const int count = epoll_wait(
        epoll_, &event, 1, is_leaving ? look_while_leaving_milliseconds : look_around_milliseconds);
    if (count == 1 && event.data.u64 == id_of_bell) {
      is_leaving = true;
    } else if (count == 1 && event.data.u64 == id_of_listening) {
      welcome();
    } else if (count == 1) {
      if (Taken connection = take(event.data.u64)) serve(std::move(connection));
    }
    dismiss_late();
    if (is_leaving && is_finished(count <= 0)) break;
  }
  ring();
}

int send_room_bytes(std::size_t held, std::size_t connections) {
  return held < connections / 4 ? 64 * 1024 : 16 * 1024;
}

void Door::welcome() {
  for (int turn = 0; turn < welcomed_at_once; ++turn) {
    const int socket = accept4(listening_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0 && would_wait()) break;
    if (socket < 0) {
      const bool is_full =
          errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM;
      if (!is_full) continue;
      const std::lock_guard lock(mutex_);
      if (!room_.take_dispensable()) break;
      continue;
    }
    // A small answer goes out at once; on a socket of a file this has no meaning and fails.
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    auto connection = std::make_unique<Connection>(socket);
    connection->until = present() + limits_.for_request;
    int room_bytes = 0;
    {
      const std::lock_guard lock(mutex_);
      connection->id = next_id_++;
      room_bytes = send_room_bytes(room_.size() + busy_, limits_.connections);
      ++busy_;
    }
    setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &room_bytes, sizeof room_bytes);
    wait(std::move(connection), WaitsFor::request);
  }
  if (!is_stopping_)
    set_watch(epoll_, EPOLL_CTL_MOD, listening_, EPOLLIN | EPOLLONESHOT, id_of_listening);
}

Door::Taken Door::take(std::uint64_t id) {
  const std::lock_guard lock(mutex_);
  Taken connection = room_.take(id);
  if (connection) ++busy_;
  return connection;
}

void Door::serve(Taken connection) {
  if (const auto what = advance(*connection)) {
    wait(std::move(connection), *what);
    return;
  }
  connection.reset();
  const std::lock_guard lock(mutex_);
  --busy_;
}

// All that can be done at once, and what to wait for then; nothing where it is over.
std::optional<WaitsFor> Door::advance(Connection& connection) {
  if (connection.waits_for == WaitsFor::goodbye) {
    if (has_left(connection)) return {};
    return WaitsFor::goodbye;
  }
  if (connection.answer.empty()) {
    if (!receive(connection)) return {};
    const RequestBounds bounds = request_bounds(connection.received);
    if (bounds.bytes == 0) {
      if (connection.client_is_done) return {};
      if (bounds.waits_for_leave && !std::exchange(connection.has_leave, true)) {
        constexpr std::string_view leave = "HTTP/1.1 100 Continue\r\n\r\n";
        if (send(connection.socket, leave.data(), leave.size(), MSG_NOSIGNAL) < 0) return {};
      }
      return connection.received.empty() ? WaitsFor::request : WaitsFor::rest_of_request;
    }
    answer(connection, bounds);
  }
  if (!send_on(connection)) return {};
  if (connection.sent < connection.answer.size()) return WaitsFor::reader;
  // Who waits keeps no memory but what he sent.
  connection.answer = {};
  connection.sent = 0;
  if (!connection.ends)
    return connection.received.empty() ? WaitsFor::request : WaitsFor::rest_of_request;
  if (!connection.leaves_rest || connection.client_is_done) return {};
  shutdown(connection.socket, SHUT_WR);
  return WaitsFor::goodbye;
}

void Door::answer(Connection& connection, const RequestBounds& bounds) {
  const bool may_go_on = !bounds.is_last && !is_stopping_ &&
                         connection.answered + 1 < limits_.requests_on_one && !is_crowded();
  Exchange exchange =
      answer_(std::string_view(connection.received).substr(0, bounds.bytes), may_go_on);
  connection.received.erase(0, bounds.bytes);
  connection.answer = std::move(exchange.answer);
  connection.waits_for = WaitsFor::reader;
  connection.ends = !may_go_on || !exchange.goes_on;
  connection.leaves_rest = bounds.leaves_rest || !connection.received.empty();
  connection.has_leave = false;
  ++connection.answered;
}

void Door::wait(Taken connection, WaitsFor what) {
  // Neither a request nor a goodbye may take longer by coming in pieces.
  const bool is_in_pieces = what == WaitsFor::rest_of_request || what == WaitsFor::goodbye;
  if (connection->waits_for != what || !is_in_pieces)
    connection->until = present() + patience_for(what, limits_);
  connection->waits_for = what;
  // A request that is here already waits for its turn only.
  const bool is_ready =
      what == WaitsFor::reader ||
      (what == WaitsFor::rest_of_request && request_bounds(connection->received).bytes > 0);
  const int operation =
      std::exchange(connection->is_new_here, false) ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
  const int socket = connection->socket;
  const std::uint64_t id = connection->id;
  std::vector<Taken> dismissed;
  const std::lock_guard lock(mutex_);
  --busy_;
  if (room_.size() + busy_ >= limits_.connections) dismissed.push_back(room_.take_dispensable());
  room_.add(std::move(connection));
  while (room_.unsent_bytes() > limits_.unsent_bytes)
    dismissed.push_back(room_.take_slowest_reader());
  // Under the lock: once it is let go another thread may have closed the socket.
  if (room_.has(id))
    set_watch(epoll_, operation, socket, (is_ready ? EPOLLOUT : EPOLLIN) | EPOLLONESHOT, id);
}

void Door::dismiss_late() {
  std::vector<Taken> dismissed;
  const DoorTime time = present();
  const std::lock_guard lock(mutex_);
  while (Taken connection = room_.take_late(time)) dismissed.push_back(std::move(connection));
}

// Some are answered with an end before room has to be made by force.
bool Door::is_crowded() {
  const std::lock_guard lock(mutex_);
  return room_.size() + busy_ > limits_.connections / 4 * 3;
}

bool Door::is_finished(bool is_quiet) {
  const std::lock_guard lock(mutex_);
  const bool is_begun =
      busy_ > 0 || room_.has(WaitsFor::rest_of_request) || room_.has(WaitsFor::reader);
  return (is_quiet && !is_begun) || present() >= stop_by_;
}

}  // namespace query_service
