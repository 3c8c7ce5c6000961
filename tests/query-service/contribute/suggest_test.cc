// /suggest from the form to the file, as its users see it.
#include <doctest/doctest.h>

#include <chrono>
#include <random>

#include "catalog/checker/form/fields.h"
#include "catalog/checker/reader/yaml.h"
#include "indexer/book/book.h"
#include "query-service/service.h"
#include "query-service/words/labels.h"
#include "tests/support/answers.h"
#include "tests/support/findings.h"

namespace suggest_test {

using namespace query_service;
using tests::Directory;
using tests::group;
using tests::has;
using tests::header_of;
using Form = std::map<std::string, std::string>;

namespace {

Directory& directory() {
  static Directory made;
  static const bool added = [] {
    made.add("us/ma/harbor-example-group.yaml", group("Harbor Example Group", "Boston", "MA"))
        .add("us/ma/lighthouse-example-group.yaml",
             group("Lighthouse Example Group", "Arlington", "MA"));
    return true;
  }();
  REQUIRE(added);
  return made;
}

// A form that is filled in well.
Form good() {
  return {{"lang", "en"},
          {"name", "Beacon Example Group"},
          {"summary", "Weekly peer meeting for anyone who lives with lupus."},
          {"conditions", "Lupus"},
          {"format", "in-person"},
          {"meets", "every Tuesday 18:00-19:30"},
          {"venue", "Example Library"},
          {"city", "Boston"},
          {"region", "MA"},
          {"country", "US"},
          {"website", "https://example.org/beacon"},
          {"verified_on", "2026-11-01"},
          {"verified_how", "website"},
          {"source", "https://example.org/beacon"}};
}

HttpResponse post(const std::string& path, const Form& form) {
  HttpRequest request{.method = "POST", .path = path};
  for (const auto& [name, value] : form) request.parameters.emplace_back(name, value);
  return directory().answer(request);
}

Form with(std::string name, std::string value) {
  Form form = good();
  form[std::move(name)] = std::move(value);
  return form;
}

}  // namespace

TEST_SUITE("query-service/contribute") {
  TEST_CASE("the form has a labelled field for each thing that it asks, and no verdict yet") {
    const std::string html = tests::page(directory(), "/suggest?lang=en");

    for (const auto& field : catalog::checker::form::fields()) {
      const std::string name(field.name);
      const bool is_asked = has(html, "name=\"" + name + "\"");
      if (is_asked) CHECK_MESSAGE(has(html, "for=\"field-" + name + "\""), name);
    }
    CHECK(has(html, "name=\"city\""));
    CHECK_FALSE(has(html, "draft-heading"));
  }

  TEST_CASE("an address can bring answers, so that a hole in the directory leads to a begun form") {
    const std::string html =
        tests::page(directory(), "/suggest?lang=en&conditions=lupus&region=MA");

    CHECK(has(html, "value=\"lupus\""));
    CHECK(has(html, "value=\"MA\""));
    CHECK_FALSE(has(html, "draft-heading"));
  }

  TEST_CASE("a good form is shown as its card and its YAML, and can be saved as a file") {
    const HttpResponse response = post("/suggest", good());

    REQUIRE(response.status == 200);
    CHECK(header_of(response, "Cache-Control") == "no-store");
    CHECK_MESSAGE(has(response.body, "This is a good listing"), response.body);
    CHECK(has(response.body, "Every Tuesday"));
    CHECK(has(response.body, "data/listings/us/ma/beacon-example-group-boston.yaml"));
    CHECK(has(response.body, "conditions: [lupus]"));
    CHECK(has(response.body, "action=\"/suggest.yaml\""));
    CHECK_FALSE(has(response.body, "github.com"));
  }

  TEST_CASE("the file is what the checker takes without a word") {
    const HttpResponse response = post("/suggest.yaml", good());

    REQUIRE(response.status == 200);
    CHECK(response.content_type == "application/yaml; charset=utf-8");
    CHECK(has(header_of(response, "Content-Disposition"), "beacon-example-group-boston.yaml"));
    Directory fresh;
    fresh.add("us/ma/beacon-example-group-boston.yaml", response.body);
    CHECK(tests::spots(fresh.findings()).empty());
    CHECK(fresh.ids("/api/v1/search?q=lupus&near=Boston,+MA") ==
          std::vector<std::string>{"beacon-example-group-boston"});
  }

  TEST_CASE("where the project's page is known, it opens with the file filled in") {
    HttpRequest request{.method = "POST", .path = "/suggest"};
    for (const auto& [name, value] : good()) request.parameters.emplace_back(name, value);
    CurrentSnapshot current(directory().published());
    directory().snapshot();
    REQUIRE(current.refresh());
    const Service service(current, "https://kith.example", "help@kith.example",
                          "https://github.com/example/kith");

    const std::string html = service.answer(request, std::chrono::sys_days(tests::test_day)).body;

    CHECK(has(html,
              "href=\"https://github.com/example/kith/new/main?filename=data/listings/us/ma/"
              "beacon-example-group-boston.yaml&amp;value=name%3A%20Beacon%20Example%20Group%0A"));
    CHECK(has(html, "href=\"mailto:help@kith.example?subject="));
  }

  TEST_CASE("what is wrong is told at its field and above the form, and what was typed stays") {
    const std::string html = post("/suggest", with("city", "Bostn")).body;

    CHECK(has(html, "1 thing to mend"));
    CHECK(has(html, "href=\"#field-city\""));
    CHECK(has(html, "id=\"field-city-error\""));
    CHECK(has(html, "did you mean &quot;Boston&quot;?"));
    CHECK(has(html, "value=\"Bostn\""));
    CHECK(has(html, "value=\"Beacon Example Group\""));
    CHECK(post("/suggest.yaml", with("city", "Bostn")).status == 400);
  }

  TEST_CASE("in Spanish each complaint begins in Spanish, and its details are marked as English") {
    Form form = with("city", "Bostn");
    form["lang"] = "es";

    const std::string html = post("/suggest", form).body;

    CHECK(has(html, "No conocemos esta localidad."));
    CHECK(has(html, "<span lang=\"en\">"));
  }

  TEST_CASE("every complaint of the checker has a sentence in both languages") {
    for (const auto& chapter : indexer::book::chapters())
      for (const auto& page : chapter.pages)
        for (const Language language : {Language::en, Language::es})
          CHECK_FALSE(text_for(language, "rule." + std::string(page.id)).empty());
  }

  TEST_CASE("a group of that name thereabouts is shown, in case it is the same") {
    Form form = with("name", "Harbor Example Group");
    const std::string html = post("/suggest", form).body;

    CHECK(has(html, "Is it one of these?"));
    CHECK(has(html, "/listings/harbor-example-group?"));
    CHECK(has(html, "harbor-example-group-boston.yaml"));
    CHECK_FALSE(
        has(post("/suggest", with("name", "Quite Another Circle")).body, "Is it one of these?"));
  }

  TEST_CASE("the script's question is answered with the verdict alone") {
    const HttpResponse response = post("/suggest", with("part", "draft"));

    CHECK(response.status == 200);
    CHECK(has(response.body, "This is a good listing"));
    CHECK_FALSE(has(response.body, "<html"));
    CHECK_FALSE(has(response.body, "<form class=\"suggest\""));
  }

  TEST_CASE("an organization may be named by its id") {
    Form form = with("organization", "no-such-organization");
    CHECK(has(post("/suggest", form).body, "href=\"#field-organization\""));
  }

  TEST_CASE("a list of the same word a thousand times holds nobody up") {
    std::string words;
    for (int count = 0; count < 990; ++count) words += "a,";
    const auto began = std::chrono::steady_clock::now();
    CHECK(has(post("/suggest", with("conditions", words)).body, "to mend"));
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(10));
  }

