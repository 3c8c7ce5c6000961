// kith-serve: answers searches of a published directory.
//
// The one place of this program that reads the clock, the arguments and signals, and that prints.
// Exit codes: 0 stopped as asked, 2 it could not run, 3 there is no snapshot that can be served.
#include <signal.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <future>
#include <iostream>
#include <thread>

#include "catalog/snapshot_files.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/http_server.h"
#include "query-service/json/search_json.h"
#include "query-service/pages/address.h"
#include "query-service/request/read_search_request.h"
#include "query-service/search/search.h"
#include "query-service/service.h"
#include "query-service/site_address.h"
#include "query-service/snapshot/text_shards.h"
#include "query-service/terminal_answer.h"

namespace {

using namespace query_service;

enum ExitCode { done = 0, could_not_run = 2, no_snapshot = 3 };

struct Options {
  std::string snapshot = {};
  std::string shards = {};
  ServerOptions server = {};
  std::string public_url = {};
  std::string report_to = {};
  std::string repository = {};
  std::string text = {};
  bool json = false;
};

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

int cannot_run(const catalog::Failure& failure, ExitCode code) {
  std::cerr << "kith-serve: " << failure.message << '\n';
  return code;
}

catalog::Expected<ShardAddresses> shards_of(const Options& options) {
  return options.shards.empty() ? ShardAddresses() : read_shard_addresses(options.shards);
}

// Looks once a second whether another snapshot was published, and how its shards are; and lets the
// one that is served keep up with the hour.
class Watcher {
 public:
  explicit Watcher(CurrentSnapshot& current)
      : trouble_(trouble_of(*current.get())), thread_([this, &current] { watch(current); }) {}
  ~Watcher() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }

 private:
  void watch(CurrentSnapshot& current) {
    current.get()->keep_up(now());
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, std::chrono::seconds(1), [this] { return stopping_; })) {
      const auto before = current.get();
      if (const auto refreshed = current.refresh(); !refreshed)
        spdlog::error("{}; what was served before stays in service", refreshed.error().message);
      else if (current.get() != before)
        spdlog::info("now serving {}", current.get()->name());
      current.get()->keep_up(now());
      tell_of_shards(*current.get());
    }
  }

  static std::string trouble_of(const Snapshot& snapshot) {
    const TextShards* shards = snapshot.text_shards();
    return shards ? shards->trouble() : std::string();
  }

  void tell_of_shards(const Snapshot& snapshot) {
    const std::string trouble = trouble_of(snapshot);
    if (trouble == trouble_) return;
    trouble_ = trouble;
    if (trouble.empty())
      spdlog::info("the shards answer again");
    else
      spdlog::error("{}; until it answers, searches for words are refused", trouble);
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::string trouble_;  // of shards
  std::thread thread_;
};

// Waits for a signal in a thread of its own, so that stopping is ordinary code.
class SignalWaiter {
 public:
  explicit SignalWaiter(HttpServer& server) {
    thread_ = std::thread([this, &server] {
      int signal_number = 0;
      sigwait(&signals(), &signal_number);
      if (!cancelled_) spdlog::info("stopping");
      server.stop();
    });
  }
  ~SignalWaiter() {
    cancelled_ = true;
    pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
  }

  // Must be called before any other thread is started, so that all of them inherit it.
  static void block() { pthread_sigmask(SIG_BLOCK, &signals(), nullptr); }

 private:
  static const sigset_t& signals() {
    static const sigset_t set = [] {
      sigset_t both;
      sigemptyset(&both);
      sigaddset(&both, SIGTERM);
      sigaddset(&both, SIGINT);
      return both;
    }();
    return set;
  }
  std::atomic<bool> cancelled_ = false;
  std::thread thread_;
};

