#include "tests/support/raw_connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include "catalog/text.h"

namespace tests {

RawConnection::RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  const timeval patience{.tv_sec = 5, .tv_usec = 0};
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
  close(socket_);
  socket_ = -1;
}

RawConnection::~RawConnection() {
  if (is_open()) close(socket_);
}

bool RawConnection::send(const std::string& bytes) {
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) return false;
    sent += static_cast<std::size_t>(count);
  }
  return true;
}

void RawConnection::send_no_more() { shutdown(socket_, SHUT_WR); }

std::string RawConnection::receive_until(const std::string& mark) {
  std::string all;
  for (char byte = 0; !all.ends_with(mark) && recv(socket_, &byte, 1, 0) == 1;) all += byte;
  return all;
}

std::string RawConnection::receive_bytes(std::size_t wanted) {
  std::string all(wanted, ' ');
  std::size_t have = 0;
  for (ssize_t count = 1; count > 0 && have < wanted;) {
    count = recv(socket_, all.data() + have, wanted - have, 0);
    if (count > 0) have += static_cast<std::size_t>(count);
  }
  all.resize(have);
  return all;
}

std::string RawConnection::receive() {
  std::string all;
  std::array<char, 65536> bytes;
  for (ssize_t count = 1; count > 0;) {
    count = recv(socket_, bytes.data(), bytes.size(), 0);
    if (count > 0) all.append(bytes.data(), static_cast<std::size_t>(count));
  }
  return all;
}

std::optional<std::string> RawAnswer::header(const std::string& lower_name) const {
  for (std::size_t start = head.find("\r\n"); start != std::string::npos;
       start = head.find("\r\n", start + 2)) {
    const std::size_t end = std::min(head.find("\r\n", start + 2), head.size());
    const std::string line = head.substr(start + 2, end - start - 2);
    const std::size_t colon = std::min(line.find(':'), line.size());
    if (catalog::fold(line.substr(0, colon)) == lower_name && colon + 2 <= line.size())
      return line.substr(colon + 2);
  }
  return {};
}

RawAnswer raw_exchange(int port, const std::string& bytes) {
  RawConnection connection(port);
  if (!connection.is_open()) return {};
  connection.send(bytes);
  const std::string all = connection.receive();
  const std::size_t blank = all.find("\r\n\r\n");
  if (blank == std::string::npos || all.size() < 12) return {};
  return {std::atoi(all.c_str() + 9), all.substr(0, blank), all.substr(blank + 4)};
}

}  // namespace tests
