// What is read again, and that nothing else comes of it than of reading everything.
#include "indexer/known/known_files.h"

#include <doctest/doctest.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <set>

#include "indexer/build.h"
#include "indexer/output/json.h"
#include "indexer/text_file.h"
#include "tests/support/findings.h"
#include "tests/support/generated_directory.h"

namespace known_files_test {

using tests::Directory;
using tests::group;
using Names = std::set<std::string>;

namespace {

namespace fs = std::filesystem;

const char* const schema = KITH_SOURCE "/schemas/listing.schema.json";

// An hour from now: all that has been written is settled.
indexer::known::Instant later() {
  const auto time = std::chrono::system_clock::now() + std::chrono::hours(1);
  return std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
}

indexer::Checked check(const Directory& directory, const fs::path& known,
                       indexer::known::Instant read_at = later()) {
  auto checked =
      indexer::check(directory.data(), schema, tests::test_day, {known, "this test", read_at});
  REQUIRE_MESSAGE(checked, checked.error().message);
  return std::move(*checked);
}

// The names of files that anyone opens in a folder, as the kernel tells.
class Opened {
 public:
  explicit Opened(const fs::path& folder) : handle_(inotify_init1(IN_NONBLOCK)) {
    REQUIRE(inotify_add_watch(handle_, folder.c_str(), IN_OPEN) >= 0);
  }
  ~Opened() { close(handle_); }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

  Names names() {
    Names names;
    alignas(inotify_event) char bytes[16 * 1024];
    for (ssize_t size = 0; (size = ::read(handle_, bytes, sizeof bytes)) > 0;)
      for (char* at = bytes; at < bytes + size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(at);
        if (event->len > 0 && !(event->mask & IN_ISDIR)) names.insert(event->name);
        at += sizeof(inotify_event) + event->len;
      }
    return names;
  }

 private:
  int handle_;
};

void add_three(Directory& directory) {
  directory.add("a.yaml", group("Anchor Example Group", "Boston", "MA"))
      .add("b.yaml", group("Beacon Example Circle", "Tulsa", "OK"))
      .add("c.yaml", group("Candle Example Evenings", "Manchester", "NH"));
}

// The bytes of a snapshot, by file; none where the check found errors.
std::map<std::string, std::string> snapshot_of(const indexer::Checked& checked,
                                               const fs::path& folder) {
  std::map<std::string, std::string> files;
  fs::remove_all(folder);
  const auto manifest = indexer::build(checked, folder, "2026-11-23T04:15:00Z",
                                       [](std::string_view, std::size_t, std::size_t) {});
  REQUIRE_MESSAGE(manifest, manifest.error().message);
  for (const auto& entry : fs::directory_iterator(folder))
    files[entry.path().filename().string()] = *indexer::read_text(entry.path());
  return files;
}

bool can_be_built(const indexer::Checked& checked) {
  indexer::Findings findings = checked.findings;
  // Made-up groups are often alike.
  std::erase_if(findings, [](const auto& finding) { return finding.rule == "probable-duplicate"; });
  return !indexer::has_errors(findings);
}

// Edits a directory of made-up groups so many times, and holds what is known of it to what a check
// and a build from nothing say.
void check_any_edits(std::uint32_t seeds, int steps) {
  for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
    tests::Dice dice(seed);
    Directory directory;
    tests::add_generated_listings(directory, 30, seed);
    const tests::TemporaryFolder folder;
    const fs::path made = directory.data() / "listings/made";
    std::map<fs::path, std::string> before;
    std::size_t built = 0;
    bool is_broken = false;
    for (int step = 0; step < steps; ++step) {
      INFO("seed " << seed << ", step " << step);
      std::vector<fs::path> files;
      for (const auto& entry : fs::directory_iterator(made)) files.push_back(entry.path());
      std::sort(files.begin(), files.end());
      const fs::path file = dice.one_of(files), other = dice.one_of(files);
      const std::string text = *indexer::read_text(file);
      const auto write = [&](const fs::path& path, const std::string& changed) {
        if (const auto old = indexer::read_text(path)) before[path] = *old;
        std::ofstream(path, std::ios::binary) << changed;
      };
      // What broke the directory is mended first: then there is a snapshot again to compare.
      switch (is_broken ? 5 : dice.below(9)) {
        case 0: write(file, text + "meets_note: Bring tea " + std::to_string(step) + "\n"); break;
        case 1: write(made / ("new-" + std::to_string(step) + ".yaml"), text); break;
        case 2: fs::remove(file); break;
        case 3: fs::rename(file, made / ("moved-" + std::to_string(step) + ".yaml")); break;
        case 4: fs::last_write_time(file, fs::file_time_type::clock::now()); break;
        case 5:
          for (const auto& [path, old] : before) std::ofstream(path, std::ios::binary) << old;
          break;
        case 6: write(file, text + "organization: " + other.stem().string() + "\n"); break;
        case 7: write(file, text + "see_instead: [" + other.stem().string() + "]\n"); break;
        case 8:
          std::ofstream(directory.data() / "vocabulary/topics.yaml", std::ios::app)
              << "\n- id: example-topic-" << step << "\n  label: {en: Example " << step
              << ", es: Ejemplo " << step << "}\n";
          break;
      }
      if (dice.once_in(4)) {
        const fs::path store = folder.path() / "known/known.sqlite";
        if (const auto bytes = indexer::read_text(store); bytes && !bytes->empty()) {
          std::string damaged = *bytes;
          damaged[dice.below(damaged.size())] ^= static_cast<char>(1 << dice.below(8));
          std::ofstream(store, std::ios::binary) << damaged;
        }
      }

      const auto again = check(directory, folder.path() / "known");
      const auto anew = check(directory, {});

      CHECK(indexer::output::json(again.findings, again.listings.seen) ==
            indexer::output::json(anew.findings, anew.listings.seen));
      REQUIRE(can_be_built(again) == can_be_built(anew));
      is_broken = !can_be_built(anew);
      if (is_broken) continue;
      CHECK(snapshot_of(again, folder.path() / "again") ==
            snapshot_of(anew, folder.path() / "anew"));
      ++built;
    }
    CHECK(built > 0);
  }
}

}  // namespace

