// Opened readers of one text index, each for one search at a time: to open one takes longer than
// many a search does.
//
//   const TextReaders::Lease reader = readers.take();
//   reader->term_exists("lupus")
//
// There are never more than searches that ran at once.
//
// Thread promise: any thread may take one at any time, and give it back.
#pragma once

#include <xapian.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace query_service {

class TextReaders {
 public:
  explicit TextReaders(std::string path) : path_(std::move(path)) {}

  struct GiveBack {
    const TextReaders* owner;
    void operator()(Xapian::Database* reader) const;
  };
  // It goes back when it is let go, which must be before the readers are.
  using Lease = std::unique_ptr<Xapian::Database, GiveBack>;
  // Errors: Xapian::Error where the index can not be read.
  Lease take() const;

 private:
  std::string path_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Xapian::Database>> idle_;
};

}  // namespace query_service
