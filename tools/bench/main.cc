// kith-bench: measures one engine on one directory, and writes what it measured as JSON.
// tools/bench/run asks it for each engine and size in turn.
//
// Exit codes: 0 done, 2 it could not run.
#include <benchmark/benchmark.h>
#include <malloc.h>
#include <time.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>

#include "query-service/snapshot/current_snapshot.h"
#include "tools/bench/http_files.h"
#include "tools/bench/measure.h"
#include "tools/bench/other_peers.h"
#include "tools/bench/right_answers.h"

namespace {

enum ExitCode { done = 0, could_not_run = 2 };
using Clock = std::chrono::steady_clock;

struct Options {
  std::string engine = "kith";
  std::filesystem::path snapshot = {};
  std::filesystem::path work = {};
  std::filesystem::path out = {};
  std::filesystem::path paths = {};
  std::filesystem::path scriptindex = {};
  std::filesystem::path right = {};
  std::int64_t at = 0;  // none: now
  std::string postgresql = {};
  std::vector<std::string> shapes = {};  // none: all
  std::size_t queries = 200;
  std::uint64_t seed = 7;
  double seconds = 1;
};

struct Prepared {
  bench::Questions questions;
  bench::RightAnswers right;
};

double seconds_since(Clock::time_point started) {
  return std::chrono::duration<double>(Clock::now() - started).count();
}

// Of this thread.
double processor_seconds() {
  timespec time = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::unique_ptr<bench::Peer> peer_of(const Options& options, std::chrono::sys_seconds now) {
  if (options.engine == "kith") return bench::kith_peer(options.snapshot, now);
  if (options.engine == "kith-finding") return bench::kith_finding_peer(options.snapshot, now);
  if (options.engine == "kith-typed") return bench::kith_typed_peer(options.snapshot, now);
  if (options.engine == "sqlite") return bench::sqlite_peer();
  if (options.engine == "xapian") return bench::xapian_peer();
  if (options.engine == "groonga") return bench::groonga_peer();
  return bench::postgresql_peer(options.postgresql);
}

// Builds the engine from the rows; all that is left of them are the questions and right answers.
catalog::Expected<Prepared> prepare(const Options& options, std::chrono::sys_seconds now,
                                    bench::Peer& peer, bench::Measured& measured) {
  query_service::CurrentSnapshot current(options.snapshot);
  if (auto opened = current.refresh(); !opened) return tl::unexpected(opened.error());
  const auto snapshot = current.get();
  const auto rows = bench::rows_of(*snapshot, now);
  if (!rows) return tl::unexpected(rows.error());
  Prepared prepared;
  prepared.questions = bench::questions_of(*snapshot, *rows, options.seed, options.queries);
  auto kept = bench::kept_answers(options.right, prepared.questions);
  prepared.right = kept ? std::move(*kept) : bench::right_answers(prepared.questions, *rows);
  if (!kept && !options.right.empty())
    if (auto done = bench::keep_answers(prepared.right, prepared.questions, options.right); !done)
      return tl::unexpected(done.error());
  const auto started = Clock::now();
  if (auto built = peer.build(*rows, options.work); !built) return tl::unexpected(built.error());
  measured.build_seconds = seconds_since(started);
  return prepared;
}

// Google Benchmark decides how often the queries are gone through; each is timed by itself, since
// its mean says nothing of the slowest.
void time(bench::Peer& peer, const std::vector<bench::Query>& queries, double seconds,
          bench::Figures& figures) {
  benchmark::RegisterBenchmark(
      std::string(bench::name_of(figures.shape)).c_str(),
      [&peer, &queries, &figures](benchmark::State& state) {
        figures.microseconds.clear();
        figures.processor_microseconds.clear();
        std::size_t at = 0;
        for ([[maybe_unused]] const auto turn : state) {
          const double processor = processor_seconds();
          const auto started = Clock::now();
          benchmark::DoNotOptimize(peer.answer(queries[at]));
          const double took = seconds_since(started);
          figures.processor_microseconds.push_back((processor_seconds() - processor) * 1e6);
          state.SetIterationTime(took);
          figures.microseconds.push_back(took * 1e6);
          at = (at + 1) % queries.size();
        }
      })
      ->UseManualTime()
      ->MinTime(seconds);
}

std::chrono::sys_seconds time_of(const Options& options) {
  if (options.at != 0) return std::chrono::sys_seconds(std::chrono::seconds(options.at));
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

catalog::Expected<bench::Measured> measure(const Options& options) {
  const auto now = time_of(options);
  const auto peer = peer_of(options, now);
  bench::Measured measured{.engine = peer->name()};
  const auto prepared = prepare(options, now, *peer, measured);
  if (!prepared) return tl::unexpected(prepared.error());
  malloc_trim(0);
  const std::size_t before = bench::resident_bytes();
  const auto started = Clock::now();
  if (auto opened = peer->open(options.work); !opened) return tl::unexpected(opened.error());
  measured.open_seconds = seconds_since(started);
  for (const bench::ShapeDescription& description : bench::shapes) {
    const auto& queries = prepared->questions.at(description.shape);
    if (queries.empty() || !peer->answers(description.shape)) continue;
    if (!options.shapes.empty() && std::find(options.shapes.begin(), options.shapes.end(),
                                             description.name) == options.shapes.end())
      continue;
    auto figures =
        bench::compared(*peer, description.shape, queries, prepared->right.at(description.shape));
    if (!figures) return tl::unexpected(figures.error());
    measured.figures.push_back(std::move(*figures));
  }
  for (bench::Figures& figures : measured.figures)
    time(*peer, prepared->questions.at(figures.shape), options.seconds, figures);
  benchmark::RunSpecifiedBenchmarks();
  const std::size_t after = bench::resident_bytes();
  measured.memory_bytes =
      (after > before ? after - before : 0) + peer->memory_elsewhere().value_or(0);
  measured.bytes_on_disk = peer->bytes_on_disk(options.work);
  return measured;
}

// The files that tools/bench/http reads.
catalog::Expected<void> write_http_files(const Options& options) {
  query_service::CurrentSnapshot current(options.snapshot);
  if (auto opened = current.refresh(); !opened) return opened;
  const auto snapshot = current.get();
  const auto now = time_of(options);
  const auto rows = bench::rows_of(*snapshot, now);
  if (!rows) return tl::unexpected(rows.error());
  const auto queries =
      bench::Material(*snapshot, *rows, options.seed).queries(bench::Shape::page, options.queries);
  const std::string paths = options.paths.string();
  std::ofstream(paths + ".page") << bench::addresses(queries, "/search?q=", "&near=");
  std::ofstream(paths + ".json") << bench::addresses(queries, "/api/v1/search?q=", "&near=");
  std::ofstream(paths + ".omega") << bench::omega_addresses(queries);
  std::ofstream records(options.scriptindex);
  for (const bench::Row& row : *rows) records << bench::scriptindex_record(row);
  if (!records)
    return catalog::failure(catalog::FailureKind::unreadable,
                            options.scriptindex.string() + " can not be written");
  return {};
}

int report(const catalog::Failure& failure) {
  std::cerr << "kith-bench: " << failure.message << '\n';
  return could_not_run;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("kith-bench: measures one engine on one directory.", "kith-bench");
  Options options;
  app.add_option("--engine", options.engine, "which")
      ->check(CLI::IsMember(
          {"kith", "kith-finding", "kith-typed", "sqlite", "xapian", "groonga", "postgresql"}))
      ->capture_default_str();
  app.add_option("--snapshot", options.snapshot, "the folder that kith-index publishes in")
      ->required();
  app.add_option("--work", options.work, "an empty folder for the engine's files")->required();
  app.add_option("--out", options.out, "the JSON file to write");
  app.add_option("--paths", options.paths, "write addresses for HTTP to files that begin so");
  app.add_option("--scriptindex", options.scriptindex, "and the rows as Omega reads them");
  app.add_option("--postgresql", options.postgresql, "how to reach the server, as libpq reads it");
  app.add_option("--right", options.right,
                 "where the right answers are kept, for others that ask the same at the same time");
  app.add_option("--at", options.at, "what time it is, in seconds since 1970");
  std::vector<std::string> names;
  for (const bench::ShapeDescription& description : bench::shapes)
    names.emplace_back(description.name);
  app.add_option("--shape", options.shapes, "only these shapes of search")
      ->check(CLI::IsMember(names));
  app.add_option("--queries", options.queries, "of each shape")->capture_default_str();
  app.add_option("--seed", options.seed, "another seed, other queries")->capture_default_str();
  app.add_option("--seconds", options.seconds, "at least, for each shape")->capture_default_str();
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : could_not_run;
  }
  if (!options.paths.empty()) {
    const auto written = write_http_files(options);
    return written ? done : report(written.error());
  }
  const auto measured = measure(options);
  if (!measured) return report(measured.error());
  std::ofstream out(options.out);
  out << bench::json_of(*measured).dump(2) << '\n';
  if (out.flush()) return done;
  return report({catalog::FailureKind::unreadable, options.out.string() + " can not be written"});
}
