// Xapian's index of a snapshot, written document by document and packed into one file.
#pragma once

#include <xapian.h>

#include <filesystem>

#include "catalog/failure.h"

namespace indexer {

class IndexWriter {
 public:
  // The index becomes the file `path`; until finish() it grows in a folder beside it.
  // Errors of all: unreadable   the disk is full, or a file can not be written
  static catalog::Expected<IndexWriter> create(const std::filesystem::path& path);

  // Documents are numbered from 1 in the order they come.
  catalog::Expected<void> add(const Xapian::Document& document);

  // Packs into one file, which Xapian can read and nobody can write to.
  catalog::Expected<void> finish();

 private:
  IndexWriter(std::filesystem::path path, std::filesystem::path growing,
              Xapian::WritableDatabase database);
  std::filesystem::path path_;
  std::filesystem::path growing_;
  Xapian::WritableDatabase database_;
  unsigned since_commit_ = 0;
};

}  // namespace indexer
