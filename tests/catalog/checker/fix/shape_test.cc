#include "catalog/checker/fix/shape.h"

#include <doctest/doctest.h>

#include "tests/support/fixing.h"
#include "tests/support/temporary_folder.h"

namespace shape_test {

using catalog::checker::fix::Shape;

TEST_SUITE("catalog/checker/fix/shape") {
  TEST_CASE("the keys of a listing stand in the order of its schema") {
    std::vector<std::string> first;
    for (std::size_t at = 0; at < 6; ++at) first.push_back(tests::guide().listing.keys[at].name);

    CHECK(first == std::vector<std::string>{"kind", "name", "summary", "description",
                                            "organization", "conditions"});
    CHECK(tests::guide().listing.keys.back().name == "formerly");
  }

  TEST_CASE("a value knows its form, its pattern, its words and its kinds") {
    const Shape& listing = tests::guide().listing;
    CHECK(listing.key("contact")->key("phone")->form == "phone_number");
    CHECK(listing.key("contact")->key("social")->item->form == "link");
    CHECK(listing.key("place")->key("country")->pattern == "^[A-Z]{2}$");
    CHECK(listing.key("format")->words.size() == 4);
    CHECK(listing.key("online")->key("captions")->may_be_boolean);
    CHECK(listing.key("place")->key("latitude")->may_be_number);
    CHECK_FALSE(listing.key("place")->key("latitude")->may_be_text);
    CHECK(listing.key("nothing") == nullptr);
  }

  TEST_CASE("of several forms it has what any of them allows") {
    const Shape& meets = *tests::guide().listing.key("meets");
    CHECK(meets.may_be_text);
    CHECK(meets.may_be_list);
    CHECK(meets.form == "meeting_phrase");
    CHECK(meets.key("except")->item->form == "day");
    CHECK(meets.item->key("moved")->has_other_keys);
    const Shape& cost = *tests::guide().listing.key("cost");
    CHECK(cost.words == std::vector<std::string>{"free", "donation"});
    CHECK(cost.key("amount")->may_be_number);
  }

  TEST_CASE("a file that is no schema of a listing is refused in words") {
    const tests::TemporaryFolder folder;
    CHECK_FALSE(catalog::checker::fix::read_shape((folder.path() / "none.json").string()));
    for (const char* text : {"", "{", "[]", "{}", R"({"$ref": "#/nowhere"})", R"({"$ref": 7})"})
      CHECK_FALSE(catalog::checker::fix::read_shape(folder.write("schema.json", text).string()));
  }

  TEST_CASE("definitions in a circle come to an end") {
    const tests::TemporaryFolder folder;
    const auto file = folder.write("schema.json", R"({"properties": {"a": {"$ref": "#/d/a"}},
                           "d": {"a": {"properties": {"a": {"$ref": "#/d/a"}}}}})");
    CHECK(catalog::checker::fix::read_shape(file.string()));
  }
}

}  // namespace shape_test
