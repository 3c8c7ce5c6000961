#include "tools/bench/measure.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <numeric>

namespace bench {
namespace {

// The clock of a thread moves in steps of milliseconds on some machines: single times mean little.
double mean(const std::vector<double>& values) {
  if (values.empty()) return 0;
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

double quantile(std::vector<double> microseconds, double share) {
  if (microseconds.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(microseconds.size() - 1));
  std::nth_element(microseconds.begin(), microseconds.begin() + at, microseconds.end());
  return microseconds[static_cast<std::size_t>(at)];
}

double Figures::per_second() const {
  const double sum = std::accumulate(microseconds.begin(), microseconds.end(), 0.0);
  return sum > 0 ? 1e6 * static_cast<double>(microseconds.size()) / sum : 0;
}

Questions questions_of(const query_service::Snapshot& snapshot, const std::vector<Row>& rows,
                       std::uint64_t seed, std::size_t count) {
  const Material material(snapshot, rows, seed);
  Questions questions;
  for (const ShapeDescription& description : shapes)
    questions[description.shape] = material.queries(description.shape, count);
  return questions;
}

RightAnswers right_answers(const Questions& questions, const std::vector<Row>& rows) {
  const Reference reference(rows);
  RightAnswers right;
  for (const auto& [shape, queries] : questions)
    for (const Query& query : queries) right[shape].push_back(reference.answer(query));
  return right;
}

catalog::Expected<Figures> compared(Peer& peer, Shape shape, const std::vector<Query>& queries,
                                    const std::vector<Found>& right) {
  Figures figures{.shape = shape, .queries = queries.size()};
  double found_in_all = 0;
  for (std::size_t at = 0; at < queries.size(); ++at) {
    const auto found = peer.answer(queries[at]);
    if (!found) return tl::unexpected(found.error());
    figures.mended_right += !queries[at].meant.empty() && found->mended == queries[at].meant;
    found_in_all += static_cast<double>(found->total.value_or(0));
    if (found->is_other_question) continue;
    const Difference difference = difference_of(queries[at], right[at], *found);
    ++figures.compared;
    figures.wrong_totals += difference.total;
    figures.wrong_nearest += difference.nearest;
    figures.wrong_languages += difference.languages;
    const std::size_t total = found->total.value_or(0);
    const std::size_t right_total = right[at].total.value_or(0);
    if (difference.total)
      figures.widest_total = std::max(figures.widest_total,
                                      std::max(total, right_total) - std::min(total, right_total));
  }
  if (!queries.empty()) figures.mean_total = found_in_all / static_cast<double>(queries.size());
  return figures;
}

std::size_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::size_t all = 0, resident = 0;
  statm >> all >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

nlohmann::ordered_json json_of(const Measured& measured) {
  nlohmann::ordered_json json{{"engine", measured.engine},
                              {"build_seconds", measured.build_seconds},
                              {"open_seconds", measured.open_seconds},
                              {"bytes_on_disk", measured.bytes_on_disk},
                              {"memory_bytes", measured.memory_bytes},
                              {"shapes", nlohmann::ordered_json::array()}};
  for (const Figures& figures : measured.figures)
    json["shapes"].push_back({{"shape", name_of(figures.shape)},
                              {"asked", figures.microseconds.size()},
                              {"p50_microseconds", quantile(figures.microseconds, 0.5)},
                              {"p99_microseconds", quantile(figures.microseconds, 0.99)},
                              {"processor_mean_microseconds", mean(figures.processor_microseconds)},
                              {"per_second", figures.per_second()},
                              {"mean_total", figures.mean_total},
                              {"queries", figures.queries},
                              {"compared", figures.compared},
                              {"wrong_totals", figures.wrong_totals},
                              {"wrong_nearest", figures.wrong_nearest},
                              {"wrong_languages", figures.wrong_languages},
                              {"widest_total", figures.widest_total},
                              {"mended_right", figures.mended_right}});
  return json;
}

}  // namespace bench
