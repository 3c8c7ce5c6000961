#include "catalog/database.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace database_test {

using catalog::Database;
using namespace std::string_view_literals;

TEST_SUITE("catalog/database") {
  TEST_CASE("texts, numbers and nothing come back as they were bound") {
    const tests::TemporaryFolder folder;
    auto database = Database::create(folder.path() / "a.sqlite");
    REQUIRE(database);
    REQUIRE(database->run("CREATE TABLE facts (t TEXT, i INTEGER, r REAL, n TEXT)"));
    auto write = database->prepare("INSERT INTO facts VALUES (?1, ?2, ?3, ?4)");
    write->bind(1, "Łódź 'quoted' \0 after"sv);
    write->bind(2, std::int64_t{-9'000'000'000});
    write->bind(3, 42.41872);
    write->bind_null(4);
    CHECK_FALSE(write->step());
    CHECK_FALSE(write->failed());

    auto row = database->prepare("SELECT t, i, r, n FROM facts");
    REQUIRE(row);

    REQUIRE(row->step());
    CHECK(row->text(0) == "Łódź 'quoted' \0 after"sv);
    CHECK(row->integer(1) == -9'000'000'000);
    CHECK(row->real(2) == 42.41872);
    CHECK(row->is_null(3));
    CHECK(row->text(3).empty());
    CHECK_FALSE(row->is_null(0));
    CHECK_FALSE(row->step());
  }

  TEST_CASE("an empty text is a text, not nothing") {
    const tests::TemporaryFolder folder;
    auto database = Database::create(folder.path() / "a.sqlite");
    REQUIRE(database);
    auto row = database->prepare("SELECT ?1");
    row->bind(1, std::string_view());

    REQUIRE(row->step());

    CHECK_FALSE(row->is_null(0));
    CHECK(row->text(0).empty());
  }

  TEST_CASE("a statement can be asked again with other parameters") {
    const tests::TemporaryFolder folder;
    auto database = Database::create(folder.path() / "a.sqlite");
    auto row = database->prepare("SELECT ?1 + 1");
    for (const std::int64_t number : {1, 41}) {
      row->bind(1, number);

      REQUIRE(row->step());
      CHECK(row->integer(0) == number + 1);
      row->reset();
    }
  }

  TEST_CASE("a broken constraint is a failed step, and reset forgives it") {
    const tests::TemporaryFolder folder;
    auto database = Database::create(folder.path() / "a.sqlite");
    REQUIRE(
        database->run("CREATE TABLE once (id INTEGER PRIMARY KEY); INSERT INTO once VALUES (1)"));
    auto write = database->prepare("INSERT INTO once VALUES (1)");

    CHECK_FALSE(write->step());
    CHECK(write->failed());
    CHECK(database->problem().find("UNIQUE") != std::string::npos);
    write->reset();
    CHECK_FALSE(write->failed());
  }

  TEST_CASE("an immutable database can not be written to") {
    const tests::TemporaryFolder folder;
    REQUIRE(Database::create(folder.path() / "a.sqlite")->run("CREATE TABLE t (x)"));
    auto database = Database::open_immutable(folder.path() / "a.sqlite");
    REQUIRE(database);

    const auto written = database->run("INSERT INTO t VALUES (1)");

    REQUIRE_FALSE(written);
    CHECK(written.error().kind == catalog::FailureKind::unreadable);
  }

  TEST_CASE("a path with signs that mean something in a URI is opened all the same") {
    const tests::TemporaryFolder folder;
    const auto path = folder.write("50% off? #1 niño/a.sqlite", "");
    REQUIRE(Database::create(path)->run("CREATE TABLE t (x); INSERT INTO t VALUES (7)"));

    const auto database = Database::open_immutable(path);
    REQUIRE(database);
    auto row = database->prepare("SELECT x FROM t");

    REQUIRE(row);
    REQUIRE(row->step());
    CHECK(row->integer(0) == 7);
  }

  TEST_CASE("a file that is not there can not be opened, and the message names it") {
    const tests::TemporaryFolder folder;

    const auto database = Database::open_immutable(folder.path() / "missing.sqlite");

    REQUIRE_FALSE(database);
    CHECK(database.error().kind == catalog::FailureKind::unreadable);
    CHECK(database.error().message.find("missing.sqlite") != std::string::npos);
    CHECK_FALSE(Database::create(folder.path() / "no-folder/a.sqlite"));
  }
}

}  // namespace database_test
