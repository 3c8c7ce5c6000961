#include "catalog/database.h"

#include <sqlite3.h>

#include <cassert>

namespace catalog {
namespace {

void require(int code) {
  assert(code == SQLITE_OK);
  static_cast<void>(code);
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::bind(int parameter, std::string_view text) {
  require(sqlite3_bind_text(statement_.get(), parameter, text.data() ? text.data() : "",
                            static_cast<int>(text.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::int64_t number) {
  require(sqlite3_bind_int64(statement_.get(), parameter, number));
}

void Statement::bind(int parameter, double number) {
  require(sqlite3_bind_double(statement_.get(), parameter, number));
}

void Statement::bind_null(int parameter) {
  require(sqlite3_bind_null(statement_.get(), parameter));
}

void Statement::bind_bytes(int parameter, std::string_view bytes) {
  require(sqlite3_bind_blob(statement_.get(), parameter, bytes.data() ? bytes.data() : "",
                            static_cast<int>(bytes.size()), SQLITE_TRANSIENT));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  failed_ = code != SQLITE_ROW && code != SQLITE_DONE;
  return code == SQLITE_ROW;
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  failed_ = false;
}

std::string_view Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

std::string_view Statement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

Expected<Database> Database::create(const std::filesystem::path& path) {
  Database result;
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  result.database_.reset(handle);
  if (code != SQLITE_OK)
    return failure(FailureKind::unreadable, path.string() + " cannot be made: " + result.problem());
  return result;
}

Expected<Database> Database::open_immutable(const std::filesystem::path& path) {
  Database result;
  sqlite3* handle = nullptr;
  std::string uri = "file:";
  for (const char c : path.string()) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr char hexadecimal[] = "0123456789ABCDEF";
      uri += {'%', hexadecimal[c >> 4 & 15], hexadecimal[c & 15]};
    } else {
      uri += c;
    }
  }
  const int code =
      sqlite3_open_v2((uri + "?immutable=1").c_str(), &handle,
                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  result.database_.reset(handle);
  if (code != SQLITE_OK)
    return failure(FailureKind::unreadable,
                   path.string() + " cannot be opened: " + result.problem());
  return result;
}

Expected<void> Database::run(const std::string& statements) {
  if (sqlite3_exec(database_.get(), statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
    return {};
  return failure(FailureKind::unreadable, "the records cannot be written: " + problem());
}

Expected<Statement> Database::prepare(std::string_view statement) const {
  sqlite3_stmt* prepared = nullptr;
  if (sqlite3_prepare_v2(database_.get(), statement.data(), static_cast<int>(statement.size()),
                         &prepared, nullptr) != SQLITE_OK)
    return failure(FailureKind::damaged,
                   "the records do not have the expected shape: " + problem());
  return Statement(prepared);
}

std::string Database::problem() const {
  return database_ ? sqlite3_errmsg(database_.get()) : "out of memory";
}

}  // namespace catalog
