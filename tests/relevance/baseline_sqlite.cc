#include <sqlite3.h>

#include <stdexcept>

#include "catalog/text.h"
#include "tests/relevance/baselines.h"

namespace relevance {
namespace {

class SqliteFullText : public Baseline {
 public:
  explicit SqliteFullText(const std::vector<TextRecord>& records) {
    if (sqlite3_open(":memory:", &database_) != SQLITE_OK)
      throw std::runtime_error("cannot open a database in memory");
    run("create virtual table listings using fts5(id unindexed, name, text)");
    run("begin");
    sqlite3_stmt* insert = prepared("insert into listings values (?, ?, ?)");
    for (const TextRecord& record : records) {
      int column = 0;
      for (const std::string* value : {&record.id, &record.name, &record.text})
        sqlite3_bind_text(insert, ++column, value->c_str(), -1, SQLITE_TRANSIENT);
      sqlite3_step(insert);
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run("commit");
    select_ =
        prepared("select id from listings where listings match ? order by bm25(listings) limit 20");
  }

  ~SqliteFullText() override {
    sqlite3_finalize(select_);
    sqlite3_close(database_);
  }

  std::vector<std::string> search(const std::string& text) override {
    std::string any;
    for (const catalog::Word& word : catalog::words(text))
      any +=
          (any.empty() ? "\"" : " OR \"") + text.substr(word.begin, word.end - word.begin) + "\"";
    std::vector<std::string> ids;
    sqlite3_reset(select_);
    sqlite3_bind_text(select_, 1, any.c_str(), -1, SQLITE_TRANSIENT);
    while (sqlite3_step(select_) == SQLITE_ROW)
      ids.push_back(reinterpret_cast<const char*>(sqlite3_column_text(select_, 0)));
    return ids;
  }

 private:
  void run(const char* sql) {
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_));
  }

  sqlite3_stmt* prepared(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_));
    return statement;
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* select_ = nullptr;
};

}  // namespace

std::unique_ptr<Baseline> sqlite_full_text(const std::vector<TextRecord>& records) {
  return std::make_unique<SqliteFullText>(records);
}

}  // namespace relevance
