// kith-generate: writes a large directory of plainly fictional groups, to measure and test with.
//
// Exit codes: 0 done, 2 it could not run.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <iostream>

#include "indexer/progress.h"
#include "tools/generator/generate.h"

namespace {

enum ExitCode { done = 0, could_not_run = 2 };

struct Options {
  std::filesystem::path data = "data";
  std::filesystem::path out = {};
  std::string today = "2026-06-30";
  generator::Plan plan = {};
};

std::string wrong_day(const std::string& text) {
  return catalog::parse_day(text) ? "" : "\"" + text + "\" is not a day: write 2026-05-01";
}

int generate(const Options& options) {
  const auto started = std::chrono::steady_clock::now();
  indexer::ProgressLine line(isatty(STDERR_FILENO) == 1);
  const auto made =
      generator::generate(options.data, options.out, options.plan,
                          [&](std::size_t at, std::size_t all) { line.show("listings", at, all); });
  line.clear();
  if (!made) {
    std::cerr << "kith-generate: " << made.error().message << '\n';
    return could_not_run;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  std::printf("wrote %zu listings below %s in %.1f s\n", options.plan.count, options.out.c_str(),
              took.count());
  return done;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("kith-generate: writes a large directory of fictional groups.", "kith-generate");
  Options options;
  app.add_option("--data", options.data, "the data folder whose vocabulary and towns are used")
      ->capture_default_str();
  app.add_option("--out", options.out, "the folder to write: data/ and schemas/ in it")->required();
  app.add_option("--count", options.plan.count, "how many listings")
      ->capture_default_str()
      ->check(CLI::Range(1, 10'000'000));
  app.add_option("--seed", options.plan.seed, "another seed, another directory")
      ->capture_default_str();
  app.add_option("--today", options.today, "no listing was looked at after this day")
      ->capture_default_str()
      ->check(wrong_day);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : could_not_run;
  }
  options.plan.today = catalog::parse_day(options.today).value_or(options.plan.today);
  return generate(options);
}
