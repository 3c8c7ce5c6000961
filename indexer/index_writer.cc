#include "indexer/index_writer.h"

namespace indexer {
namespace {

// Xapian slows down as more documents wait to be written; few thousand at a time is fastest.
constexpr unsigned documents_per_commit = 5000;

catalog::Expected<void> index_problem(const std::filesystem::path& path,
                                      const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::unreadable,
                          path.string() + " cannot be written: " + error.get_description());
}

}  // namespace

IndexWriter::IndexWriter(std::filesystem::path path, std::filesystem::path growing,
                         Xapian::WritableDatabase database)
    : path_(std::move(path)), growing_(std::move(growing)), database_(std::move(database)) {}

catalog::Expected<IndexWriter> IndexWriter::create(const std::filesystem::path& path) try {
  std::filesystem::path growing = path;
  growing += ".growing";
  // The folder is new and is thrown away whole if anything fails, so nothing is synced on the way.
  Xapian::WritableDatabase database(growing.string(),
                                    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
  return IndexWriter(path, std::move(growing), std::move(database));
} catch (const Xapian::Error& error) {
  return tl::unexpected(index_problem(path, error).error());
}

catalog::Expected<void> IndexWriter::add(const Xapian::Document& document) try {
  database_.add_document(document);
  if (++since_commit_ == documents_per_commit) {
    database_.commit();
    since_commit_ = 0;
  }
  return {};
} catch (const Xapian::Error& error) {
  return index_problem(path_, error);
}

catalog::Expected<void> IndexWriter::finish() try {
  database_.commit();
  database_.compact(path_.string(), Xapian::DBCOMPACT_SINGLE_FILE);
  database_.close();
  std::error_code code;
  std::filesystem::remove_all(growing_, code);
  return {};
} catch (const Xapian::Error& error) {
  return index_problem(path_, error);
}

}  // namespace indexer
