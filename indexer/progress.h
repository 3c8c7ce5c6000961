// Says on a terminal how far a long job has come; in a pipe it is silent.
//
//   listings: 40,960 of 100,000, 1,250 a second, 47 s left
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace indexer {

// The line of a stage that has taken so long.  What is left is reckoned from how fast it has been
// so far, and is not told before the stage has taken a second.
std::string progress_text(std::string_view stage, std::size_t done, std::size_t all,
                          std::chrono::duration<double> taken);

class ProgressLine {
 public:
  // `visible` is whether standard error is a terminal.
  explicit ProgressLine(bool visible) : visible_(visible) {}
  ~ProgressLine() { clear(); }

  // Redraws at most ten times a second, and always at the end of a stage.
  void show(std::string_view stage, std::size_t done, std::size_t all);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool visible_;
  bool drawn_ = false;
  std::string stage_;
  Clock::time_point began_at_ = {};
  Clock::time_point drawn_at_ = {};
};

}  // namespace indexer
