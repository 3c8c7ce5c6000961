// A connection as a stranger's program makes it: bytes out, bytes in, nothing tidied.
#pragma once

#include <optional>
#include <string>

namespace tests {

class RawConnection {
 public:
  // To 127.0.0.1; reads give up after five seconds.
  explicit RawConnection(int port);
  ~RawConnection();
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  bool is_open() const { return socket_ >= 0; }
  // As much as the other side takes; false where it closed before the end.
  bool send(const std::string& bytes);
  // From here on nothing is sent; answers still come.
  void send_no_more();
  // Everything until the other side closes.
  std::string receive();
  // Everything up to the mark and with it; less where the other side closes before.
  std::string receive_until(const std::string& mark);
  // So many bytes; less where the other side closes before.
  std::string receive_bytes(std::size_t count);

 private:
  int socket_ = -1;
};

// An answer taken apart.
struct RawAnswer {
  int status = 0;
  std::string head = {};
  std::string body = {};
  // The value of a header, by its name in lower case.
  std::optional<std::string> header(const std::string& lower_name) const;
};

// Sends the bytes and reads the whole answer; status 0 where there was none.
RawAnswer raw_exchange(int port, const std::string& bytes);

}  // namespace tests
