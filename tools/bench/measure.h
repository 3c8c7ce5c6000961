// What is measured of one engine on one directory, and how.
//
//   const auto questions = questions_of(snapshot, rows, 7, 200);
//   auto figures = compared(*peer, shape, questions.at(shape), right_answers(questions,
//   rows).at(shape)); figures->wrong_totals
//
// Thread promise: one thread.
#pragma once

#include <nlohmann/json.hpp>

#include "tools/bench/reference.h"

namespace bench {

// Of one shape.
struct Figures {
  Shape shape = Shape::place;
  std::vector<double> microseconds = {};  // of each query asked
  // Of the processor, in the thread that asked: what neighbours on the machine do not lengthen.
  std::vector<double> processor_microseconds = {};
  std::size_t queries = 0;   // that are different
  std::size_t compared = 0;  // of these, held against the right answer: the others
                             // were taken for another question
  std::size_t wrong_totals = 0;
  std::size_t wrong_nearest = 0;
  std::size_t wrong_languages = 0;
  std::size_t widest_total = 0;  // by how many the most wrong total is off
  std::size_t mended_right = 0;  // misspelt words understood as they were meant
  double mean_total = 0;         // listings found

  double per_second() const;  // one after the other
};

struct Measured {
  std::string engine = {};
  double build_seconds = 0;
  double open_seconds = 0;
  std::uintmax_t bytes_on_disk = 0;
  std::size_t memory_bytes = 0;  // what it grew by from before it was opened, and its servers
  std::vector<Figures> figures = {};
};

using Questions = std::map<Shape, std::vector<Query>>;
using RightAnswers = std::map<Shape, std::vector<Found>>;

Questions questions_of(const query_service::Snapshot& snapshot, const std::vector<Row>& rows,
                       std::uint64_t seed, std::size_t count);
RightAnswers right_answers(const Questions& questions, const std::vector<Row>& rows);

// The time that a share of them took at most; 0 of none.
double quantile(std::vector<double> microseconds, double share);

// Asks every query of a shape once, which warms the engine as well, and compares the answers.
// Errors: those of Peer::answer
catalog::Expected<Figures> compared(Peer& peer, Shape shape, const std::vector<Query>& queries,
                                    const std::vector<Found>& right);

// The bytes of this process that are in memory.
std::size_t resident_bytes();

nlohmann::ordered_json json_of(const Measured& measured);

}  // namespace bench
