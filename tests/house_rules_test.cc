// The floor plan: who may include whom, which library lives in which room, how long a file may be.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace house_rules_test {

namespace {

namespace fs = std::filesystem;

const fs::path source = KITH_SOURCE;

struct SourceFile {
  std::string path;  // from the root: catalog/text.cc
  std::string room;  // its first folder
  std::vector<std::string> includes;
  std::size_t lines = 0;
};

std::string room_of(const std::string& included) {
  return included.substr(0, std::min(included.find('/'), included.size()));
}

std::vector<SourceFile> source_files() {
  const std::regex include(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<SourceFile> files;
  for (const char* room :
       {"catalog", "indexer", "query-service", "tests", "tools/generator", "tools/bench"})
    for (const auto& entry : fs::recursive_directory_iterator(source / room)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cc") continue;
      const std::string path = entry.path().lexically_relative(source).generic_string();
      SourceFile file{path, room_of(path), {}};
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line); ++file.lines)
        if (std::smatch found;
            line.find("include") != line.npos && std::regex_search(line, found, include))
          file.includes.push_back(found[1]);
      files.push_back(std::move(file));
    }
  return files;
}

// Whether the call is there, and is not the end of another's name.
bool calls(const std::string& line, const std::string& call) {
  for (std::size_t at = line.find(call); at != line.npos; at = line.find(call, at + 1))
    if (at == 0 || !(std::isalnum(static_cast<unsigned char>(line[at - 1])) || line[at - 1] == '_'))
      return true;
  return false;
}

}  // namespace