int serve(const Options& options) {
  SignalWaiter::block();
  spdlog::set_default_logger(spdlog::stderr_logger_mt("kith-serve"));
  auto shards = shards_of(options);
  if (!shards) return cannot_run(shards.error(), could_not_run);
  // While a snapshot is read, which waits for the disk now and then.
  const std::future<void> prepared = std::async(prepare_fixed_files);
  CurrentSnapshot current(options.snapshot, std::move(*shards), now);
  if (const auto opened = current.refresh(); !opened) {
    if (!current.get()) return cannot_run(opened.error(), no_snapshot);
    const bool is_older =
        catalog::current_snapshot(options.snapshot).value_or("") != current.get()->name();
    spdlog::error("{}; serving {}{}", opened.error().message, is_older ? "the older " : "",
                  current.get()->name());
  }
  const Service service(current, options.public_url, options.report_to, options.repository);
  HttpServer server(
      options.server, [&](const HttpRequest& request) { return service.answer(request, now()); },
      Service::problem_answer, Service::takes_forms);
  const auto address = server.bind();
  if (!address) return cannot_run(address.error(), could_not_run);
  spdlog::info("serving {} ({} listings) at {}{}", current.get()->name(),
               current.get()->manifest().listings, address->starts_with("unix:") ? "" : "http://",
               *address);
  const Watcher watcher(current);
  const SignalWaiter waiter(server);
  server.run();
  return done;
}

int query(const Options& options) {
  auto shards = shards_of(options);
  if (!shards) return cannot_run(shards.error(), could_not_run);
  CurrentSnapshot current(options.snapshot, std::move(*shards));
  if (const auto opened = current.refresh(); !opened && !current.get())
    return cannot_run(opened.error(), no_snapshot);
  const auto snapshot = current.get();
  const HttpRequest http{.path = "/search", .parameters = {{"q", options.text}}};
  const auto request = read_search_request(http, *snapshot);
  const auto results = request ? search(*request, *snapshot, now())
                               : Answer<Results>(tl::unexpected(request.error()));
  if (!results) {
    std::cerr << "kith-serve: " << results.error().detail << ' ' << results.error().remedy << '\n';
    return could_not_run;
  }
  if (options.json)
    std::cout << search_json(*results, *request, Address("", http), *snapshot) << '\n';
  else
    std::cout << terminal_answer(*results, request->language);
  return done;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("kith-serve: answers searches of a published directory of support groups.",
               "kith-serve");
  Options options;
  app.add_option("--snapshot", options.snapshot, "the folder that kith-index publishes in");
  app.add_option("--shards", options.shards,
                 "a file that says where the shards of a split snapshot listen: "
                 "{\"us\": [\"10.0.0.21:8301\"], ...}");
  app.add_option("--listen", options.server.listen, "address and port, or unix:/path")
      ->capture_default_str();
  app.add_option("--threads", options.server.threads, "how many requests are answered at once")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  app.add_option("--report-to", options.report_to,
                 "whom readers tell what is wrong with a listing: a mail address, or https://...");
  app.add_option(
      "--repository", options.repository,
      "where the files of the directory are kept, https://github.com/example/kith: for those "
      "who better it");
  app.add_option("--public-url", options.public_url,
                 "where this stands on the web, https://kith.example: for addresses in calendars");
  CLI::App* query_command = app.add_subcommand("query", "one search, answered here");
  query_command->add_option("--snapshot", options.snapshot,
                            "the folder that kith-index publishes in");
  query_command->add_option("--shards", options.shards,
                            "a file that says where the shards of a split snapshot listen");
  query_command->add_option("TEXT", options.text, "what to look for: \"crps near tulsa\"")
      ->required();
  query_command->add_flag("--json", options.json, "answer as the search interface does");

  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : could_not_run;
  }
  if (options.snapshot.empty()) {
    std::cerr << "kith-serve: name the folder of snapshots with --snapshot\n";
    return could_not_run;
  }
  if (!options.report_to.empty() && !is_report_address(options.report_to)) {
    std::cerr << "kith-serve: --report-to is \"" << options.report_to
              << "\"; write a mail address, or one that begins with https://\n";
    return could_not_run;
  }
  while (options.repository.ends_with('/')) options.repository.pop_back();
  if (!options.repository.empty() && !is_repository_address(options.repository)) {
    std::cerr << "kith-serve: --repository is \"" << options.repository
              << "\": write the https address of the project's page, such as "
                 "https://github.com/example/kith\n";
    return could_not_run;
  }
  if (!options.public_url.empty() && !is_site_address(options.public_url)) {
    std::cerr << "kith-serve: --public-url is \"" << options.public_url
              << "\": write http:// or https:// and a host, without a path, such as "
                 "https://kith.example\n";
    return could_not_run;
  }
  return query_command->parsed() ? query(options) : serve(options);
}
