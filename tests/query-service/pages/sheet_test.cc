#include "query-service/pages/sheet.h"

#include <doctest/doctest.h>

#include "query-service/pages/reader.h"

namespace sheet_test {

using namespace query_service;

TEST_SUITE("query-service/pages/sheet") {
  TEST_CASE("ids are kept in the order of picking, each once") {
    const Sheet sheet = Sheet::read("b-group,a-group,b-group");
    CHECK(sheet.text() == "b-group,a-group");
    CHECK(sheet.with("c-group").text() == "b-group,a-group,c-group");
    CHECK(sheet.with("a-group").text() == "b-group,a-group");
    CHECK(sheet.without("b-group").text() == "a-group");
    CHECK(sheet.without("nobody").text() == "b-group,a-group");
  }

  TEST_CASE("what can be no id is left out") {
    for (const char* text : {"", ",", "A-Group", "a group", "a_group", "<b>", "../x", "ñ"}) {
      CAPTURE(std::string(text));
      CHECK(Sheet::read(text).ids().empty());
    }
    CHECK(Sheet::read(std::string(Sheet::longest_id + 1, 'a')).ids().empty());
  }

  TEST_CASE("twelve are the most") {
    Sheet sheet;
    for (int number = 0; number < 20; ++number)
      sheet = sheet.with("group-" + std::to_string(number));
    CHECK(sheet.is_full());
    CHECK(sheet.ids().size() == Sheet::most_ids);
    CHECK(Sheet::read(sheet.text() + ",one-more").ids().size() == Sheet::most_ids);
  }

  TEST_CASE("links carry the language and the sheet") {
    Reader reader{.language = Language::es};
    CHECK(reader.link("/places").text() == "/places?lang=es");
    reader.sheet = Sheet::read("a,b");
    CHECK(reader.link("/places").text() == "/places?lang=es&sheet=a%2Cb");
    CHECK(reader.carried(Address("/search").with("sheet", "old")).text() ==
          "/search?lang=es&sheet=a%2Cb");
  }
}

}  // namespace sheet_test
