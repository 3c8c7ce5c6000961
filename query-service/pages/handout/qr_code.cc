#include "query-service/pages/handout/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace query_service {
namespace {

constexpr int quiet_modules = 4;
constexpr std::size_t longest_text = 1000;

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<QrCode> qr_code(const std::string& text) {
  if (text.empty() || text.size() > longest_text || text.find('\0') != std::string::npos) return {};
  const std::unique_ptr<QRcode, Free> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
  if (!code) return {};

  QrCode drawn{.size = code->width + 2 * quiet_modules};
  const auto is_dark = [&](int x, int y) {
    return x < code->width && (code->data[y * code->width + x] & 1) != 0;
  };
  // One rectangle for each run of dark modules keeps the page small.
  for (int y = 0; y < code->width; ++y)
    for (int x = 0; x < code->width; ++x) {
      if (!is_dark(x, y)) continue;
      int end = x;
      while (is_dark(end, y)) ++end;
      drawn.path += "M" + std::to_string(x + quiet_modules) + " " +
                    std::to_string(y + quiet_modules) + "h" + std::to_string(end - x) + "v1h-" +
                    std::to_string(end - x) + "z";
      x = end;
    }
  return drawn;
}

}  // namespace query_service
