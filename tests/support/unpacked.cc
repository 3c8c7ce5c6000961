#include "tests/support/unpacked.h"

#include <zlib.h>

#include <array>

namespace tests {

std::string unpacked(const std::string& gzip) {
  z_stream stream{};
  constexpr int gzip_alone = 15 + 16;
  if (inflateInit2(&stream, gzip_alone) != Z_OK) return {};
  std::string bytes = gzip, text;
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::array<char, 65536> part;
  int code = Z_OK;
  while (code == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    code = inflate(&stream, Z_NO_FLUSH);
    text.append(part.data(), part.size() - stream.avail_out);
  }
  const bool is_whole = code == Z_STREAM_END && stream.avail_in == 0;
  inflateEnd(&stream);
  return is_whole ? text : "";
}

}  // namespace tests
