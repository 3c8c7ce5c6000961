#include "indexer/progress.h"

#include <cmath>
#include <cstdio>

namespace indexer {
namespace {

// 1250 -> 1,250
std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string time_left(double seconds) {
  const auto whole = static_cast<std::size_t>(std::ceil(seconds));
  if (whole < 120) return std::to_string(whole) + " s";
  return grouped((whole + 59) / 60) + " min";
}

}  // namespace

std::string progress_text(std::string_view stage, std::size_t done, std::size_t all,
                          std::chrono::duration<double> taken) {
  std::string text = std::string(stage) + ": " + grouped(done) + " of " + grouped(all);
  if (done == 0 || taken < std::chrono::seconds(1)) return text;
  const double rate = static_cast<double>(done) / taken.count();
  text += ", " + grouped(static_cast<std::size_t>(std::llround(rate))) + " a second";
  if (done < all) text += ", " + time_left(static_cast<double>(all - done) / rate) + " left";
  return text;
}

void ProgressLine::show(std::string_view stage, std::size_t done, std::size_t all) {
  if (!visible_) return;
  const auto now = Clock::now();
  if (stage_ != stage) {
    stage_ = stage;
    began_at_ = now;
  }
  if (done != all && now - drawn_at_ < std::chrono::milliseconds(100)) return;
  drawn_at_ = now;
  drawn_ = true;
  std::fprintf(stderr, "\r\033[K%s", progress_text(stage, done, all, now - began_at_).c_str());
  std::fflush(stderr);
}

void ProgressLine::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace indexer
