// SQLite, held so that a handle can not leak: the one file that calls its C interface.
//
//   auto database = Database::open_immutable(path);
//   auto rows = database->prepare("SELECT id FROM listings WHERE docid = ?1");
//   rows->bind(1, docid);
//   while (rows->step()) use(rows->text(0));
//
// A bad statement is a bug and is asserted; a file that can not be read is a Failure.
//
// Thread promise: a Database and its Statements belong to one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "catalog/failure.h"

struct sqlite3;
struct sqlite3_stmt;

namespace catalog {

class Statement {
 public:
  // Parameters count from 1.
  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::int64_t number);
  void bind(int parameter, double number);
  void bind_null(int parameter);
  void bind_bytes(int parameter, std::string_view bytes);

  // Moves to the next row; false after the last, and where the file can not be read.
  bool step();
  // True when step() ended because of an error and not of the rows.
  bool failed() const { return failed_; }
  // Makes ready for other parameters.
  void reset();

  // Columns count from 0.  The view lasts until the next step or reset.
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  bool failed_ = false;
};

class Database {
 public:
  // Errors: unreadable   the file can not be made or opened
  static Expected<Database> create(const std::filesystem::path& path);
  // For a file that nobody will ever change: no locks, no journal.
  static Expected<Database> open_immutable(const std::filesystem::path& path);

  // Errors: unreadable   the disk is full, or the file can not be written
  Expected<void> run(const std::string& statements);
  Expected<Statement> prepare(std::string_view statement) const;
  std::string problem() const;  // the last error in SQLite's words

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace catalog
