// Says on a terminal how far a long job has come; in a pipe it is silent.
#pragma once

#include <chrono>
#include <string_view>

namespace indexer {

class ProgressLine {
 public:
  // `visible` is whether standard error is a terminal.
  explicit ProgressLine(bool visible) : visible_(visible) {}
  ~ProgressLine() { clear(); }

  // Redraws at most ten times a second, and always at the end of a stage.
  void show(std::string_view stage, std::size_t done, std::size_t all);
  void clear();

 private:
  bool visible_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point drawn_at_ = {};
};

}  // namespace indexer