  TEST_CASE("hostile forms are answered in 50 ms, and nothing of them becomes markup or a key") {
    const std::vector<std::string> pieces{"<script>alert(1)</script>",
                                          "\"><img src=x>",
                                          "'",
                                          "{{name}}",
                                          "{{{name}}}",
                                          "\n---\n",
                                          "\nsource: https://a.example",
                                          "#",
                                          ": ",
                                          "- ",
                                          "&a *a",
                                          "[[[[[",
                                          "{{{{{",
                                          "\xE2\x80\xAE",
                                          "lupus",
                                          "Boston",
                                          "every Tuesday 18:00",
                                          "2026-13-45",
                                          "https://",
                                          "+1 555",
                                          "a, b; c",
                                          std::string(400, 'x'),
                                          "%00",
                                          "\\",
                                          "../../..",
                                          "US",
                                          "MA",
                                          "in-person",
                                          "%0d%0aX: y"};
    std::mt19937 random(20261130);
    double slowest = 0;
    for (int count = 0; count < 100; ++count) {
      Form form = good();
      for (const auto& field : catalog::checker::form::fields()) {
        if (random() % 3 != 0) continue;
        std::string value;
        for (std::size_t parts = random() % 4; parts > 0; --parts)
          value += pieces[random() % pieces.size()];
        form[std::string(field.name)] = value;
      }
      const auto began = std::chrono::steady_clock::now();
      const HttpResponse response = post("/suggest", form);
      const std::chrono::duration<double, std::milli> took =
          std::chrono::steady_clock::now() - began;
      slowest = std::max(slowest, took.count());
      REQUIRE(response.status == 200);
      CHECK_FALSE(has(response.body, "<script>alert"));
      CHECK_FALSE(has(response.body, "<img src=x"));
      const bool is_good = has(response.body, "This is a good listing");
      CHECK(is_good != has(response.body, "to mend"));
      const HttpResponse file = post("/suggest.yaml", form);
      CHECK(file.status == (is_good ? 200 : 400));
      if (is_good) {
        catalog::checker::Findings findings;
        CHECK(catalog::checker::parse_yaml(file.body, "x.yaml", findings));
        CHECK(findings.empty());
      }
    }
    MESSAGE("the slowest took " << slowest << " ms in this build");
  }
}

}  // namespace suggest_test
