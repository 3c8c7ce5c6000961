#include "tests/relevance/built.h"

#include <sqlite3.h>

#include <chrono>
#include <stdexcept>

#include "indexer/build.h"
#include "indexer/output/text.h"
#include "indexer/publish.h"

namespace relevance {
namespace {

constexpr const char* name = "20261123T041500Z-00000000";

template <typename Value>
const Value& or_throw(const catalog::Expected<Value>& value) {
  if (!value) throw std::runtime_error(value.error().message);
  return *value;
}

}  // namespace

Built::Built(const std::filesystem::path& data, const std::filesystem::path& schema)
    : current_(folder_.path()) {
  const auto checked = indexer::check(data, schema, today);
  if (indexer::has_errors(or_throw(checked).findings))
    throw std::runtime_error(indexer::output::text(checked->findings, false, {}));
  const auto staged = indexer::staging_folder(folder_.path());
  or_throw(indexer::build(*checked, or_throw(staged), "2026-11-23T04:15:00Z",
                          [](std::string_view, std::size_t, std::size_t) {}));
  if (const auto done = indexer::publish(*staged, folder_.path(), name); !done)
    throw std::runtime_error(done.error().message);
  if (const auto opened = current_.refresh(); !opened)
    throw std::runtime_error(opened.error().message);
}

std::vector<Json> Built::listings() const {
  return rows("select json from listings order by docid");
}

std::vector<Json> Built::conditions() const {
  return rows("select json from concepts where vocabulary = 'conditions' order by ordinal");
}

std::vector<Json> Built::rows(const std::string& sql) const {
  sqlite3* database = nullptr;
  const std::string path = (folder_.path() / name / "records.sqlite").string();
  if (sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
    throw std::runtime_error("cannot open " + path);
  std::vector<Json> found;
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
  while (sqlite3_step(statement) == SQLITE_ROW)
    found.push_back(Json::parse(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))));
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return found;
}

}  // namespace relevance
