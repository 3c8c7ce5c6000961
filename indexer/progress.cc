#include "indexer/progress.h"

#include <cstdio>

namespace indexer {

void ProgressLine::show(std::string_view stage, std::size_t done, std::size_t all) {
  if (!visible_) return;
  const auto now = std::chrono::steady_clock::now();
  if (done != all && now - drawn_at_ < std::chrono::milliseconds(100)) return;
  drawn_at_ = now;
  drawn_ = true;
  std::fprintf(stderr, "\r\033[K%.*s: %zu of %zu", static_cast<int>(stage.size()), stage.data(),
               done, all);
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace indexer
