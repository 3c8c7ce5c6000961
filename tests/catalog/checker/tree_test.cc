#include "catalog/checker/tree.h"

#include <doctest/doctest.h>

namespace tree_test {

using catalog::checker::json_of;
using catalog::checker::Tree;

namespace {

Tree plain(const std::string& text) { return {.kind = Tree::Kind::scalar, .text = text}; }

Tree quoted(const std::string& text) {
  return {.kind = Tree::Kind::scalar, .text = text, .quoted = true};
}

}  // namespace

TEST_SUITE("catalog/checker/tree") {
  TEST_CASE("a plain scalar with a leading zero stays text") {
    CHECK(json_of(plain("02476")) == "02476");
    CHECK(json_of(plain("-02")) == "-02");
    CHECK(json_of(plain("0")) == 0);
  }

  TEST_CASE("plain numbers and truths are what they look like") {
    CHECK(json_of(plain("2019")) == 2019);
    CHECK(json_of(plain("-71")) == -71);
    CHECK(json_of(plain("42.41872")) == 42.41872);
    CHECK(json_of(plain("-0.5")) == -0.5);
    CHECK(json_of(plain("true")) == true);
    CHECK(json_of(plain("false")) == false);
  }

  TEST_CASE("everything else is text, and so is everything in quotes") {
    for (const char* text : {"yes", "True", "1e3", "0x1F", "1_000", ".5", "5.", "1.2.3", "2019-09",
                             "+5", "-", "", "12345678901234567890", "1:30"})
      CHECK(json_of(plain(text)) == text);
    for (const char* text : {"2019", "true", "4.5", ""}) CHECK(json_of(quoted(text)) == text);
  }

  TEST_CASE("lists, maps and nothing become JSON") {
    const Tree list{.kind = Tree::Kind::sequence, .items = {plain("1"), plain("a")}};
    const Tree map{.kind = Tree::Kind::map,
                   .entries = {{"list", {}, list}, {"nothing", {}, Tree{}}}};

    CHECK(json_of(map).dump() == R"({"list":[1,"a"],"nothing":null})");
    CHECK(json_of(Tree{.kind = Tree::Kind::sequence}).dump() == "[]");
  }

  TEST_CASE("a key that is not there leads to nothing, however far one asks on") {
    const Tree map{.kind = Tree::Kind::map, .entries = {{"name", {1, 1}, plain("x")}}};

    CHECK(map["name"].scalar() == "x");
    CHECK_FALSE(map["place"].is_there());
    CHECK_FALSE(map["place"]["city"]["x"].is_there());
    CHECK_FALSE(map["name"]["x"].is_there());
    CHECK(map["place"].scalar().empty());
    CHECK(map.find("place") == nullptr);
    CHECK(map.find("name")->where == catalog::checker::Position{1, 1});
  }

  TEST_CASE("a list gives its texts, a lone scalar itself, and nothing none") {
    using Texts = std::vector<std::string>;
    const Tree list{.kind = Tree::Kind::sequence,
                    .items = {plain("a"), Tree{.kind = Tree::Kind::map}, plain("b")}};

    CHECK(list.scalars() == Texts{"a", "b"});
    CHECK(plain("a").scalars() == Texts{"a"});
    CHECK(Tree{}.scalars() == Texts{});
  }
}

}  // namespace tree_test
