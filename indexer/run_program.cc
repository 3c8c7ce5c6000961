#include "indexer/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>

namespace indexer {
namespace {

using catalog::FailureKind;

// What a program writes to one of its outputs, from its end to ours.
class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    close_end(ends_[0]);
    close_end(ends_[1]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return ends_[0] >= 0; }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  // Ours must be closed, or the end of what is written never comes.
  void close_writing() { close_end(ends_[1]); }

  // Adds what there is to `text`; closes at its end.
  void read_into(std::string& text) {
    std::array<char, 4096> part;
    const ssize_t size = read(ends_[0], part.data(), part.size());
    if (size > 0) text.append(part.data(), static_cast<std::size_t>(size));
    if (size == 0 || (size < 0 && errno != EINTR)) close_end(ends_[0]);
  }

 private:
  static void close_end(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
  std::array<int, 2> ends_ = {-1, -1};
};

// Both at once: a program that waits until one is read would else never write the other.
void read_both(Pipe& output, Pipe& errors, ProgramResult& result) {
  while (output.is_open() || errors.is_open()) {
    // poll() passes over a handle of -1.
    std::array<pollfd, 2> waiting = {pollfd{output.reading(), POLLIN, 0},
                                     pollfd{errors.reading(), POLLIN, 0}};
    if (poll(waiting.data(), waiting.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    if (waiting[0].revents != 0) output.read_into(result.output);
    if (waiting[1].revents != 0) errors.read_into(result.errors);
  }
}

int exit_code_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

catalog::Expected<ProgramResult> run_program(const std::vector<std::string>& words) {
  assert(!words.empty());
  Pipe output, errors;
  if (!output.is_open() || !errors.is_open())
    return catalog::failure(FailureKind::unreadable,
                            words[0] + " cannot be listened to: " + std::strerror(errno));
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output.writing(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.writing(), STDERR_FILENO);
  pid_t child = 0;
  const int code = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (code != 0)
    return catalog::failure(code == ENOENT ? FailureKind::not_found : FailureKind::unreadable,
                            words[0] + " cannot be started: " + std::strerror(code));
  output.close_writing();
  errors.close_writing();
  ProgramResult result;
  read_both(output, errors, result);
  result.exit_code = exit_code_of(child);
  return result;
}

}  // namespace indexer
