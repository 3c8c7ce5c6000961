#include "query-service/door/waiting_room.h"

#include <unistd.h>

namespace query_service {

Connection::~Connection() { close(socket); }

void WaitingRoom::add(Taken connection) {
  unsent_bytes_ += connection->answer.size() - connection->sent;
  queue(connection->waits_for).emplace(connection->until, connection->id);
  all_.emplace(connection->id, std::move(connection));
}

WaitingRoom::Taken WaitingRoom::take(std::uint64_t id) {
  const auto found = all_.find(id);
  if (found == all_.end()) return nullptr;
  Taken connection = std::move(found->second);
  all_.erase(found);
  queue(connection->waits_for).erase({connection->until, id});
  unsent_bytes_ -= connection->answer.size() - connection->sent;
  return connection;
}

WaitingRoom::Taken WaitingRoom::take_first(const Queue& queue) {
  return queue.empty() ? nullptr : take(queue.begin()->second);
}

WaitingRoom::Taken WaitingRoom::take_late(DoorTime now) {
  for (const Queue& queue : queues_)
    if (!queue.empty() && queue.begin()->first <= now) return take_first(queue);
  return nullptr;
}

WaitingRoom::Taken WaitingRoom::take_dispensable() {
  for (const WaitsFor what :
       {WaitsFor::goodbye, WaitsFor::request, WaitsFor::rest_of_request, WaitsFor::reader})
    if (has(what)) return take_first(queue(what));
  return nullptr;
}

WaitingRoom::Taken WaitingRoom::take_slowest_reader() {
  return take_first(queue(WaitsFor::reader));
}

}  // namespace query_service
