#include "catalog/snapshot_files.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace snapshot_files_test {

using catalog::current_snapshot;
using catalog::FailureKind;
using catalog::is_snapshot_name;

TEST_SUITE("catalog/snapshot_files") {
  TEST_CASE("names of snapshots are a time and eight hexadecimal digits") {
    CHECK(is_snapshot_name("20261123T041500Z-1a2b3c4d"));
    CHECK(is_snapshot_name("00000000T000000Z-00000000"));
  }

  TEST_CASE("nothing else is the name of a snapshot, and nothing that leads elsewhere") {
    for (const std::string name :
         {"", ".", "..", "../x", "/etc", "20261123T041500Z", "20261123T041500Z-1A2B3C4D",
          "20261123T041500Z-1a2b3c4", "20261123T041500Z-1a2b3c4d5", "20261123T041500Z-1a2b3c4g",
          "20261123t041500Z-1a2b3c4d", "2026112xT041500Z-1a2b3c4d", "20261123T041500Z_1a2b3c4d",
          "20261123T041500Z-../../x", " 20261123T041500Z-1a2b3c4d", "20261123T041500Z-1a2b3c4d/",
          "20261123T041500Z-1a2b3c4d\n"})
      CHECK_MESSAGE(!is_snapshot_name(name), name);
  }

  TEST_CASE("CURRENT says which snapshot to serve") {
    const tests::TemporaryFolder folder;
    folder.write("CURRENT", "20261123T041500Z-1a2b3c4d\n");

    CHECK(current_snapshot(folder.path()) == "20261123T041500Z-1a2b3c4d");
  }

  TEST_CASE("where nothing has been published the message says how to") {
    const tests::TemporaryFolder folder;

    const auto name = current_snapshot(folder.path());

    REQUIRE_FALSE(name);
    CHECK(name.error().kind == FailureKind::not_found);
    CHECK(name.error().message.find("kith-index build") != std::string::npos);
  }

  TEST_CASE("a CURRENT that leads elsewhere is damaged") {
    const tests::TemporaryFolder folder;
    for (const char* line : {"", "\n", "../x\n", "/etc\n", "20261123T041500Z-1a2b3c4d/../../x\n"}) {
      folder.write("CURRENT", line);

      const auto name = current_snapshot(folder.path());

      REQUIRE_FALSE(name);
      CHECK(name.error().kind == FailureKind::damaged);
      CHECK(name.error().message.find("CURRENT") != std::string::npos);
    }
  }

  TEST_CASE("snapshots are listed newest first, and nothing beside them") {
    const tests::TemporaryFolder folder;
    folder.write("20261123T041500Z-1a2b3c4d/manifest.json", "");
    folder.write("20270101T000000Z-00000000/manifest.json", "");
    folder.write("20261123T041501Z-00000000/manifest.json", "");
    folder.write(".staging/manifest.json", "");
    folder.write("20280101T000000Z-00000000", "a file");

    CHECK(catalog::snapshots(folder.path()) ==
          std::vector<std::string>{"20270101T000000Z-00000000", "20261123T041501Z-00000000",
                                   "20261123T041500Z-1a2b3c4d"});
    CHECK(catalog::snapshots(folder.path() / "missing").empty());
  }
}

}  // namespace snapshot_files_test
