// Where a request ends in the bytes of a connection (RFC 9112, chapters 2 and 6): what is needed to
// know when it is whole, and whether another may follow it.  What it asks for is read elsewhere.
//
//   request_bounds("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /sea")    26 bytes, another may follow
//   request_bounds("POST /search HTTP/1.1\r\nContent-Length: 9")   not whole yet
//
// Of anything unusual (HTTP/1.0, a body in pieces, two lengths, a line that is no header) only the
// first request is taken and the connection is closed after its answer, so that two programs can
// never disagree where the next one begins.
//
// Limits: 16 KiB of request line and headers, 8 KiB of body.
#pragma once

#include <cstddef>
#include <string_view>

namespace query_service {

inline constexpr std::size_t most_head_bytes = 16 * 1024;
inline constexpr std::size_t most_form_bytes = 8 * 1024;

struct RequestBounds {
  std::size_t bytes = 0;         // of the whole request; 0: more has to come
  bool is_last = false;          // nothing may follow it on this connection
  bool leaves_rest = false;      // it may have a body that is not among `bytes`
  bool waits_for_leave = false;  // it is not whole: the client asks whether to send the body
};

// A head that is too long counts as whole, so that it can be refused in words.
RequestBounds request_bounds(std::string_view received);

}  // namespace query_service
