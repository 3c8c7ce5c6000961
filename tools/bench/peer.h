// An engine that people would use to search such a directory: the interface of all in *_peer.cc.
//
//   auto peer = sqlite_peer();
//   peer->build(rows, folder);                     // once
//   peer->open(folder);
//   peer->answer(query)                            // {total, nearest, languages}
//
// Each loads the rows in the way that its manual recommends, and answers with what it finds: how
// many in all, the distances of the nearest twenty, and how many for each language.
//
// Thread promise: one thread for each peer.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tools/bench/query.h"

namespace bench {

struct Found {
  std::optional<std::size_t> total = {};                   // of all that match; not for `nearest`
  std::vector<double> nearest = {};                        // metres, rising; at most list_length
  std::map<catalog::Ordinal, std::size_t> languages = {};  // those with a count
  bool has_languages = true;                               // not counted where false
  // The words were taken for more than words (a condition, a place), so that another question
  // was answered.
  bool is_other_question = false;
  std::string mended = {};  // the word that was understood
  std::vector<std::string> suggestions = {};
  std::size_t bytes = 0;  // of a page
};

class Peer {
 public:
  virtual ~Peer() = default;

  virtual std::string name() const = 0;
  // Whether it has anything for that shape.
  virtual bool answers(Shape shape) const = 0;

  // Errors of the following: unreadable   it can not be reached, or its files not be written
  //                          damaged      it refused what it was told, in its words
  virtual catalog::Expected<void> build(const std::vector<Row>& rows,
                                        const std::filesystem::path& folder) = 0;
  virtual catalog::Expected<void> open(const std::filesystem::path& folder) = 0;
  virtual catalog::Expected<Found> answer(const Query& query) = 0;

  // What it keeps on disk; that of the folder unless it keeps it elsewhere.
  virtual std::uintmax_t bytes_on_disk(const std::filesystem::path& folder) const;
  // Of another process that works for it; nothing where it is a library.
  virtual std::optional<std::size_t> memory_elsewhere() const { return {}; }
};

// The nearest of what was found so far.
class Nearest {
 public:
  void add(double metres) { metres_.push_back(metres); }
  std::size_t size() const { return metres_.size(); }
  std::vector<double> first() &&;

 private:
  std::vector<double> metres_;
};

// `published` as kith-index builds it; what it is given to build is there already.
std::unique_ptr<Peer> kith_peer(std::filesystem::path published, std::chrono::sys_seconds now);
// The same search as a reader types it, in one line.
std::unique_ptr<Peer> kith_typed_peer(std::filesystem::path published,
                                      std::chrono::sys_seconds now);
// Its part that is the peers' task: who is there, how many, and the nearest.
std::unique_ptr<Peer> kith_finding_peer(std::filesystem::path published,
                                        std::chrono::sys_seconds now);
std::unique_ptr<Peer> sqlite_peer();
std::unique_ptr<Peer> xapian_peer();

}  // namespace bench
