// With the real rsync, from folder to folder: as it is started for other machines.
#include "indexer/publish_to.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <thread>

#include "catalog/manifest.h"
#include "catalog/snapshot_files.h"
#include "indexer/text_file.h"
#include "tests/support/temporary_folder.h"

namespace publish_to_test {

using catalog::current_snapshot;
using catalog::FailureKind;
using indexer::OutgoingSnapshot;
using tests::TemporaryFolder;
namespace files = catalog::snapshot_files;
namespace fs = std::filesystem;

namespace {

std::string name_of(int number) { return "2026112" + std::to_string(number) + "T041500Z-1a2b3c4d"; }

// Publishes a snapshot in `folder`/published whose index says `index`; its records are always the
// same.
void publish(const TemporaryFolder& folder, int number, const std::string& index) {
  const fs::path published = folder.path() / "published";
  const auto staged = indexer::staging_folder(published);
  REQUIRE(staged);
  folder.write("published/.staging/index.glass", index);
  folder.write("published/.staging/records.sqlite", std::string(100000, 'r'));
  catalog::Manifest manifest;
  for (const char* file : {files::index, files::records}) {
    auto described = catalog::describe_file(*staged, file);
    REQUIRE(described);
    manifest.files.push_back(*described);
  }
  REQUIRE(catalog::write_manifest(*staged, manifest));
  REQUIRE(indexer::publish(*staged, published, name_of(number)));
}

catalog::Expected<void> send(const TemporaryFolder& folder, const std::string& destination) {
  return OutgoingSnapshot::open(folder.path() / "published").and_then([&](const auto& outgoing) {
    return outgoing.send_to(destination);
  });
}

// The snapshot that CURRENT names in a folder; empty if it is not whole.
std::string whole_current(const fs::path& folder) {
  const auto name = current_snapshot(folder);
  if (!name) return "";
  const auto manifest = catalog::read_manifest(folder / *name);
  return manifest && catalog::verify(folder / *name, *manifest) ? *name : "";
}

// A file that is written again is another one.
ino_t number_of(const fs::path& file) {
  struct stat facts {};
  REQUIRE(stat(file.c_str(), &facts) == 0);
  return facts.st_ino;
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_SUITE("indexer/publish_to") {
  TEST_CASE("a destination that was not there serves the snapshot, and anyone may read it") {
    const TemporaryFolder folder;
    publish(folder, 1, "one");
    const fs::path copy = folder.path() / "a folder/copy";

    const auto sent = send(folder, copy.string() + "/");

    INFO((sent ? "" : sent.error().message));
    REQUIRE(sent);
    CHECK(whole_current(copy) == name_of(1));
    CHECK(files_in(copy) == 2);
    CHECK(files_in(copy / name_of(1)) == 3);
    const auto others = fs::perms::others_read;
    CHECK((fs::status(copy / files::pointer).permissions() & others) == others);
    CHECK((fs::status(copy / name_of(1) / files::index).permissions() & others) == others);
    CHECK_FALSE(fs::exists(folder.path() / "published/.CURRENT.outgoing"));
  }

  TEST_CASE("each next one takes its place, and the last three stay, with all else in the folder") {
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "copy";
    folder.write("copy/notes.txt", "kept");
    for (int number = 1; number <= 5; ++number) {
      publish(folder, number, "index " + std::to_string(number));
      REQUIRE(send(folder, copy.string()));
      CHECK(whole_current(copy) == name_of(number));
    }

    CHECK(catalog::snapshots(copy) == std::vector{name_of(5), name_of(4), name_of(3)});
    CHECK(indexer::read_text(copy / "notes.txt") == "kept");
  }

  TEST_CASE("a way back to an older one sends nothing again") {
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "copy";
    for (int number = 1; number <= 2; ++number) {
      publish(folder, number, "index");
      REQUIRE(send(folder, copy.string()));
    }
    const ino_t before = number_of(copy / name_of(1) / files::index);

    folder.write("published/CURRENT", name_of(1) + "\n");
    REQUIRE(send(folder, copy.string()));

    CHECK(whole_current(copy) == name_of(1));
    CHECK(number_of(copy / name_of(1) / files::index) == before);
    CHECK(catalog::snapshots(copy) == std::vector{name_of(2), name_of(1)});
  }

  TEST_CASE("what a destination has whole already is left as it is") {
    const TemporaryFolder folder;
    publish(folder, 1, "one");
    const fs::path copy = folder.path() / "copy";
    REQUIRE(send(folder, copy.string()));
    const fs::path paths[] = {copy / files::pointer, copy / name_of(1) / files::index,
                              copy / name_of(1) / files::records};
    std::vector<ino_t> before;
    for (const fs::path& path : paths) before.push_back(number_of(path));

    REQUIRE(send(folder, copy.string()));

    std::vector<ino_t> after;
    for (const fs::path& path : paths) after.push_back(number_of(path));
    CHECK(before == after);
  }

  TEST_CASE("two snapshots of a destination share no file, even if it is the same in both") {
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "copy";
    for (int number = 1; number <= 2; ++number) {
      publish(folder, number, "index");
      REQUIRE(send(folder, copy.string()));
    }

    CHECK(fs::hard_link_count(copy / name_of(2) / files::records) == 1);
  }

  TEST_CASE("a copy that was broken off is taken up, and nothing of the break is left") {
    const TemporaryFolder folder;
    publish(folder, 1, std::string(50000, 'i'));
    const std::string copied = "copy/" + name_of(1) + "/";
    const fs::path records = folder.write(copied + "records.sqlite", std::string(100000, 'r'));
    folder.write(copied + ".partial/index.glass", std::string(20000, 'i'));
    folder.write(copied + ".index.glass.Ab1Cd2", std::string(10000, 'i'));
    const ino_t before = number_of(records);

    REQUIRE(send(folder, (folder.path() / "copy").string()));

    CHECK(whole_current(folder.path() / "copy") == name_of(1));
    CHECK(files_in(folder.path() / copied) == 3);
    CHECK(number_of(records) == before);
  }

  TEST_CASE("a copy that was damaged is mended, even if it looks as it did") {
    const TemporaryFolder folder;
    publish(folder, 1, "index");
    const fs::path copy = folder.path() / "copy";
    REQUIRE(send(folder, copy.string()));
    const fs::path index = copy / name_of(1) / files::index;
    const auto written = fs::last_write_time(index);
    std::ofstream(index) << "iNdex";
    fs::last_write_time(index, written);
    REQUIRE(whole_current(copy).empty());

    REQUIRE(send(folder, copy.string()));

    CHECK(whole_current(copy) == name_of(1));
  }

  TEST_CASE("whoever looks at any moment finds a whole snapshot") {
    const TemporaryFolder folder;
    const fs::path copy = folder.path() / "copy";
    publish(folder, 1, "index 1");
    REQUIRE(send(folder, copy.string()));
    std::atomic<bool> is_over = false;
    std::atomic<int> looks = 0, broken = 0;
    std::thread watcher([&] {
      for (; !is_over; ++looks)
        if (whole_current(copy).empty()) ++broken;
    });

    for (int number = 2; number <= 5; ++number) {
      publish(folder, number, std::string(1000000, static_cast<char>('0' + number)));
      CHECK(send(folder, copy.string()));
    }
    is_over = true;
    watcher.join();

    CHECK(looks > 20);
    CHECK(broken == 0);
  }

  TEST_CASE("one destination that fails says why, keeps what it serves, and keeps no other back") {
    const TemporaryFolder folder;
    publish(folder, 1, "one");
    const fs::path first = folder.path() / "first", second = folder.path() / "second";
    REQUIRE(send(folder, first.string()));
    publish(folder, 2, "two");
    // A folder that cannot be a folder, for root as well.
    folder.write("first/" + name_of(2), "a file in the way");
    const auto outgoing = OutgoingSnapshot::open(folder.path() / "published");
    REQUIRE(outgoing);

    const auto to_first = outgoing->send_to(first.string());
    const auto to_second = outgoing->send_to(second.string());

    REQUIRE_FALSE(to_first);
    CHECK(to_first.error().kind == FailureKind::unreadable);
    INFO(to_first.error().message);
    CHECK(to_first.error().message.find(first.string() + " did not get " + name_of(2)) == 0);
    CHECK(to_first.error().message.find("it goes on serving what it has") != std::string::npos);
    CHECK(whole_current(first) == name_of(1));
    CHECK(to_second);
    CHECK(whole_current(second) == name_of(2));
  }

  TEST_CASE("a destination that names no folder is refused, and nothing is written at the root") {
    const TemporaryFolder folder;
    publish(folder, 1, "one");
    for (const char* destination : {"", "/", "//", "one:", "one::", "one:/"}) {
      CAPTURE(std::string(destination));

      const auto sent = send(folder, destination);

      REQUIRE_FALSE(sent);
      CHECK(sent.error().kind == FailureKind::invalid);
      CHECK(sent.error().message.find("write /srv/kith") != std::string::npos);
    }
  }

  TEST_CASE("what is damaged here, or not there at all, is copied nowhere") {
    const TemporaryFolder folder;
    publish(folder, 1, "one");
    const std::string copy = (folder.path() / "copy").string();
    folder.write("published/" + name_of(1) + "/index.glass", "oNe");

    const auto damaged = send(folder, copy);
    const auto nothing = OutgoingSnapshot::open(folder.path() / "gone");

    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == FailureKind::damaged);
    CHECK(damaged.error().message.find("build it again") != std::string::npos);
    CHECK_FALSE(fs::exists(copy));
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == FailureKind::not_found);
    CHECK_FALSE(fs::exists(folder.path() / "gone"));
  }

  TEST_CASE("while a snapshot goes out nothing is built, and no second one goes out") {
    const TemporaryFolder folder;
    publish(folder, 1, "one");
    const fs::path published = folder.path() / "published";
    {
      const auto outgoing = OutgoingSnapshot::open(published);
      REQUIRE(outgoing);

      CHECK_FALSE(indexer::BuildLock::take(published));
      CHECK_FALSE(OutgoingSnapshot::open(published));
    }
    CHECK(indexer::BuildLock::take(published));
  }
}

}  // namespace publish_to_test
