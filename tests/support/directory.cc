#include "tests/support/directory.h"

#include <doctest/doctest.h>

#include "indexer/build.h"
#include "indexer/output/text.h"
#include "indexer/publish.h"
#include "query-service/service.h"

namespace tests {
namespace {

const std::filesystem::path source = KITH_SOURCE;

std::string decoded(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size()) {
      plain += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
      at += 2;
    } else {
      plain += text[at] == '+' ? ' ' : text[at];
    }
  }
  return plain;
}

}  // namespace

std::string group(const std::string& name, const std::string& city, const std::string& region,
                  const std::string& more) {
  std::string yaml =
      "name: " + name +
      "\nsummary: A fictional group for tests.\nformat: in-person\nplace:\n  city: " + city +
      "\n  region: " + region + "\n  country: US\n";
  if (more.find("conditions:") == std::string::npos) yaml += "conditions: [chronic-pain]\n";
  if (more.find("verified:") == std::string::npos)
    yaml += "verified: {on: 2026-05-01, how: website}\n";
  return yaml + "source: https://example.org/groups\n" + more;
}

Directory::Directory() : current_(folder_.path() / "published") {
  std::filesystem::create_directories(data() / "listings");
  std::filesystem::copy(source / "data/vocabulary", data() / "vocabulary",
                        std::filesystem::copy_options::recursive);
  std::filesystem::copy(source / "tests/support/gazetteer", data() / "gazetteer",
                        std::filesystem::copy_options::recursive);
}

Directory& Directory::add(const std::string& path, const std::string& yaml) {
  folder_.write("data/listings/" + path, yaml);
  published_ = false;
  return *this;
}

indexer::Findings Directory::findings() const {
  const auto checked = indexer::check(data(), source / "schemas/listing.schema.json", test_day);
  REQUIRE_MESSAGE(checked, checked.error().message);
  return checked->findings;
}

void Directory::publish() {
  const auto checked = indexer::check(data(), source / "schemas/listing.schema.json", test_day);
  REQUIRE(checked);
  indexer::Findings findings = checked->findings;
  // Made-up groups are often alike.
  std::erase_if(findings, [](const auto& finding) { return finding.rule == "probable-duplicate"; });
  REQUIRE_MESSAGE(!indexer::has_errors(findings), indexer::output::text(findings, false, {}));
  const auto staged = indexer::staging_folder(published());
  REQUIRE(staged);
  const auto manifest = indexer::build(*checked, *staged, "2026-11-23T04:15:00Z",
                                       [](std::string_view, std::size_t, std::size_t) {});
  REQUIRE(manifest);
  char name[32];
  std::snprintf(name, sizeof name, "20261123T0415%02dZ-%08x", count_ % 60, count_);
  ++count_;
  REQUIRE(indexer::publish(*staged, published(), name));
  REQUIRE(current_.refresh());
  published_ = true;
}

std::shared_ptr<const query_service::Snapshot> Directory::snapshot() {
  if (!published_) publish();
  return current_.get();
}

query_service::HttpResponse Directory::answer(const query_service::HttpRequest& request) {
  if (!published_) publish();
  return query_service::Service(current_).answer(request, test_day);
}

query_service::HttpResponse Directory::get(const std::string& url) {
  return answer(request_for(url));
}

nlohmann::json Directory::json(const std::string& url) {
  const auto response = get(url);
  INFO(url);
  INFO(response.body);
  return nlohmann::json::parse(response.body);
}

std::vector<std::string> Directory::ids(const std::string& url) {
  std::vector<std::string> found;
  const auto answer = json(url);
  INFO(answer.dump(1));
  REQUIRE(answer.contains("results"));
  for (const auto& result : answer["results"]) found.push_back(result["id"]);
  return found;
}

query_service::HttpRequest request_for(const std::string& url) {
  query_service::HttpRequest request;
  const std::size_t question = std::min(url.find('?'), url.size());
  request.path = decoded(url.substr(0, question));
  for (std::size_t start = question + 1; start < url.size();) {
    const std::size_t end = std::min(url.find('&', start), url.size());
    const std::string pair = url.substr(start, end - start);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    request.parameters.emplace_back(decoded(pair.substr(0, equals)),
                                    equals < pair.size() ? decoded(pair.substr(equals + 1)) : "");
    start = end + 1;
  }
  return request;
}

}  // namespace tests
