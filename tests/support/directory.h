// A directory of fictional groups in two lines: YAML in, answers out.
//
//   Directory directory;
//   directory.add("us/ma/lighthouse.yaml", group("Lighthouse Example Group", "Arlington", "MA"));
//   const auto answer = directory.get("/api/v1/search?near=02476");
//
// The vocabulary and schema are the project's own; the gazetteer is the small one of
// tests/support/gazetteer, rows copied from the real one.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "catalog/date.h"
#include "indexer/check.h"
#include "query-service/http.h"
#include "query-service/snapshot/current_snapshot.h"
#include "tests/support/temporary_folder.h"

namespace tests {

inline constexpr catalog::Day test_day =
    std::chrono::sys_days(std::chrono::year(2026) / std::chrono::November / 23);

// A small good listing of a group, with more lines at its end.
std::string group(const std::string& name, const std::string& city, const std::string& region,
                  const std::string& more = "");

class Directory {
 public:
  Directory();

  Directory& add(const std::string& path, const std::string& yaml);

  std::filesystem::path data() const { return folder_.path() / "data"; }
  std::filesystem::path published() const { return folder_.path() / "published"; }

  indexer::Findings findings() const;

  // Builds and publishes; fails the test where there are findings, save that groups of a test may
  // be very much alike.
  void publish();

  // Answers an address ("/search?q=...") from what was published; publishes first if need be.
  query_service::HttpResponse get(const std::string& url);
  query_service::HttpResponse answer(const query_service::HttpRequest& request);
  nlohmann::json json(const std::string& url);
  // The ids of a search's main list, in order.
  std::vector<std::string> ids(const std::string& url);

  std::shared_ptr<const query_service::Snapshot> snapshot();

 private:
  TemporaryFolder folder_;
  query_service::CurrentSnapshot current_;
  bool published_ = false;
  int count_ = 0;
};

// "/search?q=a%20b" as the request that the server would make of it.
query_service::HttpRequest request_for(const std::string& url);

}  // namespace tests
