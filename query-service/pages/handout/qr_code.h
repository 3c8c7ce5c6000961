// A QR code as SVG, for an address that stands on paper.
//
// Pure, for any thread.
#pragma once

#include <optional>
#include <string>

namespace query_service {

// One path of `size` modules a side, the quiet zone of four modules included: what stands inside
// of <svg viewBox="0 0 size size">.  Errors of level M (15 % of the code may be lost).
struct QrCode {
  int size = 0;
  std::string path = {};  // "M4 4h7v1h-7z..."
};

// Nothing for a text that is empty or holds more than 1,000 bytes.
std::optional<QrCode> qr_code(const std::string& text);

}  // namespace query_service
