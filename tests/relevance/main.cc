// kith-relevance: how well the search serves people, measured (README.md).
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "tests/relevance/baselines.h"
#include "tests/relevance/built.h"
#include "tests/relevance/generated/directory.h"
#include "tests/relevance/generated/topics.h"
#include "tests/relevance/never_empty.h"
#include "tests/relevance/report.h"

namespace {

namespace fs = std::filesystem;
using namespace relevance;

constexpr std::size_t generated_listings = 10'000;
constexpr std::uint32_t seed = 20261123;

struct Options {
  fs::path data = "data";
  fs::path run_file = {};
  bool generated = false;
  bool failures = false;
  bool every_place = false;
};

fs::path root_of(const Options& options) {
  return fs::absolute(options.data / "").lexically_normal().parent_path().parent_path();
}

// Asks a baseline for what the person typed, with the place that they gave beside it.
Asker asker_of(Baseline& baseline) {
  return [&](const Topic& topic) {
    Answer answer;
    answer.status = 200;
    answer.run = baseline.search(topic.near.empty() ? topic.q : topic.q + " " + topic.near);
    return answer;
  };
}

void report(const Built& built, const std::vector<Topic>& topics, const AllJudgements& judgements,
            const Options& options) {
  const Outcomes ours = evaluate(topics, judgements,
                                 [&](const Topic& topic) { return ask(built.directory(), topic); });
  print_figures(std::cout, ours);
  const auto records = text_records(built.listings(), built.conditions());
  std::cout << '\n';
  for (const auto& [name, baseline] :
       {std::pair("Xapian::QueryParser", xapian_query_parser(records)),
        std::pair("SQLite FTS5, bm25", sqlite_full_text(records))})
    print_comparison(std::cout, name, ours, evaluate(topics, judgements, asker_of(*baseline)));
  if (options.failures) print_failures(std::cout, ours, judgements);
  if (!options.run_file.empty()) {
    std::ofstream file(options.run_file);
    print_run(file, ours, "kith");
  }
}

void run_generated(Options options, const fs::path& root) {
  const tests::TemporaryFolder folder;
  write_generated(options.data, folder.path() / "data", generated_listings, seed);
  const Built built(folder.path() / "data", root / "schemas/listing.schema.json");
  const auto listings = built.listings(), conditions = built.conditions();
  const GeneratedTopics topics = generated_topics(listings, conditions, seed);
  std::cout << "\nA made-up directory of " << listings.size() << " listings\n\n";
  options.run_file.clear();
  report(built, topics.topics, generated_judgements(topics, listings, conditions), options);
}

void print(const char* what, const DeadEnds& found) {
  std::cout << found.searches << " searches for " << what << ", " << found.empty.size()
            << " found nothing; the slowest took " << found.worst_milliseconds << " ms\n";
  for (const std::string& search : found.empty) std::cout << "  " << search << '\n';
}

int run(const Options& options) {
  const fs::path root = root_of(options);
  const fs::path here = root / "tests/relevance";
  const std::vector<Topic> topics = read_topics(here / "topics.tsv");
  const Built built(options.data, root / "schemas/listing.schema.json");
  report(built, topics, read_judgements(here / "qrels.tsv"), options);
  if (options.every_place) {
    const auto snapshot = built.directory().get();
    print("each condition",
          conditions_without_answer(*snapshot, {"Tulsa, OK", "Punta Arenas, CL"}));
    print("each place", places_without_answer(*snapshot, 1));
  }
  if (options.generated) run_generated(options, root);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("kith-relevance: how well the search serves people, measured.");
  app.add_option("--data", options.data, "the data folder")->capture_default_str();
  app.add_flag("--generated", options.generated,
               "also over a made-up directory of 10,000 listings");
  app.add_flag("--failures", options.failures, "list what was misunderstood or badly served");
  app.add_flag("--every-place", options.every_place,
               "also that each condition and each place finds something (minutes)");
  app.add_option("--run-file", options.run_file, "write the run in TREC form");
  CLI11_PARSE(app, argc, argv);
  try {
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << "kith-relevance: " << error.what() << '\n';
    return 2;
  }
}