TEST_SUITE("indexer/known/known_files") {
  TEST_CASE("only what changed is opened again") {
    Directory directory;
    add_three(directory);
    const tests::TemporaryFolder known;
    CHECK(check(directory, known.path()).read == 3);
    Opened opened(directory.data() / "listings");

    CHECK(check(directory, known.path()).read == 0);
    CHECK(opened.names() == Names{});

    directory.add("b.yaml", group("Beacon Example Circle", "Dallas", "TX"));
    directory.add("new.yaml", group("Drum Example Meeting", "Boston", "MA"));
    opened.names();
    CHECK(check(directory, known.path()).read == 2);
    CHECK(opened.names() == Names{"b.yaml", "new.yaml"});

    CHECK(check(directory, known.path()).read == 0);
    CHECK(opened.names() == Names{});
  }

  TEST_CASE("a file that is only touched is read once more, and still known") {
    Directory directory;
    add_three(directory);
    const tests::TemporaryFolder known;
    check(directory, known.path());
    fs::last_write_time(directory.data() / "listings/a.yaml", fs::file_time_type::clock::now());

    CHECK(check(directory, known.path()).read == 1);
    CHECK(check(directory, known.path()).read == 0);
  }

  TEST_CASE("what was written in the moment in which it was read is read again") {
    Directory directory;
    add_three(directory);
    const tests::TemporaryFolder known;
    const auto now = later() - 3'600'000'000'000;
    CHECK(check(directory, known.path(), now).read == 3);
    CHECK(check(directory, known.path(), now).read == 3);
    CHECK(check(directory, known.path()).read == 3);
    CHECK(check(directory, known.path()).read == 0);
  }

  TEST_CASE("the same folder by another name is known, and its findings bear that name") {
    Directory directory;
    add_three(directory);
    directory.add("d.yaml", group("Drum Example Meeting", "Boston", "MA", "colour: red\n"));
    const tests::TemporaryFolder known;
    check(directory, known.path());

    const auto checked = indexer::check(directory.data() / "../data", schema, tests::test_day,
                                        {known.path(), "this test", later()});

    REQUIRE(checked);
    CHECK(checked->read == 0);
    REQUIRE(checked->findings.size() == 1);
    CHECK(checked->findings[0].file ==
          (directory.data() / "../data/listings/d.yaml").generic_string());
  }

  TEST_CASE("after any edits the findings and the snapshot are those of a build from nothing") {
    check_any_edits(2, 10);
  }

  // kith-tests --no-skip --test-case="after very many edits*"
  TEST_CASE(
      "after very many edits the findings and the snapshot are those of a build from nothing" *
      doctest::skip()) {
    check_any_edits(40, 14);
  }
}

}  // namespace known_files_test