TEST_SUITE("house rules") {
  TEST_CASE(
      "rooms see only the rooms they may: indexer -> catalog <- query-service, tools -> all "
      "three") {
    const std::map<std::string, std::set<std::string>> sees{
        {"catalog", {"catalog"}},
        {"indexer", {"indexer", "catalog"}},
        {"query-service", {"query-service", "catalog"}},
        {"tools", {"tools", "catalog", "indexer", "query-service"}},
        {"tests", {"tests", "catalog", "indexer", "query-service", "tools"}},
    };
    std::size_t arrows = 0;
    for (const SourceFile& file : source_files())
      for (const std::string& included : file.includes) {
        const std::string room = room_of(included);
        if (!sees.contains(room)) continue;
        ++arrows;
        CHECK_MESSAGE(sees.at(file.room).contains(room), file.path << " includes " << included);
      }
    CHECK(arrows > 200);
  }

  TEST_CASE("each library is known in its one file, or its few") {
    const std::map<std::string, std::set<std::string>> homes{
        {"yaml-cpp/", {"catalog/checker/reader/yaml.cc"}},
        {"httplib.h", {"query-service/http_server.cc"}},
        {"sqlite3.h", {"catalog/database.cc"}},
        {"GeographicLib/", {"catalog/distance.cc"}},
        {"libdeflate.h", {"query-service/compression.cc"}},
        {"unicode/",
         {"catalog/text.cc", "query-service/words/message.cc",
          "query-service/words/country_name.cc"}},
        {"libical/",
         {"catalog/icalendar.cc", "query-service/calendar/calendar_text.cc",
          "query-service/calendar/time_zone_text.cc"}},
        {"openssl/", {"catalog/checksum.cc"}},
        {"xxhash.h", {"catalog/checksum.cc"}},
        {"xxh_x86dispatch.h", {"catalog/checksum.cc"}},
        {"valijson/", {"catalog/checker/shape/schema.cc"}},
        {"date/tz.h", {"catalog/time_zone.cc"}},
        {"kainjow/", {"catalog/template.cc", "catalog/template_context.h"}},
        {"simdjson.h", {"catalog/listing_from_json.cc"}},
        {"rapidjson/", {"query-service/json/json_text.cc"}},
        {"cmark-gfm.h", {"query-service/pages/html_text.cc"}},
        {"qrencode.h", {"query-service/pages/handout/qr_code.cc"}},
        {"roaring/",
         {"query-service/snapshot/crowd_lanes.cc", "query-service/snapshot/crowd_sets.cc",
          "query-service/snapshot/make_row_sets.cc", "query-service/snapshot/row_sets.cc",
          "query-service/snapshot/row_sets_inside.h"}},
        {"spdlog/", {"query-service/main.cc"}},
        {"CLI/",
         {"indexer/options.cc", "query-service/main.cc", "tools/generator/main.cc",
          "tools/bench/main.cc"}},
        {"benchmark/", {"tools/bench/main.cc"}},
        {"groonga.h", {"tools/bench/groonga_peer.cc"}},
        {"libpq-fe.h", {"tools/bench/postgresql_peer.cc"}},
        {"xapian.h",
         {"catalog/terms.cc", "indexer/document.h", "indexer/index_writer.h",
          "query-service/snapshot/load_columns.cc", "query-service/snapshot/text_readers.h",
          "query-service/snapshot/text_shards.h", "query-service/search/text_index.cc",
          "query-service/search/word_postings.h", "tools/bench/xapian_peer.cc"}},
    };
    std::set<std::string> seen;
    for (const SourceFile& file : source_files())
      for (const std::string& included : file.includes)
        for (const auto& [library, files] : homes)
          if (file.room != "tests" && included.starts_with(library)) {
            seen.insert(library);
            CHECK_MESSAGE(files.contains(file.path), file.path << " includes " << included);
          }
    CHECK(seen.size() == homes.size());
  }

  TEST_CASE("a header lives in catalog only if both programs mean it") {
    const std::vector<SourceFile> files = source_files();
    // What a room includes, directly or through catalog.
    const auto reached_from = [&](const std::string& room) {
      std::set<std::string> reached;
      for (bool grew = true; grew;) {
        grew = false;
        for (const SourceFile& file : files) {
          const std::string header = file.path.substr(0, file.path.rfind('.')) + ".h";
          // A rule is declared with all rules, not in a header of its own.
          const bool is_rule = file.path.starts_with("catalog/checker/rules/") &&
                               reached.contains("catalog/checker/rules/rule.h");
          const bool counts = file.room == room ||
                              (file.room == "catalog" && (reached.contains(header) || is_rule));
          if (!counts) continue;
          for (const std::string& included : file.includes)
            if (room_of(included) == "catalog") grew |= reached.insert(included).second;
        }
      }
      return reached;
    };
    const auto by_indexer = reached_from("indexer");
    const auto by_service = reached_from("query-service");
    for (const SourceFile& file : files)
      if (file.room == "catalog" && file.path.ends_with(".h")) {
        CHECK_MESSAGE(by_indexer.contains(file.path), file.path << " is not used by the indexer");
        CHECK_MESSAGE(by_service.contains(file.path), file.path << " is not used by the service");
      }
  }

  TEST_CASE("no file is longer than 400 lines, and most are about 100") {
    std::vector<std::size_t> lengths;
    for (const SourceFile& file : source_files()) {
      CHECK_MESSAGE(file.lines <= 400, file.path << " has " << file.lines << " lines");
      lengths.push_back(file.lines);
    }
    std::nth_element(lengths.begin(),
                     lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2),
                     lengths.end());
    CHECK(lengths[lengths.size() / 2] <= 120);
  }

  TEST_CASE("only the programs read the clock, and nothing else prints") {
    CHECK(calls("  snprintf(text, size, form), printf(text);", "printf("));
    CHECK_FALSE(calls("  snprintf(text, size, form);", "printf("));
    for (const SourceFile& file : source_files()) {
      if (file.room == "tests" || file.path.ends_with("main.cc")) continue;
      std::ifstream in(source / file.path);
      for (std::string line; std::getline(in, line);) {
        for (const char* call : {"system_clock::now", "std::time(", "gettimeofday", "getenv(",
                                 "std::cout", "std::cerr", "printf("})
          CHECK_MESSAGE(!calls(line, call), file.path << ": " << line);
      }
    }
  }
}

}  // namespace house_rules_test
